"""Pages as they were printed: bands with their tables, heads, feet and notes told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from palermo.reading.opening.pdf.grids import Grid
from palermo.reading.opening.pdf.order import Band
from palermo.reading.opening.pdf.strips import Strip


class Page(NamedTuple):
    """One page in points: its bands from top to bottom, and its tables by the index of their first band."""

    height: float
    bands: list[Band]
    grids: dict[int, tuple[int, Grid]]
    is_unusable: bool = False
    """Whether its text layer cannot be trusted: it has no bands then."""
    sideways: Sequence[Strip] = ()
    """What stands in its margins and not upright."""


class Entry(NamedTuple):
    """A strip in reading order and what it is for.

    `role` is empty for text, else `head` or `page` (furniture), `note` or `cell`; `marker` is the
    length of the marker with which a note opens; `column` are the left and right ends of the column
    that a text stands in, `cell` table, row and column of a cell.
    """

    page: int
    strip: Strip
    role: str = ""
    marker: int = 0
    column: tuple[float, float] = (0.0, 0.0)
    cell: tuple[int, int, int] | None = None


def body_size(pages: Sequence[Page]) -> float:
    """The size of the type that most of the text is set in, in points; 0 where there is none."""
    often: Counter[float] = Counter()
    for strip in strips_in(pages):
        often[round(2 * strip.size) / 2] += len(strip.text)
    return often.most_common(1)[0][0] if often else 0.0


def strips_in(pages: Sequence[Page]) -> Iterator[Strip]:
    """All strips, in reading order."""
    for page in pages:
        for band in page.bands:
            for column in band:
                yield from column
