"""Dates in all the shapes that documents print."""

from __future__ import annotations

from datetime import date

import pytest

from palermo.reading.languages.pack import Pack
from palermo.reading.structuring.dates import find_date, find_ranges
from tests.reading.forms import EN, ZH


def ranges(text: str, pack: Pack = EN) -> list[tuple[date, date]]:
    return [(found.first, found.last) for found in find_ranges(text, pack)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4 to 6 June 2031", date(2031, 6, 4), date(2031, 6, 6)),
        ("4-6 June 2031", date(2031, 6, 4), date(2031, 6, 6)),
        ("4–6 June 2031", date(2031, 6, 4), date(2031, 6, 6)),
        ("4 and 5 June 2031", date(2031, 6, 4), date(2031, 6, 5)),
        ("30 May to 2 June 2031", date(2031, 5, 30), date(2031, 6, 2)),
        ("30 December 2031 to 2 January 2032", date(2031, 12, 30), date(2032, 1, 2)),
        ("4 to 6 June, 2031", date(2031, 6, 4), date(2031, 6, 6)),
        ("June 4-6, 2031", date(2031, 6, 4), date(2031, 6, 6)),
        ("May 30 to June 2, 2031", date(2031, 5, 30), date(2031, 6, 2)),
    ],
)
def test_a_range_of_days(text: str, first: date, last: date) -> None:
    assert ranges(f"held from {text} in the valley") == [(first, last)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2031年6月4日至6日", date(2031, 6, 4), date(2031, 6, 6)),
        ("2031 年 6 月 4 日和 5 日", date(2031, 6, 4), date(2031, 6, 5)),
        ("2031年5月30日至6月2日", date(2031, 5, 30), date(2031, 6, 2)),
        ("2031年6月4-6日", date(2031, 6, 4), date(2031, 6, 6)),
    ],
)
def test_a_range_of_days_in_chinese(text: str, first: date, last: date) -> None:
    assert ranges(f"会议于{text}举行", ZH) == [(first, last)]


@pytest.mark.parametrize(
    "text", ["9 to 4 June 2031", "30 to 31 June 2031", "4 to 6 2031", "4 to 6 Juli 2031"]
)
def test_what_the_calendar_does_not_know_is_no_range(text: str) -> None:
    assert ranges(text) == []


def test_a_single_date_is_a_range_of_one_day_with_its_place() -> None:
    found = find_date("Vienna, 4 June 2031", EN)
    assert found is not None
    assert (found.first, found.last, found.start, found.end) == (date(2031, 6, 4), date(2031, 6, 4), 8, 19)


def test_a_date_that_the_calendar_does_not_know_is_passed_over() -> None:
    found = find_date("31 June 2031, that is 1 July 2031", EN)
    assert found is not None
    assert found.first == date(2031, 7, 1)
    assert find_date("31 June 2031", EN) is None
    assert find_date("4 Juni 2031", ZH) is None


def test_a_chinese_document_may_date_in_english() -> None:
    found = find_date("4 June 2031", ZH)
    assert found is not None
    assert found.first == date(2031, 6, 4)
