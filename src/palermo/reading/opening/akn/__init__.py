"""Akoma Ntoso: XML to lines, each with what the elements around it say of it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from palermo.reading.errors import Unreadable
from palermo.reading.model import Elements, Line, Opened, Span
from palermo.reading.opening.akn.lines import marked_lines
from palermo.reading.opening.akn.notes import brackets_of, notes_of
from palermo.reading.opening.akn.parsing import parse
from palermo.reading.opening.akn.walking import Walk
from palermo.reading.scripts.characters import printed


def open_akn(data: bytes) -> Opened:
    """The source text of a file of Akoma Ntoso, its lines and its notes.

    The source is the text outside `meta`, in document order and with the white
    space of the file. Raises `Unreadable` as `parsing.parse`, and `empty`.
    """
    root = parse(data)
    walk = Walk(root)
    source = walk.source()
    if not printed(source):
        raise Unreadable("empty", "This Akoma Ntoso file holds no text outside its metadata.")
    lines: list[Line] = []
    brackets: list[Span] = []
    seen: set[int] = set()
    for place, run in enumerate(walk.runs):
        here = list(brackets_of(run, source)) if run.calls else []
        brackets += here
        lines += marked_lines(run, source, here, seen, -1 - place)
    notes = notes_of(walk.notes, source)
    elements = Elements(notes, tuple(brackets), _name(root), walk.has_headings, tuple(_listed(root)))
    return Opened(source, "akn", tuple(lines), elements)


def _listed(root: etree._Element) -> Iterator[str]:
    """What the references of the document are called, in the order of their list."""
    for reference in root.iterfind("{*}*/{*}meta/{*}references/{*}TLCReference"):
        yield (reference.get("showAs") or "").strip()


def _name(root: etree._Element) -> str:
    """The word by which the file names the kind of its document."""
    return next((child.get("name") or "" for child in root), "").strip()
