"""Footnotes: notes taken out from among the lines, and their calls found.

A note begins with its marker at a line's start: raised digits, a marker that
mark-up raises, an asterisk that was called before, or, below a rule or another
note, a plain number with no dot. It ends with its sentence where the text that
it interrupts goes on, where a new page or a numbered paragraph begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from palermo.reading.lines.layout import is_finished
from palermo.reading.model import Layout, Line, Span

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED_RUN = re.compile(f"[{RAISED}]+")
_STAR = re.compile(r"\*{1,3}(?=\s*[^\s*])")
_PLAIN = re.compile(r"(\d{1,3})(?:[ \t\u3000]+(?=\S)|(?=[^\W\d_]))")
_OPENERS = frozenset(f"{RAISED}*")
_BELOW = _OPENERS | frozenset("0123456789")
_BLOCK = re.compile(r"\d{1,3}[.．](?!\d)|[A-Z][.．]\s|[IVX]+\.\s|[一二三四五六七八九十]+[.．、]")


class Note(NamedTuple):
    """A note among the lines: its marker as printed and as called; where that stands; its lines' indices."""

    marker: str
    called: str
    place: Span
    first: int
    last: int


def find_notes(
    source: str, lines: Sequence[Line], furniture: dict[int, str], noted: Sequence[Span], layout: Layout
) -> tuple[Note, ...]:
    """The footnotes among the lines, in order."""
    raised = {span.start: span for span in noted}
    stars = any(_called_star(line.text) for line in lines) if "*" in source else False
    notes: list[Note] = []
    likely = [i for i, line in enumerate(lines) if line[2][0] in _OPENERS or line[0] in raised]
    likely = sorted({*likely, *furniture, len(lines)})
    index, below = 0, False
    while (index := index if below else likely[bisect_left(likely, index)]) < len(lines):
        if index in furniture:
            below = below or furniture[index] == "rule"
            index += 1
            continue
        line = lines[index]
        may_open = line.text[0] in (_BELOW if below else _OPENERS) or line.start in raised
        place = _marker(line, raised, stars, below, notes) if may_open else None
        if place is None:
            below = False
            index += 1
            continue
        last = _last_line(
            lines, index, furniture, layout, _interrupts(lines, index, furniture, notes), raised
        )
        marker = source[place.start : place.end]
        notes.append(Note(marker, lowered(marker), place, index, last))
        index, below = last + 1, True
    return tuple(notes)


def _interrupts(lines: Sequence[Line], index: int, furniture: dict[int, str], notes: Sequence[Note]) -> bool:
    """Whether the last line of the text itself before a note leaves a sentence open."""
    above = list(notes)
    index -= 1
    while index >= 0:
        if above and index == above[-1].last:
            index = above.pop().first
        elif index not in furniture:
            return not is_finished(lines[index].text)
        index -= 1
    return False


_LOWERED = {ord(raised): str(value) for value, raised in enumerate(RAISED)}


def lowered(marker: str) -> str:
    """A marker with its raised digits as plain ones: as it is called."""
    return marker.translate(_LOWERED)


def _called_star(text: str) -> bool:
    star = text.find("*", 1)
    return star > 0 and not text[star - 1].isspace()


def _marker(
    line: Line, raised: dict[int, Span], stars: bool, below: bool, notes: Sequence[Note]
) -> Span | None:
    """Where the marker stands with which a line opens a note, if it does."""
    if line.start in raised:
        return raised[line.start]
    match = RAISED_RUN.match(line.text)
    if match and (below or match.end() < len(line.text)):
        return Span(line.start, line.start + match.end())
    match = _STAR.match(line.text) if stars else None
    if match:
        return Span(line.start, line.start + match.end())
    if below and line.text.isdecimal() and int(line.text) == _next_number(notes):
        return Span(line.start, line.end)
    match = _PLAIN.match(line.text) if below else None
    if match and int(match[1]) == _next_number(notes):
        return Span(line.start, line.start + match.end(1))
    return None


def _next_number(notes: Sequence[Note]) -> int:
    return next((int(note.called) + 1 for note in reversed(notes) if note.called.isdecimal()), 1)


def _ends(text: str) -> bool:
    """Whether a sentence ends with a line; a colon or a semicolon in a note ends none."""
    return is_finished(text) and text[-1] not in ":：;；"


def _last_line(
    lines: Sequence[Line],
    first: int,
    furniture: dict[int, str],
    layout: Layout,
    interrupts: bool,
    raised: dict[int, Span],
) -> int:
    index = first
    while index + 1 < len(lines):
        line, after = lines[index], lines[index + 1]
        if index + 1 in furniture or after.new_page or after.level or after.start in raised:
            break
        if (
            RAISED_RUN.match(after.text)
            or _STAR.match(after.text)
            or (_PLAIN.match(after.text) and is_finished(line.text))
        ):
            break
        if _BLOCK.match(after.text) or after.gap > layout.gap:
            break
        if _ends(line.text) and (interrupts or not layout.is_full(line.text)):
            break
        index += 1
    return index
