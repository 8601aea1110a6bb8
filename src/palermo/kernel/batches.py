"""Long lists in parts, for databases that take only so many values in one question."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import TypeVar

Thing = TypeVar("Thing")
AT_ONCE = 500
"""SQLite before 3.32 took 999 values in one statement."""


def in_batches(things: Collection[Thing]) -> Iterator[list[Thing]]:
    """The things in their order, in lists of at most `AT_ONCE`; none for none."""
    rest = iter(things)
    while batch := list(islice(rest, AT_ONCE)):
        yield batch
