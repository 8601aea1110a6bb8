"""The words of a recommendation in one of its languages, as its page sets them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from palermo.domain.documents.models import Text
from palermo.domain.recommendations import queries
from palermo.domain.recommendations.effect import InEffect, in_effect
from palermo.domain.recommendations.models import Recommendation, Wording
from palermo.web.documents.flow import Entry, entries_of
from palermo.web.documents.notes import Note, notes_of
from palermo.web.documents.passages import Line, Mark, lines_of, traced


def entry_of(flow: Sequence[Entry], wording: Wording) -> Entry | None:
    """Where the words stand in the text of that language."""
    start = wording.spans[0][0] if wording.spans else None
    return next(iter(entries_of(flow, [(wording.recommendation.key, start)])))


def words_of(
    wording: Wording, text: Text, flow: Sequence[Entry]
) -> tuple[tuple[Line, ...], tuple[Note, ...]]:
    """The words as printed, with what asks, limits and is cited marked, and the notes called there."""
    placed = notes_of(text.reading, flow)
    entry = entry_of(flow, wording)
    calls = placed.calls.get(entry.anchor, ()) if entry else ()
    called = {call.note for call in calls}
    notes = [note for beside in placed.beside.values() for note in beside if note.name in called]
    words = traced(wording.words, wording.spans, text.source)
    return lines_of(words, wording.items, _marks(wording), calls), tuple(notes)


def _marks(wording: Wording) -> list[Mark]:
    found: list[Mark] = []
    for kind, detail, ones in (
        ("act", "strength", wording.acts),
        ("softener", "words", wording.softeners),
        ("instrument", "name", wording.instruments),
    ):
        found += [Mark(kind, str(one[detail]), start, end) for one in ones for start, end in one["spans"]]
    return found


def effect_of(wording: Wording, row: Recommendation, language: str) -> InEffect:
    """What holds of it in a language, persons' corrections laid over what was read."""
    read: dict[str, Any] = {
        name: getattr(wording, name) for name in ("words", "status", "strength", "addressees")
    }
    return in_effect(read, queries.said_of(row), language)
