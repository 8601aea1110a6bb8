"""A reading as Markdown: the document as a person would read it, without its furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from palermo.reading.model import Footnote, Item, Paragraph, Piece, Reading, Table, Text

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_LEADING = re.compile(r"^(\d+)([.)])|^([#>+-])(?=\s)", re.MULTILINE)


def to_markdown(reading: Reading) -> str:
    """The document in Markdown, in reading order, footnotes at the end and called as `[^1]`."""
    return "\n\n".join(block for block in _blocks(reading) if block) + "\n"


def _blocks(reading: Reading) -> Iterator[str]:
    document = reading.document
    for passage in document.masthead:
        yield _escaped(passage.text)
    calls = sorted((anchor, note.marker) for note in document.footnotes for anchor in note.anchors)
    parts: list[tuple[int, str]] = []
    for section in document.sections:
        words = " ".join(filter(None, (section.label, section.heading.value)))
        if section.spans:
            parts.append((section.spans[0].start, f"{'#' * min(section.level + 1, 6)} {_escaped(words)}"))
    for paragraph in document.paragraphs:
        if paragraph.spans:
            parts.append((paragraph.spans[0].start, _paragraph(paragraph, calls)))
    for table in document.tables:
        if table.spans:
            parts.append((table.spans[0].start, _table(table)))
    yield from (block for _, block in sorted(parts))
    yield from (_footnote(note) for note in document.footnotes)


def _escaped(words: str) -> str:
    return _LEADING.sub(
        lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", _SPECIAL.sub(r"\\\1", words)
    )


def _paragraph(paragraph: Paragraph, calls: Sequence[tuple[int, str]]) -> str:
    lead = _with_calls(paragraph.lead, calls)
    if paragraph.labelled:
        head = f"**{_escaped(paragraph.number or '')}**\n\n{lead}"
    elif paragraph.number:
        head = f"{paragraph.number}\\. {lead}"
    else:
        head = lead
    return "\n\n".join([head.rstrip(), *_items(paragraph.items, calls, 0)])


def _items(items: Sequence[Item], calls: Sequence[tuple[int, str]], depth: int) -> Iterator[str]:
    for item in items:
        yield f"{'&emsp;' * (depth + 1)}{_escaped(item.label)} {_with_calls(item.text, calls)}"
        yield from _items(item.items, calls, depth + 1)


def _with_calls(text: Text, calls: Sequence[tuple[int, str]]) -> str:
    """The words of a text, with the calls of notes put back where they stood."""
    result: list[str] = []
    done = 0
    for before, after in zip(text.pieces, text.pieces[1:], strict=False):
        between = [marker for place, marker in calls if before.end <= place < after.start]
        if between:
            end = _end_of(before)
            result.append(_escaped(text.value[done:end]) + "".join(f"[^{marker}]" for marker in between))
            done = end
    result.append(_escaped(text.value[done:]))
    if text.pieces:
        last = text.pieces[-1].end
        result += [f"[^{marker}]" for place, marker in calls if last <= place <= last + 1]
    return "".join(result)


def _end_of(piece: Piece) -> int:
    return piece.offset + piece.end - piece.start


def _table(table: Table) -> str:
    width = max(len(row) for row in table.rows)
    rows = [
        "| "
        + " | ".join([_escaped(cell.value).replace("|", "\\|") for cell in row] + [""] * (width - len(row)))
        + " |"
        for row in table.rows
    ]
    return "\n".join([rows[0], "|" + " --- |" * width, *rows[1:]])


def _footnote(note: Footnote) -> str:
    return f"[^{note.marker}]: {_escaped(note.text.value)}"
