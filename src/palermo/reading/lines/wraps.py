"""Lines that are known to be wrapped: where Chinese stands next to other characters there.

A line end swallows the space that a text may print at such a place; what the rest of the
text does tells whether there was one.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from palermo.reading.model import Line
from palermo.reading.scripts import han


class Wraps:
    """The ends of the lines that go on in the next one; `is_spaced` as of `Print`."""

    def __init__(self, lines: Iterable[Line], is_spaced: bool | None) -> None:
        self._ends = frozenset(line.end for line, after in pairwise(lines) if after.joins)
        self._is_spaced = is_spaced

    def is_close(self, end: int, before: str, after: str) -> bool:
        """Whether nothing was printed between two characters that the line end at `end` parts."""
        if self._is_spaced is None or end not in self._ends:
            return False
        return han.stand_spaced(before, after) if self._is_spaced else han.stand_close(before, after)
