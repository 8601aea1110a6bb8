"""Words into elements: with what is marked up in them, and with the notes at their calls."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple
from xml.etree.ElementTree import Element

from palermo.reading.exporting.akn.calls import Call
from palermo.reading.exporting.akn.elements import added, append_words
from palermo.reading.exporting.akn.identifiers import Identifiers
from palermo.reading.exporting.akn.marks import Key, Mark
from palermo.reading.exporting.akn.parts import Run
from palermo.reading.model import EMPTY, Text

NOT_CALLED = "notCalled"
"""The class of a note that the document calls nowhere: the place of its element is not that of a call."""


class _Range(NamedTuple):
    start: int
    last: int
    """The end, negative: so the wider of two that start together comes first."""
    order: int
    mark: Mark


class Words:
    """Sets runs of words, and remembers where each finding stands."""

    def __init__(
        self, marks: Sequence[Mark], calls: Mapping[int, list[Call]], identifiers: Identifiers
    ) -> None:
        self._marks = marks
        self._longest = max((mark.end - mark.start for mark in marks), default=0)
        self._starts = [mark.start for mark in marks]
        self._calls = dict(calls)
        self._identifiers = identifiers
        self._notes: dict[int, str] = {}
        self.places: dict[Key, list[str]] = {}
        """The `eId`s of the elements of each finding."""
        self.owners: dict[int, str] = {}
        """The `eId` of what holds the words that begin at a place of the source."""

    def set(self, element: Element, run: Run, context: str) -> None:
        """Puts a run into an element; `context` is the `eId` of the division that it stands in."""
        self.owners.update((start, context) for _, start, _ in run.text.pieces)
        self._fill(element, run.text, self._calls.pop(run.begins, []), context)

    def calls_here(self, run: Run) -> bool:
        """Whether notes are called in a run that is not set yet."""
        return run.begins in self._calls

    def set_what_is_left(self, element: Element) -> None:
        """Puts into an element the notes of a document that has no other words."""
        for begins in sorted(self._calls):
            self._fill(element, EMPTY, self._calls[begins], "")
        self._calls.clear()

    def _fill(self, element: Element, text: Text, calls: Iterable[Call], context: str) -> None:
        """Words, elements and notes in one walk over the places where something begins or ends."""
        opened: list[tuple[int, Element]] = [(len(text.value), element)]
        done = 0
        events: list[tuple[int, int, _Range | Call]] = [
            *((found.start, 1, found) for found in _nested(self._ranges(text))),
            *((call.position, 0, call) for call in calls),
        ]
        for position, _, event in sorted(events, key=lambda event: event[:2]):
            done = _advance(opened, text.value, done, position)
            if isinstance(event, Call):
                self._set_call(opened[-1][1], event)
            else:
                opened.append((-event.last, self._opened(opened[-1][1], event.mark, context)))
        _advance(opened, text.value, done, len(text.value))

    def _opened(self, parent: Element, mark: Mark, context: str) -> Element:
        id = self._identifiers.counted(context, mark.tag)
        self.places.setdefault(mark.key, []).append(id)
        return added(parent, mark.tag, {**dict(mark.attributes), "eId": id})

    def _set_call(self, parent: Element, call: Call) -> None:
        marker = {"marker": call.note.marker, "placement": "bottom"}
        if call.place in self._notes:
            added(parent, "noteRef", {"href": f"#{self._notes[call.place]}", **marker})
            return
        id = self._notes[call.place] = self._identifiers.counted("", "authorialNote")
        uncalled = None if call.note.anchors else NOT_CALLED
        note = added(parent, "authorialNote", {**marker, "class": uncalled, "eId": id})
        self.owners.update((start, id) for _, start, _ in call.note.text.pieces)
        self._fill(added(note, "p"), call.note.text, (), id)

    def _ranges(self, text: Text) -> list[_Range]:
        """The marks in a text as ranges of its value; what a line end parts is one."""
        ranges: list[_Range] = []
        last: dict[tuple[Key, str], int] = {}
        for offset, start, end in text.pieces:
            for order in range(bisect_left(self._starts, start - self._longest), len(self._marks)):
                mark = self._marks[order]
                if mark.start >= end:
                    break
                head, tail = max(mark.start, start), min(mark.end, end)
                if head < tail:
                    here = _Range(offset + head - start, -(offset + tail - start), order, mark)
                    _join(ranges, last, here, text.value)
        return ranges


def _join(ranges: list[_Range], last: dict[tuple[Key, str], int], here: _Range, value: str) -> None:
    place = last.get((here.mark.key, here.mark.tag))
    if place is not None and not value[-ranges[place].last : here.start].strip():
        ranges[place] = ranges[place]._replace(last=here.last)
    else:
        last[here.mark.key, here.mark.tag] = len(ranges)
        ranges.append(here)


def _nested(ranges: list[_Range]) -> list[_Range]:
    """The same ranges, each inside or beside every other: one that crosses an end is cut in two there."""
    waiting = list(ranges)
    heapify(waiting)
    open_ends: list[int] = []
    result: list[_Range] = []
    while waiting:
        here = heappop(waiting)
        while open_ends and open_ends[-1] <= here.start:
            open_ends.pop()
        if open_ends and -here.last > open_ends[-1]:
            heappush(waiting, here._replace(start=open_ends[-1]))
            here = here._replace(last=-open_ends[-1])
        open_ends.append(-here.last)
        result.append(here)
    return result


def _advance(opened: list[tuple[int, Element]], value: str, done: int, position: int) -> int:
    """Sets the words up to a position, and leaves the elements that end on the way; returns the position."""
    while len(opened) > 1 and opened[-1][0] <= position:
        end, element = opened.pop()
        append_words(element, value[done:end])
        done = end
    append_words(opened[-1][1], value[done:position])
    return position
