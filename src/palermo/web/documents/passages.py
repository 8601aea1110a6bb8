"""Words as a page sets them: lines of a paragraph and its items, with what is marked in them.

Spans point into the source text; what a page shows is `text`, with wrapped
lines rejoined and note markers taken out. Everything here goes from one to the
other, and loses no character: the lines of a passage, joined, are its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from palermo.reading.model.text import Piece, Text

Item = Mapping[str, Any]
"""An item of the reading contract."""


class Mark(NamedTuple):
    """A stretch `[start, end)` of the source that a page marks: `act`, `softener`, `instrument`."""

    kind: str
    detail: str
    start: int
    end: int


class Call(NamedTuple):
    """Where in the source a footnote is called, and the name of the note in the page."""

    offset: int
    note: str
    marker: str


class Run(NamedTuple):
    """A stretch of words marked alike; one with a `call` is the marker of a note and has no words."""

    text: str
    marks: tuple[Mark, ...] = ()
    call: Call | None = None


class Line(NamedTuple):
    """What starts a line of its own: the words of a paragraph (depth 0) or an item, with its label."""

    depth: int
    label: str | None
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its words, without marks and calls."""
        return "".join(run.text for run in self.runs)


def traced(value: str, spans: Iterable[Sequence[int]], source: str) -> Text:
    """These words as a text whose pieces are `spans` of the source; without pieces where they do not fit."""
    pieces: list[Piece] = []
    offset = 0
    for start, end in spans:
        words = source[start:end]
        if not value.startswith(words, offset) and value[offset : offset + 1] == " ":
            offset += 1
        if not words or not value.startswith(words, offset):
            return Text(value, ())
        pieces.append(Piece(offset, start, end))
        offset += len(words)
    return Text(value, tuple(pieces) if offset == len(value) else ())


def lines_of(
    text: Text,
    items: Sequence[Item] = (),
    marks: Iterable[Mark] = (),
    calls: Iterable[Call] = (),
) -> tuple[Line, ...]:
    """Set a passage: its words before the first item, then item after item.

    `items` are those of the reading contract. Words after an item that belong to
    none are a line again of the depth above it.
    """
    painted = sorted(_painted(text, marks), key=lambda mark: (mark.start, -mark.end))
    called = sorted((_place(text, call.offset), call) for call in calls)
    begun = sorted(({0: (0, None)} | _after(text, items, 0) | dict(_starts(text, items, 1))).items())
    lines: list[Line] = []
    ends = [*(start for start, _ in begun[1:]), len(text.value)]
    for (start, (depth, label)), end in zip(begun, ends, strict=True):
        start += len(label or "")
        start, end = _bare(text.value, start, end)
        if start < end or label:
            lines.append(Line(depth, label, tuple(_runs(text.value, start, end, painted, called))))
    return tuple(_with_calls_outside(lines, called))


def plain(value: str) -> tuple[Line, ...]:
    """Words of which nothing is known: one line."""
    return (Line(0, None, (Run(value),)),)


def _starts(text: Text, items: Sequence[Item], depth: int) -> Iterable[tuple[int, tuple[int, str | None]]]:
    """Where each item begins in the text, with its depth and its label."""
    for item in items:
        if item["spans"] and text.pieces:
            start = _place(text, item["spans"][0][0])
            yield start, (depth, item["label"] if text.value.startswith(item["label"], start) else None)
            yield from _starts(text, item["items"], depth + 1)


def _after(text: Text, items: Sequence[Item], depth: int) -> dict[int, tuple[int, str | None]]:
    """Where words follow that belong to no item of this depth: they are of the depth above."""
    found: dict[int, tuple[int, str | None]] = {}
    for item in items:
        if item["spans"] and text.pieces:
            end, _ = _bare(text.value, _place(text, _last(item)), len(text.value))
            found |= _after(text, item["items"], depth + 1)
            found |= {end: (depth, None)} if end < len(text.value) else {}
    return found


def _last(item: Item) -> int:
    """The offset in the source after an item and all that belongs to it."""
    return int(max([end for _, end in item["spans"]] + [_last(inner) for inner in item["items"]]))


def _place(text: Text, offset: int) -> int:
    """Where in the text an offset of the source stands; between two pieces, the end of the first."""
    place = 0
    for start, left, right in text.pieces:
        if left > offset:
            break
        place = start + min(offset, right) - left
    return place


def _painted(text: Text, marks: Iterable[Mark]) -> Iterable[Mark]:
    """The marks as stretches of the text; one that a wrapped line parts is joined over the space."""
    for mark in marks:
        parts = [
            (start + max(mark.start, left) - left, start + min(mark.end, right) - left)
            for start, left, right in text.pieces
            if left < mark.end and mark.start < right
        ]
        if parts:
            yield mark._replace(start=parts[0][0], end=parts[-1][1])


def _runs(
    value: str, start: int, end: int, marks: Sequence[Mark], calls: Sequence[tuple[int, Call]]
) -> Iterable[Run]:
    """The stretch `[start, end)` cut where a mark begins or ends or a note is called."""
    edges = {start, end}
    for mark in marks:
        edges.update(place for place in (mark.start, mark.end) if start < place < end)
    inside = [(place, call) for place, call in calls if start < place <= end]
    edges.update(place for place, _ in inside)
    order = sorted(edges)
    for left, right in pairwise(order):
        over = tuple(mark for mark in marks if mark.start <= left and right <= mark.end)
        yield Run(value[left:right], over)
        yield from (Run("", (), call) for place, call in inside if place == right)


def _with_calls_outside(lines: list[Line], called: Sequence[tuple[int, Call]]) -> list[Line]:
    """Give a call that no line took (before the first word, or among white space) to the last line."""
    taken = {run.call for line in lines for run in line.runs if run.call}
    left = tuple(Run("", (), call) for _, call in called if call not in taken)
    if left and lines:
        lines[-1] = lines[-1]._replace(runs=(*lines[-1].runs, *left))
    return lines


def _bare(value: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without white space at its ends."""
    while start < end and value[start].isspace():
        start += 1
    while end > start and value[end - 1].isspace():
        end -= 1
    return start, end
