"""Notes at the foot of pages: small type, each begun by its marker; one may go on over the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from palermo.reading.lines.layout import is_finished
from palermo.reading.opening.pdf.order import Band
from palermo.reading.opening.pdf.strips import Strip

_SMALL = 0.94
"""Sizes of the text that the type of notes has at most."""
_LEAD = 1.5
"""Sizes of the type between two lines of a note at most."""
_MARKER = re.compile(r"(\d{1,3})(?=\s|[^\d\s.,:;/)%-])|(\*{1,3})(?=\s*[^\s*])|([a-z])(?=/?\s)")


class Notes:
    """Finds the notes of one page after another: numbers count on through the document."""

    def __init__(self, size: float) -> None:
        """`size` is that of the text, in points."""
        self._size = size
        self._last = 0
        self._open = False

    def take(self, bands: Sequence[Band]) -> tuple[int, list[tuple[Strip, int]]]:
        """How many bands of a page, its head and foot taken off, are text; and the strips of notes below.

        With each strip the length of the marker that it opens a note with; 0 where it goes on with one.
        """
        first = self._first_small(bands)
        found: list[tuple[Strip, int]] = []
        start = len(bands)
        for index in range(first, len(bands)):
            for strip in bands[index][0]:
                marker = self._marker(strip)
                if marker or found or (index == first and self._open):
                    found.append((strip, marker))
                    start = min(start, index)
        if not any(marker for _, marker in found) and not self._open:
            return len(bands), []
        if found:
            self._open = not is_finished(found[-1][0].text)
        return start, found

    def _first_small(self, bands: Sequence[Band]) -> int:
        """The index of the band from which on all type is that of notes, which stand in one column."""
        first = len(bands)
        for index, band in enumerate(bands):
            if len(band) == 1 and self._is_small(band[0]):
                first = min(first, index)
            elif first < index and not _is_close(bands[index - 1], band):
                first = len(bands)
        return first

    def _is_small(self, strips: Sequence[Strip]) -> bool:
        return all(strip.size <= _SMALL * self._size or _begins_raised(strip) for strip in strips)

    def _marker(self, strip: Strip) -> int:
        """The length of the marker that opens a note; 0 where none does."""
        if _begins_raised(strip):
            marker = strip.text[: strip.raised[0][1]]
            if marker.isdecimal():
                self._last = int(marker)
            return len(marker)
        match = _MARKER.match(strip.text)
        if match is None:
            return 0
        if match[1]:
            if int(match[1]) not in (self._last + 1, 1):
                return 0
            self._last = int(match[1])
        return match.end() if match[1] or match[2] else 0


def _is_close(above: Band, below: Band) -> bool:
    """Whether a line goes on with the one above it, in the same type."""
    one, other = above[0][-1], below[0][0]
    is_near = one.y - other.y < _LEAD * one.size and abs(one.size - other.size) < 0.5
    return len(above) == len(below) == 1 and is_near


def _begins_raised(strip: Strip) -> bool:
    return bool(strip.raised) and strip.raised[0][0] == 0 and strip.raised[0][1] < len(strip.text)
