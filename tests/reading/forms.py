"""Texts brought as far as a test needs them: to lines, to clean lines, to a document."""

from __future__ import annotations

from palermo.reading.cleaning import clean
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.model import Cleaned, Document, Line, Opened, Paragraph
from palermo.reading.opening import open_document
from palermo.reading.opening.text import lines_of
from palermo.reading.scripts.characters import is_plain
from palermo.reading.structuring import structure
from palermo.reading.structuring.starts import starts_of

EN = load_pack("en")
ZH = load_pack("zh")
HEAD = "Working Group on River Crossings\n\nReport on the meeting\n\n"
"""A masthead that the text itself follows."""
PROSE = (
    "The delegates met again on the second day and spoke at length about all that had been done so far there."
)
"""A whole sentence, as long as a paragraph is."""


def cleaned(text: str, pack: Pack = EN) -> Cleaned:
    """A text with its furniture, notes and marks taken out."""
    return clean(Opened(text, "text", lines_of(text), is_plain=is_plain(text)), pack)


def lines(text: str) -> list[Line]:
    """The lines of a text."""
    return list(lines_of(text))


def form(text: str, pack: Pack = EN) -> Document:
    """The form of a text."""
    return structure(clean(open_document(text.encode()), pack), pack)


def body(text: str, pack: Pack = EN) -> tuple[Paragraph, ...]:
    """The paragraphs of a text behind a masthead."""
    return form(HEAD + text, pack).paragraphs


def shape(document: Document) -> list[str]:
    """What a document consists of, in reading order: `# heading`, `1 text`, `(a) text` and `| cell`."""
    parts = [
        (
            section.spans[0].start,
            [f"{'#' * section.level} {' '.join(filter(None, (section.label, section.heading.value)))}"],
        )
        for section in document.sections
    ]
    parts += [(paragraph.spans[0].start, _paragraph(paragraph)) for paragraph in document.paragraphs]
    parts += [
        (table.spans[0].start, [" | ".join(cell.value for cell in row) for row in table.rows])
        for table in document.tables
    ]
    return [line for _, lines in sorted(parts) for line in lines]


def _paragraph(paragraph: Paragraph) -> list[str]:
    lead = f"{paragraph.number or '-'} {paragraph.lead}".strip()
    return [lead, *(f"{item.label} {item.text}" for top in paragraph.items for item in top.walk())]


def starts(text: str, pack: Pack = EN) -> tuple[str, str, str] | None:
    """The kind and the label of a line's start, and the words behind it."""
    (found,) = starts_of([Line(0, len(text), text, 0, 0)], pack)
    return (found.kind, found.label, text[found.body :]) if found else None
