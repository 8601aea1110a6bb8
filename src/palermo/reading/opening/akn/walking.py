"""A tree of Akoma Ntoso to its source text and the runs of words in it, in one walk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from palermo.reading.model import Cell
from palermo.reading.opening.akn import elements
from palermo.reading.opening.akn.runs import Call, Frame, Run

NOT_CALLED = "notCalled"
"""The class of a note that stands where no words call it: the element alone would be taken for its call."""


@dataclass(slots=True)
class NoteRuns:
    """A note: its marker, where its element stands, its runs, and where else it is referred to."""

    marker: str
    id: str
    start: int
    end: int = 0
    is_called: bool = True
    runs: list[Run] = field(default_factory=list)
    references: list[int] = field(default_factory=list)


class Walk:
    """One walk over a document. The source is the text outside `meta`, in document order."""

    def __init__(self, document: etree._Element) -> None:
        self.runs: list[Run] = []
        self.notes: list[NoteRuns] = []
        self.has_headings = False
        self._document = document
        self._parts: list[str] = []
        self._at = 0
        self._frames = [Frame("document")]
        self._units = 0
        self._annexes = 0
        self._run: Run | None = None
        self._outer: list[tuple[Run | None, list[Frame]]] = []
        self._nested = 0
        self._bold = 0
        self._inline: list[tuple[int, bool]] = []
        self._references: list[tuple[str, str, int]] = []

    def source(self) -> str:
        """Walks, and gives the source text."""
        names: dict[str, str] = {}
        walk = etree.iterwalk(self._document, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            name = names.get(tag) or names.setdefault(tag, etree.QName(tag).localname)
            if event == "end":
                if name != "meta":
                    self._close(name, element)
                if element is not self._document:
                    self._say(element.tail)
            elif name == "meta":
                walk.skip_subtree()
            else:
                self._open(name, element)
                self._say(element.text)
        self._refer()
        return "".join(self._parts)

    def _say(self, words: str | None) -> None:
        if not words:
            return
        start, self._at = self._at, self._at + len(words)
        self._parts.append(words)
        if self._run is None:
            if words.isspace():
                return
            self._run = Run(self._frames[-1])
            (self.notes[-1].runs if self._outer else self.runs).append(self._run)
        self._run.add(start, self._at)
        if self._bold:
            self._run.bold += len("".join(words.split()))

    def _open(self, name: str, element: etree._Element) -> None:
        if name in elements.INLINE:
            self._open_inline(name, element)
        elif name in elements.BREAKS:
            if self._run is not None:
                self._run.end_row()
        elif name in elements.NOTES:
            self._open_note(element)
        else:
            self._run = None
            self._frames.append(self._frame(name, element))

    def _close(self, name: str, element: etree._Element) -> None:
        if name in elements.INLINE:
            self._close_inline(name, element)
        elif name in elements.NOTES:
            self._close_note()
        elif name not in elements.BREAKS:
            self._run = None
            self._frames.pop()

    def _open_inline(self, name: str, element: etree._Element) -> None:
        bold = name == "b" or (element.get("class") or "").find("bold") >= 0
        self._inline.append((self._at, bold))
        self._bold += bold
        if name == "noteRef":
            marker, target = element.get("marker") or "", (element.get("href") or "").lstrip("#")
            self._references.append((target, marker, self._at))
            if self._run is not None:
                self._run.calls.append(Call(self._at, self._at, marker))

    def _close_inline(self, name: str, element: etree._Element) -> None:
        start, bold = self._inline.pop()
        self._bold -= bold
        if self._run is None or start == self._at:
            return
        if name == "sup":
            self._run.raised.append((start, self._at))
        elif self._run.frame.head:
            said = elements.role_of(name, element.attrib)
            if said is not None:
                self._run.roles.append((*said, start, self._at))

    def _open_note(self, element: etree._Element) -> None:
        """Begins a note; one inside another is part of its words."""
        if self._outer:
            self._nested += 1
            return
        marker = (element.get("marker") or "").strip() or str(len(self.notes) + 1)
        note = NoteRuns(marker, element.get("eId") or "", self._at)
        note.is_called = NOT_CALLED not in (element.get("class") or "").split()
        self.notes.append(note)
        self._outer.append((self._run, self._frames))
        self._run, self._frames = None, [Frame("note", quoted=True)]

    def _close_note(self) -> None:
        if self._nested:
            self._nested -= 1
            return
        note = self.notes[-1]
        note.end = self._at
        self._run, self._frames = self._outer.pop()
        if self._run is not None:
            self._run.calls.append(Call(note.start, note.end, note.marker))

    def _refer(self) -> None:
        """Gives each reference to its note: by the `eId` that it names, else by its marker."""
        by_id = {note.id: note for note in self.notes if note.id}
        by_marker = {note.marker: note for note in self.notes}
        for target, marker, at in self._references:
            note = by_id.get(target) or by_marker.get(marker)
            if note is not None:
                note.references.append(at)

    def _frame(self, name: str, element: etree._Element) -> Frame:
        around = self._frames[-1]
        if name == "attachment" or (name == "component" and around.name == "components"):
            self._annexes += 1
            return Frame(name, annex=self._annexes, heading=self._serial())
        frame = around.child(name, around.heading if name in elements.TITLES else 0)
        frame.style = elements.heading_level(element.get("class") or "")
        if not frame.style and name in elements.INNER:
            frame.style = around.style
        self.has_headings |= name in elements.HEADINGS
        frame.clauses |= name in elements.CLAUSES
        if name in elements.MASTHEAD:
            frame.head = True
        elif name in elements.QUOTED:
            frame.quoted = True
        elif name in elements.DIVISIONS or (name in elements.UNITS and _has_heading(element)):
            frame.level, frame.depth, frame.unit, frame.heading = around.level + 1, 0, 0, self._serial()
        elif name in elements.UNITS and name not in elements.PLAIN:
            frame.depth += bool(around.unit) or name in elements.ITEMS
            frame.unit = self._serial()
        else:
            if name == "table" and around.cell is None:
                frame.table = self._serial()
            _place_in_table(name, frame, around, element)
        return frame

    def _serial(self) -> int:
        self._units += 1
        return self._units


def _has_heading(element: etree._Element) -> bool:
    return any(etree.QName(child).localname == "heading" for child in element)


def _place_in_table(name: str, frame: Frame, around: Frame, element: etree._Element) -> None:
    """What a table, a row or a cell adds; a table in a cell adds nothing."""
    if around.cell is not None:
        return
    if name == "table":
        frame.shape, frame.rows = tuple(_shape(element)), 0
    elif name == "tr" and around.name == "table":
        frame.rows, frame.columns, frame.row = around.rows, 0, True
        around.rows += 1
    elif name == "caption" and frame.shape is not None and around.name == "table":
        frame.cell = Cell(frame.table, frame.shape, -1, 0)
    elif name in elements.CELLS and frame.shape is not None and around.row:
        frame.cell = Cell(frame.table, frame.shape, around.rows, around.columns)
        around.columns += 1


def _shape(table: etree._Element) -> Iterator[int]:
    """The cells of each row of a table."""
    for row in table:
        if etree.QName(row).localname == "tr":
            yield sum(etree.QName(cell).localname in elements.CELLS for cell in row)
