"""Rejoins printed lines into texts: the one place where wrapped words come together.

The rule is that of the reading contract: no space between two Han or full-width
characters, nor inside a symbol or an address; one space elsewhere; a space
printed inside a line stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from palermo.reading.lines.hyphens import SOFT_END, Hyphens
from palermo.reading.lines.woven import Woven
from palermo.reading.lines.wraps import Wraps
from palermo.reading.model import EMPTY, Line, Piece, Print, Span, Text, merged, spans_of, text_of_one
from palermo.reading.scripts import han

_WIDE_SPACE = re.compile(r"(?<=\S)(?:[^\S \n][^\S\n]*| [^\S\n]+)(?=[^\s])")
_OPENING = frozenset("([")
_DASHES = frozenset("–—")
"""A line may end behind a dash inside a range or between words; one with a space before it stands alone."""
_JOINING = frozenset("/-\u2010([")
_NOTHING = ("", False)
_SPACE = (" ", False)


class Weaver:
    """Makes texts of stretches of one source, each of them in one of `lines`.

    `marks` (inline mark-up) and `calls` (note markers) are the spans that no text
    may hold: in order and apart from each other. `is_plain` and `print` as of `Opened`.
    """

    def __init__(
        self,
        source: str,
        lines: Iterable[Line],
        marks: Sequence[Span] = (),
        calls: Sequence[Span] = (),
        *,
        is_plain: bool = False,
        print: Print | None = None,
    ) -> None:
        self._source = source
        self._marks = marks
        self._mark_ends = [mark.end for mark in marks]
        self._cuts = sorted((*marks, *calls))
        self._ends = [cut.end for cut in self._cuts]
        self._cut_ends = frozenset(self._ends)
        self._breaks = sorted([*_wide_spaces(source, lines, is_plain), *[cut.start for cut in self._cuts]])
        self._is_soft = "\u00ad" in source
        self._hyphens = Hyphens(source, lines if print is not None else ())
        self._wraps = Wraps(lines, print.is_spaced) if print is not None else None

    def weave(self, stretches: Sequence[tuple[int, int]]) -> Text:
        """The text of stretches `(start, end)` of the source: each one a line or a part of one."""
        if not stretches:
            return EMPTY
        breaks = self._breaks
        if breaks:
            first = bisect_left(breaks, stretches[0][0])
            if first < len(breaks) and breaks[first] < stretches[-1][1]:
                return self._weave_with_care(stretches)
        return self._weave_one(*stretches[0]) if len(stretches) == 1 else self._weave_plainly(stretches)

    def spans(self, stretches: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
        """The spans of stretches in order, without mark-up and white space at their ends."""
        if not self._marks:
            make = tuple.__new__
            return tuple([make(Span, stretch) for stretch in stretches])
        first = bisect_left(self._mark_ends, stretches[0][0] + 1) if stretches else len(self._marks)
        if first == len(self._marks) or self._marks[first].start >= stretches[-1][1]:
            return spans_of(stretches)
        result: list[Span] = []
        for start, end in stretches:
            self._add_unmarked(result, start, end, first)
        return merged(result)

    def _is_plain(self, start: int, end: int) -> bool:
        """Whether nothing has to be cut out between two places."""
        first = bisect_left(self._breaks, start)
        return first == len(self._breaks) or self._breaks[first] >= end

    def _weave_one(self, start: int, end: int) -> Text:
        words = self._source[start:end].lstrip()
        return text_of_one(words, end - len(words), end) if words else EMPTY

    def _weave_plainly(self, stretches: Sequence[tuple[int, int]]) -> Text:
        """The text of stretches in which nothing has to be cut out."""
        source, joint = self._source, self._joint
        make = tuple.__new__
        pieces: list[Piece] = []
        parts: list[str] = []
        offset = 0
        last = ""
        for start, end in stretches:
            part = source[start:end].lstrip()
            if not part:
                continue
            if last and not ("\u4e00" <= last[-1] <= "\u9fff" and "\u4e00" <= part[0] <= "\u9fff"):
                between, drop = joint(last, part, pieces[-1][2])
                if drop:
                    parts[-1] = last[:-1]
                    left, first, behind = pieces[-1]
                    pieces[-1] = Piece(left, first, behind - 1)
                    offset -= 1
                if between:
                    parts.append(between)
                    offset += 1
            size = len(part)
            pieces.append(make(Piece, (offset, end - size, end)))
            parts.append(part)
            offset += size
            last = part
        return make(Text, ("".join(parts), tuple(pieces))) if pieces else EMPTY

    def _weave_with_care(self, stretches: Sequence[tuple[int, int]]) -> Text:
        source = self._source
        woven = Woven()
        for start, end in stretches:
            fresh = True
            for left, right in self._kept(start, end):
                part = source[left:right]
                if part[0].isspace() and (fresh or part[0] == " " or left in self._cut_ends):
                    bare = part.lstrip()
                    if not bare:
                        continue
                    if fresh or part[0] != " " or woven.ends_with_space:
                        left, part = right - len(bare), bare
                if woven.last and fresh:
                    woven.trim()
                    joint, drop = self._joint(woven.last, part, woven.end)
                    if drop:
                        woven.drop_last_character()
                    woven.join(joint)
                elif woven.last and woven.takes_space(self._is_apart(left)):
                    woven.join("" if han.stand_together(woven.last[-1], part[0]) else " ")
                woven.add(part, left, right)
                fresh = False
        woven.trim()
        return woven.text()

    def _is_apart(self, place: int) -> bool:
        """Whether white space stands before a place: the end of what is cut out counts for nothing."""
        return self._source[place - 1].isspace() and place not in self._cut_ends

    def _add_unmarked(self, result: list[Span], start: int, end: int, first: int) -> None:
        source = self._source
        for index in range(first, len(self._marks)):
            mark = self._marks[index]
            if mark.start >= end:
                break
            if mark.end > start:
                _add(result, source, start, mark.start)
                start = max(start, mark.end)
        _add(result, source, start, end)

    def _kept(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        if self._is_plain(start, end):
            return ((start, end),) if start < end else ()
        return self._split(start, end, bisect_left(self._ends, start + 1))

    def _split(self, start: int, end: int, first: int) -> list[tuple[int, int]]:
        """As `_kept`, for a stretch with cuts or wide spaces: a wide space becomes one space of it."""
        result: list[tuple[int, int]] = []
        for index in range(first, len(self._cuts)):
            cut = self._cuts[index]
            if cut.start >= end:
                break
            self._split_at_spaces(result, start, max(start, cut.start))
            start = max(start, cut.end)
        self._split_at_spaces(result, start, end)
        return result

    def _split_at_spaces(self, result: list[tuple[int, int]], start: int, end: int) -> None:
        for match in _WIDE_SPACE.finditer(self._source, start, end):
            if match[0][0] == " ":
                result.append((start, match.start() + 1))
            elif match.start() > start:
                result.append((start, match.start()))
            start = match.end()
        if start < end:
            result.append((start, end))

    def _joint(self, left: str, right: str, end: int) -> tuple[str, bool]:
        """What goes between two lines, and whether the hyphen that ends the first one at `end` goes."""
        before, after = left[-1], right[0]
        if self._is_soft and self._source[end] == "\u00ad":
            return _NOTHING
        if "\u4e00" <= before <= "\u9fff" and "\u4e00" <= after <= "\u9fff":
            return _NOTHING
        if (before <= "\u02ff" or before == "\u2010") and after <= "\u052f":
            return self._joint_of_letters(left, right) if before in _JOINING or after == "/" else _SPACE
        if before in _DASHES and not left[-2:-1].isspace():
            return _NOTHING
        if self._wraps is not None and self._wraps.is_close(end, before, after):
            return _NOTHING
        return _NOTHING if han.stand_together(before, after) else _SPACE

    def _joint_of_letters(self, left: str, right: str) -> tuple[str, bool]:
        before, after = left[-1], right[0]
        if before == "/" or after == "/" or before in _OPENING:
            return _NOTHING
        if after.isalpha() and SOFT_END.search(left):
            return "", self._hyphens.is_soft(left, right)
        return _SPACE


def _wide_spaces(source: str, lines: Iterable[Line], is_plain: bool) -> list[int]:
    """Where white space inside a line is more than one space, or none of the plain ones (not printable)."""
    only_spaces = is_plain and "\t" not in source
    return [
        match.start()
        for line in lines
        if "  " in line.text or not (only_spaces or line.text.isprintable())
        for match in _WIDE_SPACE.finditer(source, line.start, line.end)
    ]


def _add(result: list[Span], source: str, start: int, end: int) -> None:
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    if start < end:
        result.append(Span(start, end))
