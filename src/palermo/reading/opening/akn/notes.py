"""Notes with their calls, and what is printed around either."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from palermo.reading.model import Line, MarkedNote, Span
from palermo.reading.opening.akn.lines import lines_of_run
from palermo.reading.opening.akn.runs import Call, Run
from palermo.reading.opening.akn.walking import NoteRuns

_OPEN, _CLOSE = "([（［", ")]）］"
_BEFORE = 12
"""Characters before a call in which its bracket or its printed marker can stand."""


def brackets_of(run: Run, source: str) -> Iterator[Span]:
    """What is printed around the calls of a run: brackets, and a raised marker.

    The Arabic files of the United Nations print a call as `(1)` and have the two
    brackets as text around the element of the note, mostly raised; those may even
    face the wrong way.
    """
    ends = {end: start for start, end in run.raised}
    starts = dict(run.raised)
    for call in run.calls:
        before, after = _bracketed(call, source)
        start, end = ends.get(call.start, call.start), starts.get(call.end, call.end)
        if not before and _is_of_call(source[start : call.start], call.marker):
            before = call.start - start
        if not after and _is_of_call(source[call.end : end], call.marker):
            after = end - call.end
        if before:
            yield Span(call.start - before, call.start)
        if after:
            yield Span(call.end, call.end + after)


def _is_of_call(raised: str, marker: str) -> bool:
    """Whether raised characters are brackets, the marker of a note, or both."""
    return raised.strip().strip(_OPEN + _CLOSE) in ("", marker)


def _bracketed(call: Call, source: str) -> tuple[int, int]:
    """How many characters of brackets stand before and behind a call; a printed marker counts with them."""
    head = source[max(call.start - _BEFORE, 0) : call.start]
    bare = head.rstrip()
    bare = bare.removesuffix(call.marker).rstrip() if bare.endswith(call.marker) else bare
    tail = source[call.end : call.end + _BEFORE]
    closed = tail.lstrip()
    if not bare or bare[-1] not in _OPEN or not closed or closed[0] not in _CLOSE:
        return 0, 0
    return len(head) - len(bare) + 1, len(tail) - len(closed) + 1


def notes_of(notes: Sequence[NoteRuns], source: str) -> tuple[MarkedNote, ...]:
    """Each note with the stretches of its words, without the marker printed before them.

    A marker is printed in brackets, which may be empty, raised, or before a tab; before
    a mere space only in a file where all notes have it so: `1 May` begins no note 1.
    """
    lines = [[line for run in note.runs for line, _ in lines_of_run(run, source, ())] for note in notes]
    often = len(notes) > 1 and all(
        bool(found) and re.match(rf"{re.escape(note.marker)}[.)]?\s", found[0].text) is not None
        for note, found in zip(notes, lines, strict=True)
    )
    return tuple([_note(note, found, source, often) for note, found in zip(notes, lines, strict=True)])


def _note(note: NoteRuns, lines: Sequence[Line], source: str, often: bool) -> MarkedNote:
    stretches = [(line.start, line.end) for line in lines]
    place = _marker(note, lines[0], source, often) if lines else None
    if place is not None:
        stretches[0] = (_behind(source, place.end, lines[0].end), lines[0].end)
    return MarkedNote(
        note.marker,
        Span(note.start, note.end),
        place,
        tuple([stretch for stretch in stretches if stretch[0] < stretch[1]]),
        (*((note.start,) if note.is_called else ()), *note.references),
    )


def _marker(note: NoteRuns, line: Line, source: str, often: bool) -> Span | None:
    """Where a note prints its marker."""
    for start, end in note.runs[0].raised[:1]:
        if start <= line.start < end and _is_of_call(source[start:end], note.marker):
            return Span(line.start, end)
    marker = re.escape(note.marker)
    behind = "\\s" if often else "\t"
    match = re.match(rf"[(\[（]\s*(?:{marker})?\s*[)\]）]|{marker}[.)]?(?={behind})", line.text)
    return Span(line.start, line.start + match.end()) if match else None


def _behind(source: str, start: int, end: int) -> int:
    while start < end and source[start].isspace():
        start += 1
    return start
