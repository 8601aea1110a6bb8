"""Documents made of plain strings, for tests that look at what is said and not at its form."""

from __future__ import annotations

from palermo.reading.model import Document, Identity, Item, Kind, Paragraph, Piece, Section, Span, Text


def text(value: str, start: int = 0) -> Text:
    """A text that stands in the source as it is, from `start` on."""
    return Text(value, (Piece(0, start, start + len(value)),)) if value else Text("", ())


class Draft:
    """A document while it is written down: a heading or paragraph after another."""

    def __init__(self, language: str = "en", kind: Kind = Kind.REPORT) -> None:
        self.language, self.kind = language, kind
        self.source = ""
        self.sections: list[Section] = []
        self.paragraphs: list[Paragraph] = []
        self.in_annex = False

    def heading(self, heading: str, level: int = 1, label: str | None = None) -> Draft:
        """A heading; what has a lower level stands under it."""
        start = self._write(heading)
        parent = next((s.id for s in reversed(self.sections) if s.level < level), None)
        spans = (Span(start, start + len(heading)),)
        id = f"sec-{len(self.sections) + 1}"
        self.sections.append(Section(id, level, label, text(heading, start), parent, spans))
        return self

    def annex(self, heading: str) -> Draft:
        """The heading of an annex; all that follows stands in it."""
        self.in_annex = True
        return self.heading(heading, label="Annex")

    def paragraph(self, value: str, number: str | None = None, items: tuple[str, ...] = ()) -> Draft:
        """A paragraph, with items `(a)`, `(b)` … at its end."""
        return self._paragraph(value, number, items, labelled=False)

    def labelled(self, value: str, label: str, items: tuple[str, ...] = ()) -> Draft:
        """A paragraph labelled as a recommendation."""
        return self._paragraph(value, label, items, labelled=True)

    def document(self) -> Document:
        """The document as written so far."""
        return Document(
            source=self.source,
            language=self.language,
            identity=Identity(kind=self.kind),
            symbols_cited=(),
            masthead=(),
            sections=tuple(self.sections),
            paragraphs=tuple(self.paragraphs),
            footnotes=(),
            tables=(),
            furniture=(),
            notices=(),
        )

    def _write(self, line: str) -> int:
        start = len(self.source)
        self.source += f"{line}\n"
        return start

    def _paragraph(self, lead: str, number: str | None, items: tuple[str, ...], *, labelled: bool) -> Draft:
        value, parts = lead, []
        for place, item in enumerate(items):
            label = f"({'abcdefghijklmnop'[place]})"
            value += f" {label} {item}"
            parts.append((len(value) - len(item) - len(label) - 1, label, item))
        start = self._write(value)
        self.paragraphs.append(
            Paragraph(
                id=f"p-{len(self.paragraphs) + 1}",
                number=number,
                section=self.sections[-1].id if self.sections else None,
                text=text(value, start),
                items=tuple(_item(start + offset, label, item) for offset, label, item in parts),
                spans=(Span(start, start + len(value)),),
                labelled=labelled,
                in_annex=self.in_annex,
            )
        )
        return self


def _item(start: int, label: str, value: str) -> Item:
    inside = start + len(label) + 1
    return Item(label, text(value, inside), (), (Span(start, inside + len(value)),))
