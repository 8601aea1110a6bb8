"""Documents made by hand for tests of who came, who spoke and what lay on the table."""

from datetime import date
from itertools import pairwise

from palermo.reading.model import (
    EMPTY,
    Document,
    Identity,
    Item,
    Meeting,
    Paragraph,
    Piece,
    Section,
    Table,
    Text,
)


def text(value: str, start: int = 0) -> Text:
    """Words that stand in the source as they are, from an offset on."""
    return Text(value, (Piece(0, start, start + len(value)),)) if value else EMPTY


def item(label: str, words: str, *items: Item) -> Item:
    """An item; its offsets are set by `paragraph`."""
    return Item(label, text(words), items, ())


def paragraph(
    words: str, *items: Item, number: str | None = "1", start: int = 0, annex: bool = False
) -> Paragraph:
    """A paragraph that begins with `words`, its items and their labels inline after them."""
    value = words
    placed: list[Item] = []
    for each in items:
        value, done = _placed(value, each, start)
        placed.append(done)
    starts = [each.spans[0].start - start for top in placed for each in top.walk()]
    cuts = [0, *(begin for begin in starts if begin), len(value)]
    pieces = (Piece(left, start + left, start + right) for left, right in pairwise(cuts))
    whole = Text(value, tuple(pieces)) if value else EMPTY
    return Paragraph(f"p{number}", number, None, whole, tuple(placed), whole.spans, in_annex=annex)


def _placed(value: str, each: Item, start: int) -> tuple[str, Item]:
    label_at = start + len(value) + 1
    value = f"{value} {each.label} {each.text.value}"
    words = text(each.text.value, start + len(value) - len(each.text.value))
    below: list[Item] = []
    for inner in each.items:
        value, done = _placed(value, inner, start)
        below.append(done)
    spans = text(value[label_at - start :], label_at).spans
    return value, Item(each.label, words, tuple(below), spans)


def table(*rows: tuple[str, ...]) -> Table:
    """A table; each cell's words have offsets of their own."""
    return Table(None, None, tuple(tuple(text(cell) for cell in row) for row in rows), ())


def document(
    *paragraphs: Paragraph,
    language: str = "en",
    tables: tuple[Table, ...] = (),
    sections: tuple[Section, ...] = (),
    held: date | None = None,
) -> Document:
    """A document of these parts. Offsets of its paragraphs all count from where each says it starts."""
    meeting = Meeting(held, held, None, None) if held else None
    return Document(
        source="".join(each.text.value for each in paragraphs),
        language=language,
        identity=Identity(meeting=meeting),
        symbols_cited=(),
        masthead=(),
        sections=sections,
        paragraphs=paragraphs,
        footnotes=(),
        tables=tables,
        furniture=(),
        notices=(),
    )
