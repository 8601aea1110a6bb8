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


def test_a_day() -> None:
    assert day(FIRST) == "12 October 2021"
