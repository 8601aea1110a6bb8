"""What mark-up says of a line: evidence, which what is printed may gainsay."""

from __future__ import annotations

from typing import NamedTuple

from palermo.reading.model.text import Span


class Cell(NamedTuple):
    """The place of a cell: the serial number of its table, the cells of each of its rows, row and column.

    Rows and columns count from 0; a caption has the row -1.
    """

    table: int
    shape: tuple[int, ...]
    row: int
    column: int


class Markup(NamedTuple):
    """What the elements around a line say of it.

    `kind` is `head` (of the masthead), `heading`, `label` (the element that holds
    a number or a label alone), `words`, `quoted` (words in which labels are none),
    `caption` or `cell`.
    """

    kind: str
    begins: bool = False
    """Whether it is the first line of its element: of a paragraph, an item, a heading, a cell."""
    unit: int = 0
    """The serial number of that paragraph, item or heading."""
    opens: bool = False
    """Whether it is the first line of its unit."""
    depth: int = 0
    """Items that it stands in; for a heading, the divisions around it."""
    annex: int = 0
    """Which annex it stands in, from 1; 0 in the document itself."""
    role: str = ""
    """For a line of the masthead what it says, as `structuring.masthead.HeadLine` names it.

    For one of a heading `label`, where an element holds the label alone.
    """
    value: str | None = None
    """What an attribute says in place of the words: an ISO date, the number of a session."""
    cell: Cell | None = None


class MarkedNote(NamedTuple):
    """A note that mark-up sets apart.

    `span` is its whole element, which stands in the middle of other words;
    `place` its marker where that is printed, `stretches` its words behind it.
    """

    marker: str
    span: Span
    place: Span | None
    stretches: tuple[tuple[int, int], ...]
    anchors: tuple[int, ...]
