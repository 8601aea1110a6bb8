"""The masthead: `coverPage` up to the title, `preface` from there on, and what its lines say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from palermo.reading.exporting.akn.elements import added
from palermo.reading.exporting.akn.marks import Mark
from palermo.reading.exporting.akn.parts import Run
from palermo.reading.exporting.akn.words import Words
from palermo.reading.model import Document, Passage, Piece, Text

_NUMBERS = re.compile(r"\d+")


def masthead_runs(document: Document) -> list[Run]:
    """A run for each printed line."""
    return [_run(passage, document.source) for passage in document.masthead if passage.spans]


def masthead_marks(document: Document) -> Iterator[Mark]:
    """Which words of the masthead are symbol, author, date, distribution and title."""
    runs = masthead_runs(document)
    title = _title_lines(document, runs)
    for place, run in enumerate(runs):
        found = ("docTitle", run.text.value, ()) if place in title else _kind(run.text.value, document)
        if found is not None:
            tag, words, attributes = found
            start = run.text.value.find(words)
            for left, right in run.text.locate(start, start + len(words)):
                yield Mark(left, right, tag, attributes, ("masthead", place, 0))


def set_masthead(root: Element, document: Document, words: Words) -> None:
    """Adds `coverPage` and `preface`, as far as there are lines for them."""
    runs = masthead_runs(document)
    title = _title_lines(document, runs)
    first = title.start if title else len(runs)
    for tag, lines in (("coverPage", runs[:first]), ("preface", runs[first:])):
        if lines:
            page = added(root, tag, {"eId": tag, "xml:lang": document.language})
            for run in lines:
                words.set(added(page, "p"), run, tag)


def _run(passage: Passage, source: str) -> Run:
    """A line with the place of each stretch of it; one that was put together otherwise counts as its end."""
    pieces: list[Piece] = []
    done = 0
    for start, end in passage.spans:
        found = passage.text.find(source[start:end], done)
        if found >= 0:
            pieces.append(Piece(found, start, end))
            done = found + end - start
        else:
            pieces.append(Piece(len(passage.text), start, start))
    return Run(passage.spans[0].start, Text(passage.text, tuple(pieces)))


def _kind(line: str, document: Document) -> tuple[str, str, tuple[tuple[str, str], ...]] | None:
    identity = document.identity
    if identity.symbol and identity.symbol in line:
        return "docNumber", identity.symbol, ()
    if identity.distribution and re.search(rf"[:：]\s*{re.escape(identity.distribution)}", line):
        return "docStatus", line, ()
    if identity.date and [int(number) for number in _NUMBERS.findall(line)] in (
        [identity.date.day, identity.date.year],
        [identity.date.year, identity.date.month, identity.date.day],
    ):
        return "docDate", line, (("date", identity.date.isoformat()),)
    for body in (identity.body, identity.parent_body):
        if body and body in line:
            return "docAuthority", body, ()
        if body and _bare(body) == _bare(line):
            return "docAuthority", line, ()
    return None


def _title_lines(document: Document, runs: list[Run]) -> range:
    """The lines that together are the title; none where they cannot be told."""
    title = _bare(document.identity.title or "")
    for start in range(len(runs) if title else 0):
        rest = title
        for end in range(start, len(runs)):
            line = _bare(runs[end].text.value)
            if not rest.startswith(line):
                break
            rest = rest.removeprefix(line)
            if not rest:
                return range(start, end + 1)
    return range(0)


def _bare(words: str) -> str:
    return "".join(words.split())
