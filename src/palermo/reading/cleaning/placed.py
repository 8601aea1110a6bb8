"""Cleaning where the place of every line on its page is known: notes and heads have been told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from palermo.reading.cleaning.footnotes import Note, lowered
from palermo.reading.cleaning.furniture import find_furniture
from palermo.reading.languages.pack import Pack
from palermo.reading.model import Line, Span

_FURNITURE = frozenset(("head", "page"))


class PlacedNote(NamedTuple):
    """A note and the indices of its lines: a page may end among them."""

    note: Note
    lines: tuple[int, ...]


def placed_furniture(lines: Sequence[Line], pack: Pack) -> dict[int, str]:
    """Which lines are furniture, by their place or by what they say; a cell or a note is none."""
    among = [index for index, line in enumerate(lines) if not line.role or line.role in _FURNITURE]
    said = find_furniture([_without_level(lines[index]) for index in among], pack)
    found = {index: lines[index].role for index in among if lines[index].role}
    found.update({among[index]: reason for index, reason in said.items()})
    return dict(sorted(found.items()))


def _without_level(line: Line) -> Line:
    """A line that begins a page, without what its type says: a running head may be bold."""
    return line._replace(level=0) if line.new_page else line


def placed_notes(
    source: str, lines: Sequence[Line], furniture: Mapping[int, str], raised: Sequence[Span]
) -> list[PlacedNote]:
    """The notes among lines of that role, in order: each begins with its marker."""
    markers = {span.start: span for span in raised}
    found: list[tuple[Span, list[int]]] = []
    for index, line in enumerate(lines):
        if line.role != "note" or index in furniture:
            continue
        if line.start in markers:
            found.append((markers[line.start], [index]))
        elif found:
            found[-1][1].append(index)
    result: list[PlacedNote] = []
    for place, indices in found:
        marker = source[place.start : place.end]
        note = Note(marker, lowered(marker), place, indices[0], indices[-1])
        result.append(PlacedNote(note, tuple(indices)))
    return result
