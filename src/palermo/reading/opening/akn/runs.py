"""Runs of words: what one block of XML holds, before it is parted into printed lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from palermo.reading.model import Cell


@dataclass(slots=True)
class Frame:
    """An open block and what its place says: the values go down to the blocks in it."""

    name: str
    head: bool = False
    """Whether it stands in the masthead."""
    unit: int = 0
    """The serial number of the paragraph or item around; 0 where each block is one of its own."""
    depth: int = 0
    """Items around."""
    level: int = 0
    """Divisions around."""
    annex: int = 0
    clauses: bool = False
    """Whether it stands where no headings are: in a preamble, an enacting formula, the conclusions."""
    quoted: bool = False
    heading: int = 0
    """The serial number of the heading that number and title of a division make together."""
    style: int = 0
    """The level of a heading by the style of the block."""
    cell: Cell | None = None
    shape: tuple[int, ...] | None = None
    """The cells of each row of the table around."""
    table: int = 0
    """The serial number of that table."""
    rows: int = 0
    """In a table the rows so far, in a row its index."""
    columns: int = 0
    row: bool = False
    """Whether it is a row of that table."""

    def child(self, name: str, heading: int) -> Frame:
        """A block inside this one: what its place says goes down, but for its heading and its style."""
        return Frame(
            name,
            self.head,
            self.unit,
            self.depth,
            self.level,
            self.annex,
            self.clauses,
            self.quoted,
            heading,
            0,
            self.cell,
            self.shape,
            self.table,
            self.rows,
            self.columns,
        )


@dataclass(slots=True)
class Call:
    """A call of a note in a run: its element's place (empty for a reference), and its marker."""

    start: int
    end: int
    marker: str


@dataclass(slots=True)
class Run:
    """The words of one block. `rows` are stretches of the source, parted where the file breaks a line."""

    frame: Frame
    rows: list[list[list[int]]] = field(default_factory=lambda: [[]])
    calls: list[Call] = field(default_factory=list)
    raised: list[tuple[int, int]] = field(default_factory=list)
    """Stretches that are set as superscript."""
    roles: list[tuple[str, str | None, int, int]] = field(default_factory=list)
    bold: int = 0
    """Characters that are no white space and bold."""

    def add(self, start: int, end: int) -> None:
        """More words; they go on with the last stretch where they touch it."""
        row = self.rows[-1]
        if row and row[-1][1] == start:
            row[-1][1] = end
        else:
            row.append([start, end])

    def end_row(self) -> None:
        """A line end of the file's own."""
        self.rows.append([])
