"""Reading order: the strips of a page put into bands from top to bottom, each band into columns.

Printing order shows what belongs together: strips printed one below the other are a
block. Blocks that stand beside each other make one band: a row of a table, two columns
of text, the two sides of a masthead. A block reaches into a band only as far as the
others there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from palermo.reading.opening.pdf.gutters import with_columns
from palermo.reading.opening.pdf.parting import parted
from palermo.reading.opening.pdf.strips import Strip

Column = list[Strip]
Band = list[Column]
"""What stands side by side, in reading order; nearly always one column."""

_LEAD = 2.6
"""Sizes of the type between two lines of one block at most."""
_ABOVE, _BELOW = 0.72, 0.18
"""How far, in sizes of the type, print reaches above its line and below it."""
_MANY = 600
"""Blocks of a page that is no page of text: they are only sorted."""


def bands_of(strips: Sequence[Strip]) -> list[Band]:
    """The bands of a page from top to bottom; in each the columns in reading order."""
    blocks = _blocks(parted(strips))
    if len(blocks) > _MANY:
        return [[[strip]] for strip in sorted(strips, key=lambda strip: (-round(strip.y), strip.left))]
    parts = _parts(blocks) if len(blocks) > 1 else blocks
    bands: list[list[Column]] = []
    floor = 0.0
    for part in sorted(parts, key=_top, reverse=True):
        if bands and _top(part) > floor:
            bands[-1].append(part)
            floor = min(floor, _bottom(part))
        else:
            bands.append([part])
            floor = _bottom(part)
    return with_columns([row for band in bands for row in _rows(band)])


def _rows(band: list[Column]) -> list[Band]:
    """A band as it is; one that is a single column as a band for each line."""
    columns = _columns(band) if len(band) > 1 else band
    return [columns] if len(columns) > 1 else [[[strip]] for strip in columns[0]]


def _blocks(strips: Sequence[Strip]) -> list[Column]:
    blocks: list[Column] = []
    for strip in strips:
        last = blocks[-1][-1] if blocks else None
        if last is not None and _is_below(strip, last):
            blocks[-1].append(strip)
        else:
            blocks.append([strip])
    return blocks


def _is_below(strip: Strip, last: Strip) -> bool:
    lead = last.y - strip.y
    size = max(strip.size, last.size)
    return 0.4 * size < lead < _LEAD * size and strip.left < last.right and last.left < strip.right


def _top(block: Column) -> float:
    return block[0].y + _ABOVE * block[0].size


def _bottom(block: Column) -> float:
    return block[-1].y - _BELOW * block[-1].size


def _parts(blocks: list[Column]) -> list[Column]:
    """The blocks, each cut where another one begins or ends to stand beside it."""
    levels = [[-strip.y for strip in block] for block in blocks]
    reach = [(_bottom(block), _top(block)) for block in blocks]
    parts: list[Column] = []
    for index, block in enumerate(blocks):
        others = [
            (other, levels[place])
            for place, other in enumerate(blocks)
            if place != index and reach[place][0] < reach[index][1] and reach[index][0] < reach[place][1]
        ]
        if len(block) == 1 or not others:
            parts.append(block)
        else:
            edge = min(strip.left for other, _ in others for strip in other)
            beside = [any(_is_beside(strip, *other) for other in others) for strip in block]
            parts += _cut(block, beside, edge)
    return parts


def _is_beside(strip: Strip, block: Column, levels: list[float]) -> bool:
    """Whether a block reaches to the height of a strip, and is printed to the left or the right of it."""
    place = bisect_left(levels, -strip.y)
    around = block[max(place - 1, 0) : place + 1]
    reach = 0.8 * strip.size
    if (place in (0, len(block))) and abs(around[0].y - strip.y) > reach:
        return False
    left, right = min(other.left for other in around), max(other.right for other in around)
    return right <= strip.left or strip.right <= left


def _cut(block: Column, beside: list[bool], edge: float) -> list[Column]:
    """A block cut where what stands beside it begins and ends.

    A wrapped cell may reach deeper than its neighbours, and one that is not the first of
    its row, which begins at `edge`, higher, too.
    """
    parts: list[Column] = [[block[0]]]
    inside = beside[0]
    for strip, is_beside in zip(block[1:], beside[1:], strict=True):
        above = parts[-1][-1]
        is_cell = inside or (min(above.left, strip.left) > edge + strip.size)
        is_near = is_cell and above.y - strip.y < 1.5 * strip.size
        if is_beside != inside and not is_near:
            parts.append([])
            inside = is_beside
        parts[-1].append(strip)
    return parts


def _columns(band: list[Column]) -> Band:
    """The parts of a band put into columns: those that share some width, one below the other."""
    columns: list[tuple[float, float, Column]] = []
    for part in sorted(band, key=lambda part: min(strip.left for strip in part)):
        left, right = min(strip.left for strip in part), max(strip.right for strip in part)
        if columns and left < columns[-1][1]:
            first, last, strips = columns[-1]
            columns[-1] = first, max(last, right), strips + part
        else:
            columns.append((left, right, list(part)))
    return [sorted(strips, key=lambda strip: -strip.y) for _, _, strips in columns]
