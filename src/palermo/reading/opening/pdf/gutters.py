"""Columns of text: bands whose columns are the same are read column by column, not band by band."""

from __future__ import annotations

from collections.abc import Sequence

from palermo.reading.opening.pdf.strips import Strip

_Column = list[Strip]
_Band = list[_Column]
_TALL = 4
"""Lines that every column of a band of text has at least; a row of a table has fewer."""
_SMALL = 0.94
"""Sizes of the smallest type of a column that what goes on with it has at least."""
_LEAD = 4.0
"""Sizes of the type between a column and what goes on with it at most."""


def with_columns(bands: Sequence[_Band]) -> list[_Band]:
    """The bands of a page from top to bottom, those that share columns of text made one."""
    if not any(_is_text(band) for band in bands):
        return list(bands)
    result: list[_Band] = []
    index = 0
    while index < len(bands):
        end = _end(bands, index)
        if end - index > 1 and any(_is_text(band) for band in bands[index:end]):
            result.append(_joined(bands[index:end]))
        else:
            result += bands[index:end]
        index = end
    return result


def _is_text(band: _Band) -> bool:
    return len(band) > 1 and all(len(column) >= _TALL for column in band)


def _end(bands: Sequence[_Band], first: int) -> int:
    """The index behind the bands that have the columns of a band, or stand in one of them."""
    if len(bands[first]) < 2:
        return first + 1
    sides = [_side(column) for column in bands[first]]
    lowest = [column[-1].y for column in bands[first]]
    size = min(strip.size for column in bands[first] for strip in column)
    end = first + 1
    while end < len(bands):
        places = [_place(sides, column) for column in bands[end]]
        if None in places or len(set(places)) < len(places):
            break
        if not all(_goes_on(lowest[place], size, column) for place, column in _pairs(places, bands[end])):
            break
        for place, column in _pairs(places, bands[end]):
            sides[place] = min(sides[place][0], _side(column)[0]), max(sides[place][1], _side(column)[1])
            lowest[place] = column[-1].y
        end += 1
    return end


def _goes_on(lowest: float, size: float, column: _Column) -> bool:
    """Whether a column stands near the one above it, in type that is no smaller: notes and feet are."""
    return lowest - column[0].y < _LEAD * column[0].size and column[0].size > _SMALL * size


def _pairs(places: Sequence[int | None], band: _Band) -> list[tuple[int, _Column]]:
    return [(place, column) for place, column in zip(places, band, strict=True) if place is not None]


def _side(column: _Column) -> tuple[float, float]:
    return min(strip.left for strip in column), max(strip.right for strip in column)


def _place(sides: Sequence[tuple[float, float]], column: _Column) -> int | None:
    """Which column of those above a column goes on with: it shares width with that one alone."""
    left, right = _side(column)
    shared = [place for place, (first, last) in enumerate(sides) if left < last and first < right]
    return shared[0] if len(shared) == 1 else None


def _joined(bands: Sequence[_Band]) -> _Band:
    sides = [_side(column) for column in bands[0]]
    columns: list[_Column] = [list(column) for column in bands[0]]
    for band in bands[1:]:
        for column in band:
            place = _place(sides, column)
            if place is not None:
                columns[place] += column
                sides[place] = _side(columns[place])
    return columns
