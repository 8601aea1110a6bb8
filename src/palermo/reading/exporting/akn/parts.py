"""The parts of a document in reading order, and the runs of words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from palermo.reading.languages.outline import outline_terms
from palermo.reading.languages.pack import load_pack
from palermo.reading.model import Document, Item, Paragraph, Section, Table, Text

Part = Section | Paragraph | Table


class Run(NamedTuple):
    """Words that one element holds: from `begins` on in the source, what stands there belongs to them."""

    begins: int
    text: Text


def parts_of(document: Document) -> list[Part]:
    """Headings, paragraphs and tables as they follow one another in the source."""
    parts: list[Part] = [*document.sections, *document.paragraphs, *document.tables]
    return sorted((part for part in parts if part.spans), key=lambda part: part.spans[0].start)


def runs_of(part: Part) -> Iterator[Run]:
    """The runs of a part, in reading order."""
    if isinstance(part, Section):
        yield Run(part.spans[0].start, part.heading)
    elif isinstance(part, Table):
        yield from (Run(cell.pieces[0].start, cell) for row in part.rows for cell in row if cell.pieces)
    else:
        yield Run(part.spans[0].start, part.lead)
        for item in part.items:
            yield from (run_of(inner) for inner in item.walk())


def run_of(item: Item) -> Run:
    """The run of an item: its words without those of the items in it."""
    return Run(item.spans[0].start if item.spans else -1, item.text)


def without_annexes(document: Document) -> tuple[list[Part], list[list[Part]]]:
    """The parts of the document itself, and those of each annex at its end.

    An annex is a section of level 1 whose label is the word for it (reading
    contract, section 2), or what elements set apart as one, headed or not. One
    that other sections of the document follow stays where it stands.
    """
    parts = parts_of(document)
    annexes: list[list[Part]] = []
    end = len(parts)
    for start in sorted(_starts_of_annexes(document, parts), reverse=True):
        annexes.append(parts[start:end])
        end = start
    return parts[:end], annexes[::-1]


def _starts_of_annexes(document: Document, parts: list[Part]) -> set[int]:
    """The places of the parts that begin an annex."""
    tops = [place for place, part in enumerate(parts) if isinstance(part, Section) and part.parent is None]
    labelled = [place for place in tops if _is_annex(parts[place], document.language)]
    starts = set(takewhile(labelled.__contains__, reversed(tops)))
    for place, part in enumerate(parts):
        if not isinstance(part, Paragraph) or not part.in_annex:
            continue
        is_headed = part.section is not None
        if is_headed and not labelled:
            starts.add(max(top for top in tops if top < place))
        elif not is_headed and not _goes_on(parts[place - 1] if place else None):
            starts.add(place)
    return starts


def _goes_on(before: Part | None) -> bool:
    """Whether an annex without a heading is open behind a part."""
    return isinstance(before, Paragraph) and before.in_annex and before.section is None


def _is_annex(part: Part, language: str) -> bool:
    label = part.label if isinstance(part, Section) else None
    return label is not None and bool(re.match(outline_terms(load_pack(language)).annex, label))
