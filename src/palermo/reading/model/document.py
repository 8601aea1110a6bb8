"""A document after its form was read and before its meaning was: frozen values only.

The fields are those of the reading contract (`docs/developers/reading.md`);
where it says text, `Text` is kept here, so that every later finding can be
traced to its span.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from palermo.reading.model.codes import Kind
from palermo.reading.model.text import Span, Text


class Passage(NamedTuple):
    """Words with their place: a line of the masthead and its role, or furniture and its reason."""

    text: str
    spans: tuple[Span, ...]
    reason: str | None = None


class Section(NamedTuple):
    """A heading and what it opens. `label` is as printed, `heading` without it; level 1 is the highest."""

    id: str
    level: int
    label: str | None
    heading: Text
    parent: str | None
    spans: tuple[Span, ...]


class Item(NamedTuple):
    """A labelled part of a paragraph. `text` is without label and without the texts of `items`."""

    label: str
    text: Text
    items: tuple[Item, ...]
    spans: tuple[Span, ...]

    def walk(self) -> Iterator[Item]:
        """This item and all below it, in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()


class Paragraph(NamedTuple):
    """A numbered paragraph, a labelled recommendation, or running text under a heading.

    `number` is as printed without its dot (`22`, `100.1`) or the label it
    carries (`建议 7`); `text` is without number, label and note markers, and with
    its items and their labels.
    """

    id: str
    number: str | None
    section: str | None
    text: Text
    items: tuple[Item, ...]
    spans: tuple[Span, ...]
    labelled: bool = False
    """Whether `number` is the label of a recommendation."""
    in_annex: bool = False

    @property
    def lead(self) -> Text:
        """The words before the first item: the whole text where there is none."""
        if not self.items:
            return self.text
        first = min(span.start for span in self.items[0].spans)
        for offset, start, _ in self.text.pieces:
            if start >= first:
                return self.text.cut(0, offset)
        return self.text


class Footnote(NamedTuple):
    """A note. `anchors` are the offsets of its calls in the source."""

    marker: str
    text: Text
    anchors: tuple[int, ...]
    spans: tuple[Span, ...]


class Table(NamedTuple):
    """Rows of cells, the heading row first; an empty cell is an empty text."""

    caption: str | None
    section: str | None
    rows: tuple[tuple[Text, ...], ...]
    spans: tuple[Span, ...]


class Notice(NamedTuple):
    """What the reader doubted. It judges nobody."""

    code: str
    message: str
    spans: tuple[Span, ...] = ()


class Meeting(NamedTuple):
    """When and where a body met. `place` is as printed; `ordinal` where the text says which meeting."""

    start: date | None
    end: date | None
    place: str | None
    ordinal: int | None


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document says of itself, in its masthead or title."""

    symbol: str | None = None
    kind: Kind = Kind.OTHER
    title: str | None = None
    body: str | None = None
    parent_body: str | None = None
    date: date | None = None
    distribution: str | None = None
    original_language: str | None = None
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document in its parts, in reading order."""

    source: str
    language: str
    identity: Identity
    symbols_cited: tuple[str, ...]
    masthead: tuple[Passage, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...]
    tables: tuple[Table, ...]
    furniture: tuple[Passage, ...]
    notices: tuple[Notice, ...]

    def section(self, id: str | None) -> Section | None:
        """The section of that id, or none."""
        return next((section for section in self.sections if section.id == id), None)

    def headings_above(self, paragraph: Paragraph) -> tuple[Section, ...]:
        """The sections that a paragraph stands in, the highest first."""
        known = {section.id: section for section in self.sections}
        path: list[Section] = []
        current = paragraph.section
        while current is not None:
            path.append(known[current])
            current = known[current].parent
        return tuple(reversed(path))
