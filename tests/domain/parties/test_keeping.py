"""Bodies by name and by series of symbols, and their meetings."""

from __future__ import annotations

from datetime import date

import pytest

from palermo.domain.parties.keeping import keep_body, keep_meeting, name_body
from palermo.domain.parties.models import Body, BodyName, Meeting
from palermo.domain.parties.names import fold, series_of_name
from palermo.domain.parties.queries import name_in

pytestmark = pytest.mark.django_db


def test_a_name_is_the_same_over_wrapped_lines_and_in_capitals() -> None:
    assert fold("Working Group on  the Smuggling\nof Migrants") == fold(
        "WORKING GROUP ON THE SMUGGLING OF MIGRANTS"
    )
    assert fold("Conseil des droits de l'homme") == fold("Conseil des droits de l’homme")


def test_our_list_knows_a_body_in_every_language() -> None:
    chinese = keep_body("贩运人口问题工作组", "zh", None)
    english = keep_body("Working Group on Trafficking in Persons", "en", None)
    assert chinese == english
    assert Body.objects.get().series == series_of_name("Groupe de travail sur la traite des personnes")


def test_a_series_of_one_body_makes_one_of_its_names() -> None:
    english = keep_body("Working Group on Recruitment", "en", "CMAT/COP/WG.1")
    chinese = keep_body("招聘问题工作组", "zh", "CMAT/COP/WG.1")
    assert english == chinese == keep_body("招聘问题工作组", "zh", None)


def test_a_series_of_many_bodies_makes_none() -> None:
    council = keep_body("Council on Recruitment", "en", "A/CR")
    rapporteur = keep_body("Rapporteur on Recruitment", "en", "A/CR")
    assert council != rapporteur
    assert keep_body(None, "en", "A/CR") == council


def test_a_name_that_comes_before_its_symbol_gets_its_series_later() -> None:
    before = keep_body("Working Group on Recruitment", "en", None)
    after = keep_body("Working Group on Recruitment", "en", "CMAT/COP/WG.1")
    assert before == after
    assert Body.objects.get().series == "CMAT/COP/WG.1"


def test_nothing_said_is_no_body() -> None:
    assert keep_body(None, "en", None) is None


def test_a_further_name_stays_with_the_body_that_has_it() -> None:
    one, other = keep_body("One", "en", None), keep_body("Other", "en", None)
    assert one is not None
    assert other is not None
    name_body(one, "zh", "其一")
    name_body(one, "en", "Other")
    assert (name_in(one, "zh"), name_in(one, "fr"), name_in(other, "en")) == ("其一", "One", "Other")
    assert BodyName.objects.count() == 3
    assert name_in(Body.objects.create(), "en") is None


def test_a_meeting_is_known_by_its_dates() -> None:
    body = keep_body("One", "en", None)
    assert body is not None
    first = keep_meeting(body, date(2021, 10, 12), date(2021, 10, 13), None)
    again = keep_meeting(body, date(2021, 10, 12), date(2021, 10, 13), 11)
    assert first == again
    assert Meeting.objects.get().ordinal == 11
    keep_meeting(body, date(2021, 10, 12), date(2021, 10, 13), 12)
    assert Meeting.objects.get().ordinal == 11


def test_a_meeting_without_an_end_or_that_ends_before_it_begins_is_one_day() -> None:
    body = keep_body("One", "en", None)
    assert body is not None
    assert keep_meeting(body, date(2021, 10, 12), None, None) == keep_meeting(
        body, date(2021, 10, 12), date(2021, 1, 2), None
    )
