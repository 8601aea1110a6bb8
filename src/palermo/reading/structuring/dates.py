"""Dates and ranges of dates as documents print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from palermo.reading.languages.pack import Pack, load_pack


@dataclass(frozen=True, slots=True)
class DateRange:
    """From a first to a last day, and where the words for them stand."""

    first: date
    last: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Patterns:
    ranges: tuple[re.Pattern[str], ...]
    single: tuple[re.Pattern[str], ...]
    months: dict[str, int]


@cache
def _patterns(code: str) -> _Patterns:
    table = load_pack(code).tables["dates"]
    return _Patterns(
        tuple(re.compile(pattern) for pattern in table["ranges"]),
        tuple(re.compile(pattern) for pattern in table["single"]),
        table["months"],
    )


def find_ranges(text: str, pack: Pack) -> Iterator[DateRange]:
    """The ranges of dates in a text; one that the calendar does not know is left out."""
    patterns = _patterns(pack.code)
    for pattern in patterns.ranges:
        for match in pattern.finditer(text):
            found = _range(match, patterns.months)
            if found:
                yield found


def find_date(text: str, pack: Pack) -> DateRange | None:
    """The first single date in a text, as a range of one day."""
    patterns = _patterns(pack.code)
    for pattern in patterns.single:
        for match in pattern.finditer(text):
            found = _range(match, patterns.months)
            if found:
                return found
    return None


def _range(match: re.Match[str], months: dict[str, int]) -> DateRange | None:
    groups = match.groupdict()
    year = int(groups["y"])
    month2 = _month(groups, "m2", "month2", months)
    month = _month(groups, "m", "month", months) or month2
    day = int(groups["d"])
    try:
        first = date(int(groups.get("y1") or year), month or 0, day)
        last = date(year, month2 or month or 0, int(groups.get("d2") or day))
    except ValueError:
        return None
    return DateRange(first, last, *match.span()) if first <= last else None


def _month(groups: dict[str, str | None], digits: str, name: str, months: dict[str, int]) -> int | None:
    if value := groups.get(digits):
        return int(value)
    if word := groups.get(name):
        return months.get(word)
    return None
