"""Tables on a page: bands one below the other whose columns begin at the same places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from palermo.reading.opening.pdf.order import Band, Column
from palermo.reading.opening.pdf.strips import Strip
from palermo.reading.opening.pdf.words import LABEL

_LEAD = 1.5
"""Sizes of the type between two lines of one cell at most."""
_NEAR = 4.0
"""Points between the left ends of two cells of one column at most."""


class Grid(NamedTuple):
    """Rows of a table on one page, each with a column (a list of strips) for every left end in `columns`."""

    columns: tuple[float, ...]
    rows: tuple[tuple[Column, ...], ...]


def grids_in(bands: Sequence[Band]) -> dict[int, tuple[int, Grid]]:
    """The tables of a page: index of the first band → index behind the last one, and the table."""
    found: dict[int, tuple[int, Grid]] = {}
    index = 0
    while index < len(bands):
        end = _end(bands, index) if len(bands[index]) > 1 else index
        if end - index >= 2 and not _is_list(bands[index:end]):
            found[index] = end, _grid(bands[index:end])
            index = end
        else:
            index += 1
    return found


def _end(bands: Sequence[Band], first: int) -> int:
    """The index behind the last row of the table that begins at a band; a row has two cells at least."""
    columns = _lefts(bands[first])
    end = last = first + 1
    while end < len(bands):
        lefts = _lefts(bands[end])
        if len(lefts) > 1:
            if not _agree(columns, lefts):
                break
            columns = _united(columns, lefts)
            last = end + 1
        elif not _is_inside(lefts[0], columns) or end - last >= 1:
            break
        end += 1
    return last


def _is_list(bands: Sequence[Band]) -> bool:
    """Whether what seem to be two columns are labels, and the words that hang behind them."""
    return all(len(band) < 3 for band in bands) and all(
        LABEL.fullmatch(band[0][0].text) for band in bands if len(band) == 2
    )


def _lefts(band: Band) -> list[float]:
    return [min(strip.left for strip in column) for column in band]


def _agree(columns: Sequence[float], lefts: Sequence[float]) -> bool:
    """Whether the cells of a row begin where columns do: all, or all but one, two of them at least."""
    shared = sum(any(abs(left - column) <= _NEAR for column in columns) for left in lefts)
    return shared >= 2 and shared >= len(lefts) - 1


def _is_inside(left: float, columns: Sequence[float]) -> bool:
    return any(abs(left - column) <= _NEAR for column in columns[1:])


def _united(columns: Sequence[float], lefts: Sequence[float]) -> list[float]:
    extra = [left for left in lefts if all(abs(left - column) > _NEAR for column in columns)]
    return sorted((*columns, *extra))


def continued(bands: Sequence[Band], first: int, end: int, above: Grid) -> tuple[int, Grid] | None:
    """What goes on with the table of the page before, be it one row: the index behind it, and its rows."""
    behind = first
    while behind < end:
        lefts = _lefts(bands[behind])
        fits = _agree(above.columns, lefts) if len(lefts) > 1 else _is_inside(lefts[0], above.columns)
        if not fits or (behind == first and len(lefts) < 2):
            break
        behind += 1
    return (behind, _grid(bands[first:behind], above.columns)) if behind > first else None


def _grid(bands: Sequence[Band], known: Sequence[float] = ()) -> Grid:
    columns: list[float] = list(known)
    for band in bands:
        columns = _united(columns, _lefts(band))
    rows: list[tuple[Column, ...]] = []
    for band in bands:
        row: list[Column] = [[] for _ in columns]
        for column in band:
            row[_place(columns, min(strip.left for strip in column))] += column
        if len(band) == 1 and rows and _goes_on(rows[-1], band[0][0]):
            rows[-1] = tuple(above + below for above, below in zip(rows[-1], row, strict=True))
        else:
            rows.append(tuple(row))
    return Grid(tuple(columns), tuple(rows))


def _goes_on(row: Sequence[Column], strip: Strip) -> bool:
    """Whether a strip stands close below the last line of a row."""
    lowest = min(above.y for column in row for above in column)
    return lowest - strip.y < _LEAD * strip.size


def _place(columns: Sequence[float], left: float) -> int:
    return min(range(len(columns)), key=lambda index: abs(columns[index] - left))


def is_same_table(above: Grid, below: Grid) -> bool:
    """Whether a table at the top of a page goes on with the one at the foot of the page before."""
    return len(above.columns) == len(below.columns) and all(
        abs(one - other) <= 2 * _NEAR for one, other in zip(above.columns, below.columns, strict=True)
    )


def words_of_row(row: Sequence[Sequence[Strip]]) -> list[str]:
    """The words of each cell of a row."""
    return [" ".join([strip.text for strip in column]) for column in row]
