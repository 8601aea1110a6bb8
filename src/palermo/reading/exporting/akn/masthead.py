"""The masthead: `coverPage` up to the title, `preface` from there on, and what its lines say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from palermo.reading.exporting.akn.elements import added
from palermo.reading.exporting.akn.marks import Mark
from palermo.reading.exporting.akn.parts import Run
from palermo.reading.exporting.akn.words import Words
from palermo.reading.model import Document, Identity, Passage, Piece, Text

_NUMBERS = re.compile(r"\d+")
_OF_RESOLUTION = re.compile(r"\d+/\d+\W*\Z")
_NAMES = {
    "agenda": "agenda item",
    "subject": "agenda item name",
    "meeting": "meeting",
    "author": "author",
    "contents": "contents",
}
"""The names of `inline` for what Akoma Ntoso has no element for; the first two are the United Nations'."""

Attributes = tuple[tuple[str, str], ...]


def masthead_runs(document: Document) -> list[Run]:
    """A run for each printed line."""
    return [_run(passage, document.source) for passage in _lines(document)]


def masthead_marks(document: Document) -> Iterator[Mark]:
    """Which words of the masthead are symbol, author, date, distribution, title …"""
    for place, (passage, run) in enumerate(zip(_lines(document), masthead_runs(document), strict=True)):
        found = _element(passage, document.identity)
        if found is not None:
            tag, words, attributes = found
            start = run.text.value.find(words)
            for left, right in run.text.locate(start, start + len(words)):
                yield Mark(left, right, tag, attributes, ("masthead", place, 0))


def set_masthead(root: Element, document: Document, words: Words) -> None:
    """Adds `coverPage` and `preface`, as far as there are lines for them.

    Lines that one name or one title runs over stand in one `p`, with `eol` between them.
    """
    passages, runs = _lines(document), masthead_runs(document)
    title = document.identity.title or ""
    first = next((place for place, line in enumerate(passages) if _is_title(line, title)), len(runs))
    for tag, places in (("coverPage", range(first)), ("preface", range(first, len(runs)))):
        page = added(root, tag, {"eId": tag, "xml:lang": document.language}) if places else root
        block = page
        for place in places:
            if place != places.start and _goes_on(passages[place - 1], passages[place]):
                added(block, "eol")
            else:
                block = added(page, "p")
            words.set(block, runs[place], tag)


def _lines(document: Document) -> list[Passage]:
    return [passage for passage in document.masthead if passage.spans]


def _goes_on(before: Passage, line: Passage) -> bool:
    """Whether a name or a title runs on from the line before: then their roles have one number."""
    return line.reason == before.reason and ":" in (line.reason or "")


def _is_title(line: Passage, title: str) -> bool:
    """Whether a line is part of the title: one above the names of body and date is not."""
    return (line.reason or "").startswith("title") and _bare(line.text) in title


def _bare(line: str) -> str:
    """A line of a title without the dash that parts it from a number."""
    return line.lstrip(" -–—") or line


def _run(passage: Passage, source: str) -> Run:
    """A line with the place of each stretch of it: calls of notes and line ends are in the source alone."""
    text = passage.text
    pieces: list[Piece] = []
    done = 0
    for start, end in passage.spans:
        while start < end and done < len(text):
            size = _alike(source[start:end], text[done:])
            if size:
                pieces.append(Piece(done, start, start + size))
                done, start = done + size, start + size
            elif text[done].isspace():
                done += 1
            else:
                start += 1
    return Run(passage.spans[0].start, Text(text, tuple(pieces)))


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))


def _element(passage: Passage, identity: Identity) -> tuple[str, str, Attributes] | None:
    """The element for a line by its role, the words that it holds, and its attributes."""
    line, role = passage.text, (passage.reason or "").partition(":")[0]
    if role == "symbol" and identity.symbol and identity.symbol in line:
        return "docNumber", identity.symbol, ()
    if role == "unnamed" and _OF_RESOLUTION.match(line):
        return "docNumber", line, ()
    if role == "body":
        return "docAuthority", line, ()
    if role == "title":
        return ("docTitle", _bare(line), ()) if _is_title(passage, identity.title or "") else None
    if role == "adopted":
        is_proposed = line[:1] in "[［〔"
        return ("docProponent", line, ()) if is_proposed else ("inline", line, (("name", "adoption"),))
    if role == "session":
        ordinal = identity.meeting.ordinal if identity.meeting else None
        return "session", line, () if ordinal is None else (("value", str(ordinal)),)
    if role in _NAMES:
        return "inline", line, (("name", _NAMES[role]),)
    return _datum(line, identity) if role == "data" else None


def _datum(line: str, identity: Identity) -> tuple[str, str, Attributes] | None:
    if identity.distribution and re.search(rf"[:：]\s*{re.escape(identity.distribution)}", line):
        return "docStatus", line, ()
    if identity.date and [int(number) for number in _NUMBERS.findall(line)] in (
        [identity.date.day, identity.date.year],
        [identity.date.year, identity.date.month, identity.date.day],
    ):
        return "docDate", line, (("date", identity.date.isoformat()),)
    return None
