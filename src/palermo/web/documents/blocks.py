"""What stands on a page of a document, ready to be set: headings, paragraphs, tables, each with its notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from palermo.domain.recommendations.asked import Asked
from palermo.web.documents.flow import Entry
from palermo.web.documents.notes import Note, Notes
from palermo.web.documents.passages import Call, Line, lines_of, traced


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `rank` is that of its HTML element, 2 to 6. The title of the page is 1."""

    kind: ClassVar = "heading"
    anchor: str
    rank: int
    label: str | None
    text: str
    calls: tuple[Call, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number` is as printed, `asked` the recommendation that it is."""

    kind: ClassVar = "paragraph"
    anchor: str
    number: str | None
    lines: tuple[Line, ...]
    asked: Asked | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the document, by its number there: the heading row, then the others; a cell may be empty."""

    kind: ClassVar = "table"
    anchor: str
    number: int
    caption: str | None
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    calls: tuple[Call, ...]
    notes: tuple[Note, ...]


Block = Heading | Paragraph | Table


def blocks_of(
    entries: Iterable[Entry], source: str, notes: Notes, asked: Mapping[str, Asked]
) -> tuple[Block, ...]:
    """The blocks of these entries; `asked` has the recommendations by the anchor of their paragraph."""
    return tuple(_block(entry, source, notes, asked) for entry in entries)


def _block(entry: Entry, source: str, notes: Notes, asked: Mapping[str, Asked]) -> Block:
    found, calls = entry.found, notes.calls.get(entry.anchor, ())
    beside = notes.beside.get(entry.anchor, ())
    if entry.kind == "heading":
        rank = min(found["level"] + 1, 6)
        return Heading(entry.anchor, rank, found["label"], found["heading"], calls, beside)
    if entry.kind == "table":
        head, *rows = _rows(found["rows"]) or [()]
        number = int(entry.anchor.rpartition("-")[2])
        return Table(entry.anchor, number, found["caption"], head, tuple(rows), calls, beside)
    text = traced(found["text"], found["body_spans"], source)
    lines = lines_of(text, found["items"], (), calls)
    return Paragraph(entry.anchor, found["number"], lines, asked.get(entry.anchor), beside)


def _rows(rows: Sequence[Sequence[Any]]) -> list[tuple[str, ...]]:
    return [tuple(str(cell) for cell in row) for row in rows]
