"""The one order of the record: date of meeting, symbol in natural order, number, address.

Made as a string that the database sorts by its bytes, so that a list of any
length comes sorted and pages never overlap.
"""

from __future__ import annotations

import re
from datetime import date

_DIGITS = re.compile(r"[0-9]+")
_LAST = "~"
"""Sorts after every letter, digit and sign of a symbol: what has no date or symbol comes last."""


def natural(text: str) -> str:
    """`text` as a key under which numbers stand by their value: `L.2` before `L.10`.

    Case and white space do not count. A run of digits is preceded by the number
    of its digits, on two places.
    """
    folded = "".join(text.casefold().split())
    return _DIGITS.sub(_weighed, folded)


def sort_key(day: date | None, symbol: str | None, number: str | None, address: str) -> str:
    """The place of a thing in every list. `number` may have parts (`100.1`)."""
    parts = (
        day.isoformat() if day else _LAST,
        natural(symbol) if symbol else _LAST,
        natural(number) if number else _LAST,
        natural(address),
    )
    return " ".join(parts)


def day_of(key: str) -> date | None:
    """The day that a thing with this key is sorted by; none where no date is known of it."""
    first = key.partition(" ")[0]
    return date.fromisoformat(first) if first and first != _LAST else None


def _weighed(match: re.Match[str]) -> str:
    digits = match[0].lstrip("0") or "0"
    return f"{min(len(digits), 99):02d}{digits}"
