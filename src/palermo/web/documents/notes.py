"""Footnotes: where each is called, and beside which entry it stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from palermo.web.documents.flow import Entry, entry_around
from palermo.web.documents.passages import Call


class Note(NamedTuple):
    """A footnote: its name in the page, the marker without type (`1` for `¹`), its words."""

    name: str
    marker: str
    text: str


class Notes(NamedTuple):
    """The notes of a document.

    `calls` has the calls by anchor of the entry that they stand in, `beside` the
    notes first called there; `title` those of the title and masthead, `left` those
    called nowhere.
    """

    calls: Mapping[str, tuple[Call, ...]]
    beside: Mapping[str, tuple[Note, ...]]
    title_calls: tuple[Call, ...]
    title: tuple[Note, ...]
    left: tuple[Note, ...]


def notes_of(reading: Mapping[str, Any], flow: Sequence[Entry]) -> Notes:
    """Place the footnotes of a reading."""
    calls: dict[str, list[Call]] = {}
    beside: dict[str, list[Note]] = {}
    left: list[Note] = []
    for number, found in enumerate(reading["footnotes"], 1):
        note = Note(f"note-{number}", marker_of(found["marker"]), found["text"])
        places = [_place(flow, offset) for offset in found["anchors"]]
        for place, offset in zip(places, found["anchors"], strict=True):
            calls.setdefault(place, []).append(Call(offset, note.name, note.marker))
        if places:
            beside.setdefault(places[0], []).append(note)
        else:
            left.append(note)
    return Notes(
        {place: tuple(made) for place, made in calls.items()},
        {place: tuple(made) for place, made in beside.items()},
        tuple(calls.get("", ())),
        tuple(beside.get("", ())),
        tuple(left),
    )


def marker_of(printed: str) -> str:
    """A marker in plain digits: the page raises it itself."""
    return unicodedata.normalize("NFKC", printed).strip()


def _place(flow: Sequence[Entry], offset: int) -> str:
    entry = entry_around(flow, offset)
    return entry.anchor if entry else ""
