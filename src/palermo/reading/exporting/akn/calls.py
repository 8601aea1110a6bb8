"""Where the notes are called: each at its place in a run of words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from palermo.reading.exporting.akn.parts import Run
from palermo.reading.model import Footnote


class Call(NamedTuple):
    """A call of a note. `position` is an offset in the run."""

    position: int
    note: Footnote
    place: int
    """The place of the note in the document's list."""


def calls_by_run(notes: tuple[Footnote, ...], runs: Iterable[Run]) -> dict[int, list[Call]]:
    """The calls in each run, by the `begins` of the run.

    A call belongs to the words before it, unless a new paragraph has begun
    since. A note that is called nowhere is put where it stands itself: at the
    end of the words before it.
    """
    offsets, targets = _offsets(runs)
    result: dict[int, list[Call]] = {}
    for anchor, place in sorted(_anchors(notes)):
        found = max(bisect_right(offsets, anchor) - 1, 0)
        begins, position, length = targets[found]
        call = Call(position + min(max(anchor - offsets[found], 0), length), notes[place], place)
        result.setdefault(begins, []).append(call)
    return result


def _offsets(runs: Iterable[Run]) -> tuple[list[int], list[tuple[int, int, int]]]:
    """Places in the source, in order, and what stands from each on: run, offset in it, characters."""
    entries: dict[int, tuple[int, int, int]] = {}
    for begins, text in runs:
        entries.setdefault(begins, (begins, 0, 0))
        for offset, start, end in text.pieces:
            entries[start] = (begins, offset, end - start)
    offsets = sorted(entries) or [0]
    return offsets, [entries.get(offset, (0, 0, 0)) for offset in offsets]


def _anchors(notes: tuple[Footnote, ...]) -> Iterator[tuple[int, int]]:
    for place, note in enumerate(notes):
        anchors = sorted(note.anchors) or [span.start for span in note.spans[:1]] or [0]
        yield from ((anchor, place) for anchor in anchors)
