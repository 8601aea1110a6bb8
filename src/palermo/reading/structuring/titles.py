"""Titles that run over lines of the masthead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from palermo.reading.model import Line
from palermo.reading.structuring.masthead import HeadLine


def numbered(head: Sequence[HeadLine]) -> Iterator[HeadLine]:
    """The lines, those of one title with one number behind their role, as those of one body have."""
    number = -1
    before = ""
    for place, (line, role) in enumerate(head):
        if role == "title" and not (before == role and wraps_on(line)):
            number = place
        yield HeadLine(line, f"{role}:{number}" if role == "title" else role)
        before = role


def wraps_on(line: Line) -> bool:
    """Whether a line of a title goes on with the line of the title before it."""
    return line.gap == 0 and not line.level
