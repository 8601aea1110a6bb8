"""A document for an office program to set: flat OpenDocument with real notes, heads, feet and tables.

The page is that of a United Nations report: the masthead in two columns, hanging
numbers, headings in bold with their label to the left, notes in small type at the
foot of their page below a rule, the symbol above every page but the first and the
job number with the page below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape

from samples.making.inline import ANCHOR, PAGE_END, Line, with_calls
from samples.making.office_styles import NAMES, styles
from samples.making.source import Block, Source

_DATUM = re.compile(r"Distr\.|\d|Original|Chinese")


def flat_document(source: Source) -> str:
    """The document as flat OpenDocument."""
    title = next(place for place, block in enumerate(source.blocks) if block.kind == "T")
    body = "".join([*_masthead(source, source.blocks[:title]), *_body(source.blocks[title:])])
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMES} office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{styles(source)}<office:body><office:text>{body}</office:text></office:body>"
        "</office:document>\n"
    )


def _words(line: Line, block: Block) -> str:
    notes = dict(block.notes)
    pieces = with_calls(line.printed, lambda marker: f"\ue001{marker}\ue002").replace(PAGE_END, "")
    result = ""
    for piece in pieces.replace(ANCHOR, "").split("\ue001"):
        marker, called, rest = piece.rpartition("\ue002")
        if called:
            result += _note(marker, notes[marker])
        result += escape(rest).replace("\t", "<text:tab/>")
    return result


def _note(marker: str, line: Line) -> str:
    label = f' text:label="{marker}"' if not marker.isdecimal() else ""
    return (
        f'<text:note text:note-class="footnote"><text:note-citation{label}>{marker}</text:note-citation>'
        f'<text:note-body><text:p text:style-name="Note">{escape(line.text)}</text:p></text:note-body>'
        "</text:note>"
    )


def _paragraph(style: str, words: str) -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def _masthead(source: Source, lines: Sequence[Block]) -> Iterator[str]:
    """The first line alone, the symbol to the right, then the body to the left of the data."""
    symbol = next(i for i, block in enumerate(lines) if block.line.text.startswith(source.facts["symbol"]))
    data = [i for i, block in enumerate(lines) if _DATUM.match(block.line.text)]
    first, last = (data[0], data[-1] + 1) if data else (symbol + 1, symbol + 1)
    yield from (_paragraph("Plain", _words(block.line, block)) for block in lines[:symbol])
    yield _paragraph("Symbol", _words(lines[symbol].line, lines[symbol]))
    left, right, below = lines[symbol + 1 : first], lines[first:last], lines[last:]
    cells = "".join(
        f"<table:table-cell>{''.join(_paragraph(style, _words(b.line, b)) for b in blocks) or '<text:p/>'}"
        "</table:table-cell>"
        for blocks, style in ((left, "Body"), (right, "Plain"))
    )
    yield (
        '<table:table table:style-name="Whole"><table:table-column table:style-name="Left"/>'
        '<table:table-column table:style-name="Right"/>'
        f"<table:table-row>{cells}</table:table-row></table:table>"
    )
    yield from (_paragraph("Body", _words(block.line, block)) for block in below)


def _body(blocks: Sequence[Block]) -> Iterator[str]:
    for is_row, group in groupby(blocks, key=lambda block: block.kind == "TR"):
        if is_row:
            yield _table(list(group))
        else:
            for block in group:
                yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    words = _words(block.line, block)
    label = f"{escape(block.label)}<text:tab/>" if block.label else ""
    if block.kind == "T":
        yield _paragraph("Title", words)
    elif block.kind == "H":
        yield _paragraph(f"Heading{min(block.depth, 3)}", label + words)
    elif block.kind == "X":
        yield _paragraph("Annex", escape(block.label))
        yield _paragraph("Heading1", words)
    elif block.kind == "R":
        yield _paragraph("Label", escape(block.label))
        yield _paragraph("Text", words)
    elif block.kind == "M":
        yield _paragraph("Body", words)
    elif block.kind in ("I", "A"):
        yield _paragraph(f"Item{min(block.depth, 3)}", label + words)
    else:
        yield _paragraph("Text", label + words)


def _table(rows: list[Block]) -> str:
    """A table that repeats its heading row on every page."""
    head, *others = [
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="Cell">{_paragraph("Cell", escape(cell))}</table:table-cell>'
            for cell in row.fields[:3]
        )
        + "</table:table-row>"
        for row in rows
    ]
    columns = "".join(f'<table:table-column table:style-name="Column{n}"/>' for n in range(3))
    return (
        f'<table:table table:style-name="Whole">{columns}<table:table-header-rows>{head}'
        f"</table:table-header-rows>{''.join(others)}</table:table>"
    )
