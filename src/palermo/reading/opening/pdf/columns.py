"""Pages to entries: every strip in reading order, with what it is for and the column that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from palermo.reading.opening.pdf.grids import Grid, continued, is_same_table, words_of_row
from palermo.reading.opening.pdf.margins import is_number, margins_of
from palermo.reading.opening.pdf.notes import Notes
from palermo.reading.opening.pdf.order import Band, Column
from palermo.reading.opening.pdf.pages import Entry, Page, body_size

_FULL = 0.93
"""The part of the lines of a column that reach no farther than its right end."""

_LEAD, _INDENT = 1.9, 4
"""Sizes of the type between two lines that follow closely, downwards and sideways, at most."""
_SHOWN = 5
"""Such lines that show where a column ends."""
_ENOUGH = 15
"""Lines of a page that show where its column ends."""


def entries_of(pages: Sequence[Page]) -> list[Entry]:
    """Every strip of a document in reading order."""
    return list(_Walk(pages).entries())


class _Walk:
    """One pass over the pages; tables and notes go on over their ends."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = pages
        self._size = body_size(pages)
        self._notes = Notes(self._size)
        self._usual = _right([s for p in pages for b in p.bands if len(b) == 1 for s in b[0]], self._size)
        """Where lines end on the right on a page that has too few to show it."""
        self._heading: list[str] = []
        self._tables = 0
        self._row = 0
        self._above: Grid | None = None
        """The table that the text of the page before ended with."""

    def entries(self) -> Iterator[Entry]:
        margins = margins_of(self._pages)
        for number, (page, (heads, feet)) in enumerate(zip(self._pages, margins, strict=True)):
            yield from self._page(number, page, heads, len(page.bands) - feet)

    def _page(self, number: int, page: Page, heads: int, end: int) -> Iterator[Entry]:
        for band in page.bands[:heads]:
            yield from _furniture(number, band)
        texts, notes = self._notes.take(page.bands[heads:end])
        yield from self._text(number, page, heads, heads + texts)
        for strip, marker in notes:
            yield Entry(number, strip, "note", marker)
        for band in page.bands[end:]:
            yield from _furniture(number, band)
        for strip in page.sideways:
            yield Entry(number, strip, "head")

    def _text(self, number: int, page: Page, index: int, end: int) -> Iterator[Entry]:
        strips = [strip for band in page.bands[index:end] if len(band) == 1 for strip in band[0]]
        right = _right(strips, self._size) if len(strips) >= _ENOUGH else self._usual
        first = index
        while index < end:
            behind, grid = self._grid_at(page, index, end, index == first)
            if grid is not None:
                yield from self._table(number, grid, self._above if index == first else None)
                self._above = grid if behind == end else None
            else:
                behind = index + 1
                self._above = None
                yield from _columns(number, page.bands[index], right)
            index = behind

    def _grid_at(self, page: Page, index: int, end: int, is_first: bool) -> tuple[int, Grid | None]:
        """The table that begins at a band, or goes on there, and the index behind it."""
        if is_first and self._above is not None:
            found = continued(page.bands, index, end, self._above)
            if found is not None:
                return found
        behind, grid = page.grids.get(index, (index + 1, None))
        return (behind, grid) if grid is not None and behind <= end else (index + 1, None)

    def _table(self, number: int, grid: Grid, above: Grid | None) -> Iterator[Entry]:
        """The cells of a table; one that goes on repeats its heading row, which is furniture there."""
        rows = list(grid.rows)
        if above is None or not is_same_table(above, grid):
            self._tables += 1
            self._row = 0
            self._heading = words_of_row(rows[0])
        elif words_of_row(rows[0]) == self._heading:
            for column in rows.pop(0):
                yield from (Entry(number, strip, "head") for strip in column)
        for row in rows:
            if above is None or row is not rows[0] or row[0]:
                self._row += 1
            for place, column in enumerate(row):
                for strip in column:
                    yield Entry(number, strip, "cell", cell=(self._tables, self._row, place))


def _furniture(number: int, band: Band) -> Iterator[Entry]:
    for column in band:
        for strip in column:
            yield Entry(number, strip, "page" if is_number(strip) else "head")


def _columns(number: int, band: Band, right: float) -> Iterator[Entry]:
    for column in band:
        end = right if len(band) == 1 else max(strip.right for strip in column)
        left = min(strip.left for strip in column) if len(band) > 1 else 0.0
        for strip in column:
            yield Entry(number, strip, column=(left, end))


def _right(strips: Column, size: float) -> float:
    """Where the lines of a column end on the right: those that another one follows closely show it.

    Few lines reach farther, a masthead's perhaps.
    """
    texts = [strip for strip in strips if abs(strip.size - size) <= 0.1 * size] or strips
    inner = [
        above.right
        for above, below in pairwise(texts)
        if 0 < above.y - below.y < _LEAD * size and abs(above.left - below.left) < _INDENT * size
    ]
    rights = sorted(inner if len(inner) >= _SHOWN else [strip.right for strip in texts])
    return rights[int(_FULL * (len(rights) - 1))] if rights else 0.0
