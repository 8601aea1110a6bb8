"""Calls of footnotes: where in the text a note is called."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from palermo.reading.cleaning.footnotes import RAISED, Note, lowered
from palermo.reading.model import Span

_FEW = 16
"""Markers that are looked for one by one."""
_DIGITS = re.compile(r"\d+")
_AFTER_YEAR = re.compile(r"(?:19|20)\d\d[,.;:]\Z")
_BEFORE = re.compile(
    r"(?:[\u3001-\u3003\u3009\u300b\u300d\u300f\u3011\u4e00-\u9fff\uff01-\uff60”’]"
    r"|[^\W\d_]{3}|[^\W\d_]{2}[.,;:)\]”’\"']{1,3}|\)[.,;:]?)\Z"
)
_SHORTENED = re.compile(
    r"\b(?:Add|Rev|Corr|Amend|Sub|Nos?|[Pp]aras?|[Aa]rts?|[Vv]ol|pp?|[Ss]ect|[Cc]hap)\.\s?\Z"
)
_AFTER = re.compile(r"[\-–.,]?\d|[%％/]|\s?[年月日时号条款项届次场节卷页名个国万亿岁种]")


def find_calls(
    source: str, notes: Sequence[Note], noted: Sequence[Span], marks: Sequence[Span]
) -> list[list[Span]]:
    """For each note, where it is called; none where that cannot be told.

    `marks` are the places where no call can stand: mark-up and furniture, in order.
    A raised digit, an asterisk behind a word and a marker that mark-up raises
    call the note of that marker. A plain digit glued to a word or to its
    punctuation does so only for a note that nothing else calls: the last one
    before the note, in the order of the notes.
    """
    if not notes:
        return []
    own = {note.place.start for note in notes}
    strong = [(source[span.start : span.end], span) for span in noted if span.start not in own]
    strong += [
        (lowered(source[start:end]), Span(start, end))
        for start, end in _raised_runs(source)
        if start not in own and not _within(start, noted)
    ]
    if any(note.called[0] == "*" for note in notes):
        strong += [
            (source[span.start : span.end], span)
            for span in _stars(source)
            if span.start not in own and not _within(span.start, marks) and not _within(span.start, noted)
        ]
    places: dict[str, list[tuple[int, int]]] = {}
    for index, note in enumerate(notes):
        places.setdefault(note.called, []).append((note.place.start, index))
    calls: list[list[Span]] = [[] for _ in notes]
    for marker, span in sorted(strong, key=lambda pair: pair[1]):
        if marker in places:
            calls[_note_called(places[marker], span.start)].append(span)
    _add_glued(source, notes, calls, own, marks)
    return calls


def _places(source: str, words: str) -> Iterator[int]:
    """Where some words stand: much faster than any pattern where they are few."""
    place = source.find(words)
    while place >= 0:
        yield place
        place = source.find(words, place + 1)


def _raised_runs(source: str) -> list[tuple[int, int]]:
    """Where raised digits stand side by side."""
    runs: list[tuple[int, int]] = []
    for place in sorted([place for digit in RAISED if digit in source for place in _places(source, digit)]):
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _runs_ending_with(source: str, markers: AbstractSet[str]) -> list[tuple[int, int]]:
    """The numbers of a text that follow a word closely and end with one of some markers.

    All numbers where the markers are many.
    """
    if len(markers) > _FEW:
        return [match.span() for match in _DIGITS.finditer(source)]
    runs: set[tuple[int, int]] = set()
    for marker in markers:
        for start in _places(source, marker):
            end = start + len(marker)
            if not source[start - 1 : start].isspace() and not source[end : end + 1].isdecimal():
                while source[start - 1 : start].isdecimal():
                    start -= 1
                runs.add((start, end))
    return sorted(runs)


def _stars(source: str) -> Iterator[Span]:
    """The asterisks, up to three together, that stand behind a word."""
    place = source.find("*")
    while place >= 0:
        end = place + 1
        while source[end : end + 1] == "*":
            end += 1
        before = source[place - 2 : place].rstrip("\\")[-1:] if place else ""
        if end - place <= 3 and before and not before.isspace():
            yield Span(place, end)
        place = source.find("*", end)


def _within(position: int, spans: Sequence[Span]) -> bool:
    index = bisect_left(spans, (position + 1,)) - 1
    return index >= 0 and spans[index].start <= position < spans[index].end


def _note_called(places: Sequence[tuple[int, int]], position: int) -> int:
    """Of the notes of one marker, the first one behind a call, else the last one before it."""
    after = bisect_left(places, (position + 1,))
    return places[min(after, len(places) - 1)][1]


def _add_glued(
    source: str, notes: Sequence[Note], calls: list[list[Span]], own: set[int], marks: Sequence[Span]
) -> None:
    wanted = {
        note.called for note, found in zip(notes, calls, strict=True) if not found and note.called.isdecimal()
    }
    if not wanted:
        return
    glued: list[tuple[str, int]] = []
    for start, end in _runs_ending_with(source, wanted):
        digits = source[start:end]
        if digits in wanted:
            is_call = _is_glued(source, start, end)
        elif len(digits) > 4 and digits[4:] in wanted and digits[:2] in ("19", "20"):
            digits, start, is_call = digits[4:], start + 4, True
        else:
            continue
        if is_call and start not in own and not _within(start, marks):
            glued.append((digits, start))
    for index, place in _longest_run(notes, calls, glued):
        calls[index].append(Span(place, place + len(notes[index].called)))


def _longest_run(
    notes: Sequence[Note], calls: Sequence[Sequence[Span]], glued: Sequence[tuple[str, int]]
) -> list[tuple[int, int]]:
    """The most calls that stand in the order of their notes, each before its note: pairs of note and place.

    Patience sorting; among equals the places nearest to the notes are taken.
    """
    indices = {note.called: index for index, note in enumerate(notes) if not calls[index]}
    fixed = [(found[0].start, index, True) for index, found in enumerate(calls) if found]
    open_places = [
        (place, indices[digits], False)
        for digits, place in glued
        if digits in indices and place < notes[indices[digits]].place.start
    ]
    tails: list[tuple[int, int, bool]] = []
    before: dict[tuple[int, int, bool], tuple[int, int, bool] | None] = {}
    for pair in sorted(fixed + open_places):
        position = bisect_left(tails, pair[1], key=lambda tail: tail[1])
        before[pair] = tails[position - 1] if position else None
        tails[position : position + 1] = [pair]
    run: list[tuple[int, int]] = []
    last = tails[-1] if tails else None
    while last is not None:
        if not last[2]:
            run.append((last[1], last[0]))
        last = before[last]
    return run


def _is_glued(source: str, start: int, end: int) -> bool:
    """Whether a number stands as a call does, and not as a number in the text."""
    before = _BEFORE.search(source, max(start - 6, 0), start)
    if before is None and end - start < 3 and source[end : end + 1].isspace():
        before = _AFTER_YEAR.search(source, max(start - 5, 0), start)
    if before is None or _AFTER.match(source, end) or _SHORTENED.search(source, max(start - 8, 0), start):
        return False
    return not _in_symbol(source, start)


def _in_symbol(source: str, position: int) -> bool:
    """Whether a digit belongs to a symbol or an address: `…/Rev.1`, `www.…`."""
    if not source[position - 1].isascii():
        return False
    start = max(source.rfind(" ", 0, position), source.rfind("\n", 0, position)) + 1
    word = source[start:position]
    if "://" in word or "www." in word:
        return not (word[-1] == "." and source[position + 1 : position + 2].isspace())
    return "/" in word and word.isascii()
