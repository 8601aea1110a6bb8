"""Days in the language of the page."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.translation import override

from palermo.web.shell.dates import day, days

FIRST = date(2021, 10, 12)


@pytest.mark.parametrize(
    ("end", "en", "zh"),
    [
        (FIRST, "12 October 2021", "2021年10月12日"),
        (date(2021, 10, 13), "12–13 October 2021", "2021年10月12日至13日"),
        (date(2021, 11, 2), "12 October – 2 November 2021", "2021年10月12日至11月2日"),
        (date(2022, 1, 2), "12 October 2021 – 2 January 2022", "2021年10月12日至2022年1月2日"),
    ],
)
def test_from_one_day_to_another(end: date, en: str, zh: str) -> None:
    assert days(FIRST, end) == en
    with override("zh-hans"):
        assert days(FIRST, end) == zh


@pytest.mark.parametrize(
    ("language", "one", "two", "three"),
    [
        (
            "ar",
            "12 تشرين الأول/أكتوبر 2021",
            "12–13 تشرين الأول/أكتوبر 2021",
            "12 تشرين الأول/أكتوبر – 2 تشرين الثاني/نوفمبر 2021",
        ),
        ("fr", "12 octobre 2021", "12-13 octobre 2021", "12 octobre-2 novembre 2021"),
        ("ru", "12 октября 2021 года", "12–13 октября 2021 года", "12 октября\xa0– 2 ноября 2021 года"),
        (
            "es",
            "12 de octubre de 2021",
            "12 a 13 de octubre de 2021",
            "12 de octubre a 2 de noviembre de 2021",
        ),
    ],
)
def test_days_as_documents_of_each_language_write_them(language: str, one: str, two: str, three: str) -> None:
    with override(language):
        assert day(FIRST) == one
        assert days(FIRST, date(2021, 10, 13)) == two
        assert days(FIRST, date(2021, 11, 2)) == three


def test_a_day() -> None:
    assert day(FIRST) == "12 October 2021"


def test_the_first_of_a_month() -> None:
    assert day(date(2021, 10, 1)) == "1 October 2021"
    with override("fr"):
        assert day(date(2021, 10, 1)) == "1er octobre 2021"
