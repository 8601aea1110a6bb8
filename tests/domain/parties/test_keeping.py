"""Bodies by name and by series of symbols, and their meetings."""

from __future__ import annotations

from datetime import date

import pytest

from palermo.domain.parties.keeping import keep_body, keep_meeting
from palermo.domain.parties.models import Body, Meeting
from palermo.domain.parties.names import fold, series_of_name
from palermo.domain.parties.queries import name_in

pytestmark = pytest.mark.django_db


def test_a_name_is_the_same_over_wrapped_lines_and_in_capitals() -> None:
    assert fold("Working Group on  the Smuggling\nof Migrants") == fold(
        "WORKING GROUP ON THE SMUGGLING OF MIGRANTS"
    )
    assert fold("Conseil des droits de l'homme") == fold("Conseil des droits de l’homme")


def _body(language: str, name: str, series: str | None = None) -> Body:
    return keep_body([(language, name)], series).body


def test_our_list_knows_a_body_in_every_language() -> None:
    assert _body("zh", "贩运人口问题工作组") == _body("en", "Working Group on Trafficking in Persons")
    assert Body.objects.get().series == series_of_name("Groupe de travail sur la traite des personnes")


def test_a_series_of_one_body_makes_one_of_its_names() -> None:
    english = _body("en", "Working Group on Recruitment", "CMAT/COP/WG.1")
    assert english == _body("zh", "招聘问题工作组", "CMAT/COP/WG.1") == _body("zh", "招聘问题工作组")


def test_a_series_of_many_bodies_makes_one_of_names_in_several_languages_alone() -> None:
    council = _body("en", "Council on Recruitment", "A/CR")
    assert council == _body("fr", "Conseil du recrutement", "A/CR")
    assert council != _body("en", "Rapporteur on Recruitment", "A/CR")


def test_a_name_goes_before_the_series_of_a_parent() -> None:
    _body("en", "Conference on Recruitment", "CMAT/COP")
    group = _body("en", "Working Group on Recruitment", "CMAT/COP/WG.1")
    assert group == _body("en", "Working Group on Recruitment", "CMAT/COP")


def test_a_name_that_comes_before_its_symbol_gets_its_series_later() -> None:
    before = _body("en", "Working Group on Recruitment")
    assert before == _body("en", "Working Group on Recruitment", "CMAT/COP/WG.1")
    assert Body.objects.get().series == "CMAT/COP/WG.1"


def test_two_that_turn_out_to_be_one_are_told() -> None:
    chinese = _body("zh", "招聘问题工作组")
    english = _body("en", "Working Group on Recruitment", "CMAT/COP/WG.1")
    both = [("en", "Working Group on Recruitment"), ("zh", "招聘问题工作组")]
    assert keep_body(both, None) == (english, (chinese,))
    assert keep_body(both[1:], "CMAT/COP/WG.1") == (english, (chinese,))


def test_a_body_is_named_in_a_language_or_else_as_it_was_first() -> None:
    body = _body("en", "Working Group on Recruitment", "CMAT/COP/WG.1")
    _body("zh", "招聘问题工作组", "CMAT/COP/WG.1")
    assert (name_in(body, "zh"), name_in(body, "fr")) == ("招聘问题工作组", "Working Group on Recruitment")
    assert name_in(Body.objects.create(), "en") is None


def test_a_meeting_is_known_by_its_dates() -> None:
    body = _body("en", "One")
    first = keep_meeting(body, date(2021, 10, 12), date(2021, 10, 13), None)
    again = keep_meeting(body, date(2021, 10, 12), date(2021, 10, 13), 11)
    assert first == again
    assert Meeting.objects.get().ordinal == 11
    keep_meeting(body, date(2021, 10, 12), date(2021, 10, 13), 12)
    assert Meeting.objects.get().ordinal == 11


def test_a_meeting_without_an_end_or_that_ends_before_it_begins_is_one_day() -> None:
    body = _body("en", "One")
    assert keep_meeting(body, date(2021, 10, 12), None, None) == keep_meeting(
        body, date(2021, 10, 12), date(2021, 1, 2), None
    )
