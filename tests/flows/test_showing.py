"""What stands at an address is gathered in as many questions for three as for one."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.services import correct
from palermo.flows.showing import show_at
from palermo.kernel.errors import UnknownAddress
from tests.flows.making import CHINESE, Desk, reading

SYMBOL = "CTOC/COP/WG.4/2021/6"


@pytest.mark.parametrize("asked", [["One."], ["One.", "Two.", "Three."]])
def test_a_document_takes_the_same_number_of_questions(
    desk: Desk, asked: list[str], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    desk.take_in(reading(asked, symbol=SYMBOL), "/in/en.txt")
    desk.take_in(reading(asked, symbol=SYMBOL, language="zh", body=CHINESE), "/in/zh.txt")
    for row in Recommendation.objects.all():
        correct(recommendation=row, field="strength", value="urged", by="ann")
    with django_assert_num_queries(11):
        shown = show_at("d/CTOC-COP-WG.4-2021-6")
    assert [line.strength for line in shown.recommendations] == ["urged"] * len(asked)


def test_a_list_is_in_the_language_that_is_asked_for(desk: Desk) -> None:
    desk.take_in(reading(["One.", "Two."], symbol=SYMBOL), "/in/en.txt")
    desk.take_in(reading(["其一。"], symbol=SYMBOL, language="zh", body=CHINESE), "/in/zh.txt")
    shown = show_at("d/CTOC-COP-WG.4-2021-6", "zh")
    assert [line.text for line in shown.recommendations] == ["其一。", "Two."]


def test_a_paragraph_in_every_language(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=SYMBOL), "/in/en.txt")
    desk.take_in(reading(["其一。"], symbol=SYMBOL, language="zh", body=CHINESE), "/in/zh.txt")
    shown = show_at("/d/CTOC-COP-WG.4-2021-6#1")
    assert [(one.language, one.text) for one in shown.paragraphs] == [("en", "One."), ("zh", "其一。")]
    assert shown.paragraphs[0].headings == ("II. Recommendations", "A. General")
    with pytest.raises(UnknownAddress, match="#9"):
        show_at("/d/CTOC-COP-WG.4-2021-6#9")


def test_a_meeting_without_dates_is_shown_as_far_as_it_is_said(desk: Desk) -> None:
    meeting = {"start": None, "end": None, "place": "Vienna", "ordinal": 11}
    desk.take_in(reading(["One."], meeting=meeting), "/in/a.txt")
    sheet = show_at("r/1/1").recommendation
    assert sheet is not None
    assert sheet.meeting is not None
    assert (sheet.meeting.start, sheet.meeting.place, sheet.meeting.ordinal) == (None, "Vienna", 11)
