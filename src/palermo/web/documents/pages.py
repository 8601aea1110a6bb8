"""What the pages of a document show, gathered from the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from palermo.domain.documents.models import Document, Text
from palermo.domain.recommendations.asked import Asked, asked_in
from palermo.web.documents.blocks import Block, blocks_of
from palermo.web.documents.flow import Entry, entries_of, flow_of
from palermo.web.documents.head import DocumentHead, head_of
from palermo.web.documents.notes import Note, Notes, notes_of
from palermo.web.documents.passages import Call


@dataclass(frozen=True, slots=True)
class Topic:
    """A line of the outline: a heading, and the page of the document that it stands on."""

    anchor: str
    part: int
    level: int
    label: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A paragraph on another page of the document."""

    anchor: str
    part: int
    number: str | None


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A page of the text of a document.

    `part` of `parts`, all of it where `whole`; `outline` is that of the whole
    document. `elsewhere` has the paragraphs of the other pages, so that an address
    like `#46` finds its way there. `title_notes` are notes to the title, `left` those
    that are called nowhere. `masthead` is as printed.
    """

    head: DocumentHead
    part: int
    parts: int
    whole: bool
    missed_part: str | None
    outline: tuple[Topic, ...]
    blocks: tuple[Block, ...]
    elsewhere: tuple[Elsewhere, ...]
    title_calls: tuple[Call, ...]
    title_notes: tuple[Note, ...]
    left: tuple[Note, ...]
    masthead: tuple[str, ...]


def document_page(document: Document, asked: str | None, interface: str, part: str | None) -> DocumentPage:
    """Gather a page; `part` is what stood in the address: a number, `all`, or anything else for the first.

    A constant number of queries.
    """
    head, text = head_of(document, asked, interface)
    found = asked_in(document, head.language)
    flow = flow_of(text.reading)
    return _page(head, text, flow, notes_of(text.reading, flow), found, part)


def _page(
    head: DocumentHead,
    text: Text,
    flow: tuple[Entry, ...],
    notes: Notes,
    found: list[Asked],
    part: str | None,
) -> DocumentPage:
    parts = max((entry.part for entry in flow), default=1)
    number, missed = part_asked(part, parts)
    here = tuple(entry for entry in flow if number in (entry.part, 0))
    first, last = number in (0, 1), number in (0, parts)
    reading: Mapping[str, Any] = text.reading
    return DocumentPage(
        head=head,
        part=number or 1,
        parts=parts,
        whole=number == 0,
        missed_part=missed,
        outline=tuple(_topic(entry) for entry in flow if entry.kind == "heading"),
        blocks=blocks_of(here, text.source, notes, _by_anchor(flow, found)),
        elsewhere=tuple(
            Elsewhere(entry.anchor, entry.part, entry.found["number"])
            for entry in flow
            if entry.kind == "paragraph" and entry.part != number
        )
        if number
        else (),
        title_calls=notes.title_calls if first else (),
        title_notes=notes.title if first else (),
        left=notes.left if last else (),
        masthead=tuple(line["text"] for line in reading["masthead"]),
    )


def _by_anchor(flow: tuple[Entry, ...], found: list[Asked]) -> dict[str, Asked]:
    places = entries_of(flow, ((one.key, one.start) for one in found))
    return {entry.anchor: one for entry, one in zip(places, found, strict=True) if entry}


def part_asked(part: str | None, parts: int) -> tuple[int, str | None]:
    """The page of a document that is meant, 0 for all of it; and what was asked for, where there is none."""
    words = (part or "").strip()
    if words == "all":
        return 0, None
    number = int(words) if words.isascii() and words.isdigit() and len(words) < 6 else 0
    if not words or 1 <= number <= parts:
        return number or 1, None
    return (parts if number else 1), words


def _topic(entry: Entry) -> Topic:
    found = entry.found
    return Topic(entry.anchor, entry.part, found["level"], found["label"], found["heading"])
