"""What search answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from palermo.search.engines import Hit
from palermo.search.plan import Reading

__all__ = ["Hit", "Notice", "Results"]


class Notice(StrEnum):
    """What is to be said of a query beside its hits."""

    NOTHING_TO_FIND = "nothing_to_find"
    """It has no letter and no digit."""
    TOO_LONG = "too_long"
    """It is longer than `plan.LONGEST`; nothing was searched."""
    UNBALANCED_QUOTES = "unbalanced_quotes"
    """A quotation mark has no partner; it was not heeded."""
    READ_APART = "read_apart"
    """Nothing has all words together; they were looked for one by one."""


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query.

    `total` is exact, and so are `counts`, by facet and value; those of a facet leave its own
    filter out, and heed all else, so that a second value can be chosen. `reading` is
    how the words were read, for `marking.reasons`; none where there were no words.
    """

    total: int
    hits: tuple[Hit, ...]
    counts: Mapping[str, Mapping[str, int]]
    reading: Reading | None
    notices: tuple[Notice, ...] = ()
