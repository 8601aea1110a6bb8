"""Tables of marked-up text: rows and cells as their elements have them."""

from __future__ import annotations

from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import Table
from palermo.reading.structuring.block import Block
from palermo.reading.structuring.tables import RawTable, woven


def marked_table(block: Block, section: str | None, weaver: Weaver) -> Table:
    """The table of a block; a cell without words is empty."""
    first = block.lines[0].markup
    shape = first.cell.shape if first is not None and first.cell is not None else ()
    rows: list[list[list[tuple[int, int]]]] = [[[] for _ in range(cells)] for cells in shape]
    captions: list[tuple[int, int]] = []
    for line in block.lines:
        cell = line.markup.cell if line.markup is not None else None
        stretch = (line.start, line.end)
        if cell is None or cell.row < 0:
            captions.append(stretch)
        else:
            rows[cell.row][cell.column].append(stretch)
    texts, spans = woven(RawTable(rows, []), weaver)
    caption = weaver.weave(captions).value or None
    return Table(caption, section, texts, tuple(sorted((*weaver.spans(captions), *spans))))
