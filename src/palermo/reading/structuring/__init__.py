"""Structuring: lines to a document with its masthead, sections, paragraphs, items and tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from palermo.reading.languages.masthead import masthead_terms
from palermo.reading.languages.outline import outline_terms
from palermo.reading.languages.pack import Pack
from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import Cleaned, Document, Grid, Kind, Line, Notice, Paragraph, Passage, Table
from palermo.reading.structuring.block import Block
from palermo.reading.structuring.blocks import blocks_of
from palermo.reading.structuring.doubts import doubts_of
from palermo.reading.structuring.identity import identity_of
from palermo.reading.structuring.marked import blocks_of_marked
from palermo.reading.structuring.marked_head import end_of_marked, read_marked
from palermo.reading.structuring.marked_tables import marked_table
from palermo.reading.structuring.masthead import HeadLine, end_of_masthead, read_lines
from palermo.reading.structuring.names import Names
from palermo.reading.structuring.outline import Outline
from palermo.reading.structuring.paragraphs import paragraph_of
from palermo.reading.structuring.printed import marked_starts
from palermo.reading.structuring.starts import starts_of
from palermo.reading.structuring.tables import known_tables, raw_table, woven
from palermo.reading.structuring.titles import numbered
from palermo.reading.symbols import find_symbols


def structure(cleaned: Cleaned, pack: Pack) -> Document:
    """The document in its parts.

    Notices: `numbering_gap`, `number_repeated`, `section_gap`, `label_repeated`,
    `no_un_document`, `invented_document`.
    """
    weaver = Weaver(
        cleaned.source,
        cleaned.lines,
        cleaned.marks,
        cleaned.calls,
        is_plain=cleaned.is_plain,
        print=cleaned.print,
    )
    parted = (_parted if cleaned.elements is None else _parted_by_elements)(cleaned, weaver, pack)
    outline, paragraphs, tables, bars = _assemble(
        parted.blocks, weaver, pack, cleaned.print.grids if cleaned.print else ()
    )
    head = parted.head
    named = cleaned.elements.kind if cleaned.elements is not None else ""
    identity = identity_of(head, paragraphs, weaver, pack, named)
    return Document(
        source=cleaned.source,
        language=pack.code,
        identity=identity,
        symbols_cited=_cited(cleaned, identity.symbol),
        masthead=_passages(head, parted.texts, weaver),
        sections=tuple(outline.sections),
        paragraphs=tuple(paragraphs),
        footnotes=cleaned.footnotes,
        tables=tuple(tables),
        furniture=tuple(sorted((*cleaned.furniture, *bars), key=lambda passage: passage.spans)),
        notices=(
            *cleaned.notices,
            *doubts_of(outline.sections, paragraphs, outline_terms(pack).continued),
            *_no_un_document(identity.kind, head),
            *_invented(head, pack),
        ),
    )


class _Parted(NamedTuple):
    """The lines of the masthead with their roles, the words of each, and the blocks below it."""

    head: tuple[HeadLine, ...]
    texts: list[str]
    blocks: list[Block]


def _parted(cleaned: Cleaned, weaver: Weaver, pack: Pack) -> _Parted:
    """Masthead and blocks by what lines show."""
    lines, layout = cleaned.lines, cleaned.layout
    starts = starts_of(lines, pack)
    end = end_of_masthead(lines, starts, layout, pack)
    texts = [weaver.weave([line[:2]]).value for line in lines[:end]]
    head = read_lines(_with_texts(lines, texts), layout, pack)
    return _Parted(head, texts, blocks_of(lines[end:], starts[end:], layout, pack))


def _parted_by_elements(cleaned: Cleaned, weaver: Weaver, pack: Pack) -> _Parted:
    """Masthead and blocks by what elements say and lines show."""
    lines, layout = cleaned.lines, cleaned.layout
    end = end_of_marked(lines)
    texts = [weaver.weave([line[:2]]).value for line in lines[:end]]
    head = read_marked(_with_texts(lines, texts), layout, pack)
    starts = marked_starts(lines[end:], pack)
    has_headings = cleaned.elements is not None and cleaned.elements.has_headings
    return _Parted(head, texts, blocks_of_marked(lines[end:], starts, layout, pack, has_headings))


def _cited(cleaned: Cleaned, own: str | None) -> tuple[str, ...]:
    """The strings in the form of a symbol but for the document's own, once each, in order.

    Where elements part the words, none runs over two of them. A note stands at its
    call there, though it is printed elsewhere: so a list of references that has
    all the symbols says their order better, and nothing but their order.
    """
    elements = cleaned.elements
    if elements is None:
        symbols = [symbol for symbol, _, _ in find_symbols(cleaned.source)]
        return tuple(dict.fromkeys(symbol for symbol in symbols if symbol != own))
    words = [(line.start, line.text) for line in cleaned.lines if "/" in line.text]
    words += [(start, cleaned.source[start:end]) for note in elements.notes for start, end in note.stretches]
    symbols = [symbol for _, text in sorted(words) for symbol, _, _ in find_symbols(text)]
    found = tuple(dict.fromkeys(symbol for symbol in symbols if symbol != own))
    listed = {name: place for place, name in enumerate(elements.listed)}
    return tuple(sorted(found, key=listed.__getitem__)) if listed.keys() >= set(found) else found


def _assemble(
    blocks: list[Block], weaver: Weaver, pack: Pack, grids: Sequence[Grid]
) -> tuple[Outline, list[Paragraph], list[Table], list[Passage]]:
    outline = Outline()
    names = Names()
    paragraphs: list[Paragraph] = []
    tables: list[Table] = []
    bars: list[Passage] = []
    for block in blocks:
        if block.opens_annex:
            outline.enter_annex()
        if block.kind in ("heading", "annex"):
            outline.add(block, weaver)
        elif block.kind == "table" and block.lines[0].markup is not None:
            tables.append(marked_table(block, outline.here, weaver))
        elif block.kind == "table":
            first, last = block.lines[0], block.lines[-1]
            known = (
                known_tables(grids, first.start, last.end) if first.role else [raw_table(block.lines, pack)]
            )
            for raw in known:
                rows, spans = woven(raw, weaver)
                tables.append(Table(None, outline.here, rows, spans))
                bars += [Passage("|", (span,), "rule") for span in raw.marks]
        else:
            id = names.of(block, outline.in_annex)
            paragraphs.append(paragraph_of(block, id, outline.here, outline.in_annex, weaver))
    return outline, paragraphs, tables, bars


def _with_texts(lines: Sequence[Line], texts: Sequence[str]) -> list[Line]:
    """Lines with texts that are free of mark-up and of calls inside them, too."""
    pairs = zip(lines, texts, strict=False)
    return [line._replace(text=text) if text and text != line.text else line for line, text in pairs]


def _passages(head: Sequence[HeadLine], texts: Sequence[str], weaver: Weaver) -> tuple[Passage, ...]:
    """The lines of the masthead with their roles; each stands alone, as printed."""
    pairs = zip(numbered(head), texts, strict=True)
    return tuple([Passage(text, weaver.spans([line[:2]]), role) for (line, role), text in pairs])


def _no_un_document(kind: Kind, head: tuple[HeadLine, ...]) -> tuple[Notice, ...]:
    roles = {role.split(":")[0] for _, role in head}
    if kind is not Kind.OTHER or roles & {"symbol", "body", "session", "agenda"}:
        return ()
    return (
        Notice("no_un_document", "Nothing in this text says that it is a document of the United Nations."),
    )


def _invented(head: tuple[HeadLine, ...], pack: Pack) -> tuple[Notice, ...]:
    """What a sample says of itself must be seen wherever its words are."""
    said = masthead_terms(pack).invented
    if not any(said.fullmatch(line.text) for line, _ in head):
        return ()
    return (Notice("invented_document", "This document says of itself that it is invented."),)
