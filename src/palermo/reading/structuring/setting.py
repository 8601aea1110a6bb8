"""The lines of a text with what stands around each: what type and place say of it, without its label."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from palermo.reading.languages.pack import Pack
from palermo.reading.lines.layout import unfinished
from palermo.reading.model import Layout, Line
from palermo.reading.model.line import width
from palermo.reading.structuring import tables
from palermo.reading.structuring.starts import Start


def _is(start: Start, number: int | None) -> bool:
    """Whether a line begins with a number, in whichever digits."""
    return start.kind == "number" and start.label.isdecimal() and int(start.label) == number


_HEADING_WIDTH = 260
_LONE_HEADING_WIDTH = 130
_HEADING_LINES = 6
_HEADINGS = 6
"""Headings without a label that may follow one another."""
_REACH = _HEADING_LINES + 2
"""Lines that are looked at ahead: more than a heading has."""
_FAR = 400
"""Labels that are looked at ahead, to tell a list from the numbering of paragraphs."""


class Setting:
    """Questions to the lines of one text. Every answer depends on the lines alone.

    `is_tight[i]` says whether a line stands no farther from the one before than wrapped
    lines do, `is_open[i]` whether the line before it leaves a sentence or a clause open
    (nothing is open before the first one), `may_be_row[i]` whether it can stand in a table.
    """

    def __init__(
        self, lines: Sequence[Line], starts: Sequence[Start | None], layout: Layout, pack: Pack
    ) -> None:
        self.lines = lines
        self.starts = starts
        self.layout = layout
        self.pack = pack
        self.is_tight = [line.gap <= layout.gap and not line.level for line in lines]
        self.is_open = [False, *unfinished(lines)]
        self.may_be_row = tables.possible_rows(lines, pack)
        numbers = [start.label for start in starts if start is not None and start.kind == "number"]
        self._numbers = Counter(numbers)
        self._runs: dict[int, int] = {}
        self._like: dict[int, bool] = {}

    def flows(self, closing: re.Pattern[str]) -> list[bool]:
        """Of each line, whether it is mere words in mid-sentence, set close, no row, and nothing closing."""
        told = zip(self.starts, self.is_open, self.is_tight, self.may_be_row, self.lines, strict=False)
        return [
            start is None and is_open and is_tight and not may_be_row and closing.match(line.text) is None
            for start, is_open, is_tight, may_be_row, line in told
        ]

    def stands_once(self, index: int, label: str) -> bool:
        """Whether no other line begins with the number of a line that has no level."""
        return not self.lines[index].level and self._numbers[label] < 2

    def is_full(self, index: int, share: float = 0.8) -> bool:
        """Whether a line reaches far to the right."""
        if index + 1 < len(self.lines) and (joins := self.lines[index + 1].joins) is not None:
            return joins
        return self.layout.is_full(self.lines[index].text, share)

    def run(self, index: int) -> int:
        """The index behind the lines of mere words that follow a line closely, not many of them."""
        known = self._runs.get(index)
        if known is not None:
            return known
        end = index + 1
        last = min(len(self.lines), index + _REACH)
        while end < last and self.starts[end] is None and self.is_tight[end]:
            if self.may_be_row[end] and tables.is_row(self.lines[end].text, self.pack):
                break
            if not self._may_wrap(end - 1):
                break
            end += 1
        self._runs[index] = end
        return end

    def wraps_into(self, index: int) -> bool:
        """Whether the line before runs on into a line: wrapped, full, and in mid-sentence."""
        if not self.is_open[index] or not self.layout.wrapped or not self.is_tight[index]:
            return False
        return self.is_full(index - 1)

    def heads(self, index: int) -> bool:
        """Whether mark-up or type make a line a heading."""
        return bool(self.lines[index].level) or self.is_heading_like(index)

    def is_heading_like(self, index: int) -> bool:
        """Whether a line, with those that it wraps into, reads as a heading: short, and no sentence."""
        known = self._like.get(index)
        if known is None:
            known = self._like[index] = self._reads_as_heading(index)
        return known

    def is_lone_heading(self, index: int) -> bool:
        """Whether mere words are a heading: set apart, no sentence, and something to head behind them."""
        if self.lines[index].level:
            return True
        if self.lines[index].joins or not self.is_heading_like(index) or self.wraps_into(index):
            return False
        for _ in range(_HEADINGS):
            if not self.is_heading_like(index):
                return self._is_headed(index)
            end = self.run(index)
            if end >= len(self.lines):
                return False
            following = self.starts[end]
            if following is not None:
                return following.kind not in ("item", "bullet")
            if sum(width(line.text) for line in self.lines[index:end]) > _LONE_HEADING_WIDTH:
                return False
            index = end
            if self.lines[index].level:
                return True
            if self.wraps_into(index):
                return False
        return False

    def _is_headed(self, index: int) -> bool:
        """Whether what stands at a line is prose that a heading above it can head."""
        last = self.run(index) - 1
        is_long = last - index + 2 > _HEADING_LINES
        return is_long or not self.is_open[last + 1] or self.lines[last].text[-1] in ",，"

    def is_numbered_heading(self, index: int, number: int | None) -> bool:
        """Whether a numbered line is a heading: no sentence, and the paragraph expected comes behind it."""
        start = self.starts[index]
        if self.lines[index].level:
            return self.is_heading_like(index)
        if start is not None and _is(start, number) and self._numbers[start.label] < 2:
            return False
        if not self.is_heading_like(index):
            return False
        end = self.run(index)
        while end < len(self.lines) and self.starts[end] is None and self.is_heading_like(end):
            end = self.run(end)
        following = self.starts[end] if end < len(self.lines) else None
        return following is not None and _is(following, number or 1)

    def comes_again(self, index: int, number: int) -> bool:
        """Whether a number returns before one that is not the list's next."""
        following = number + 1
        for start in self.starts[index + 1 : index + _FAR]:
            if start is None or start.kind != "number" or not start.label.isdecimal():
                continue
            value = int(start.label)
            if value == number:
                return True
            if value != following:
                return False
            following += 1
        return False

    def _may_wrap(self, index: int) -> bool:
        """Whether a line reaches far enough to the right to run on into the next."""
        return not self.layout.wrapped or self.is_full(index, 0.5)

    def _reads_as_heading(self, index: int) -> bool:
        end = self.run(index)
        if end == index + 1 and self._is_bare(index):
            return end < len(self.lines) and self.starts[end] is None and self.is_heading_like(end)
        if not self.is_open[end] or end - index > _HEADING_LINES:
            return False
        if self.lines[end - 1].text[-1] in ",，、-—":
            return False
        return sum([width(line.text) for line in self.lines[index:end]]) <= _HEADING_WIDTH

    def _is_bare(self, index: int) -> bool:
        """Whether a line is the label of a heading alone: the words stand below it."""
        start = self.starts[index]
        if start is None or start.kind not in ("roman", "letter", "han"):
            return False
        return start.body >= len(self.lines[index].text)
