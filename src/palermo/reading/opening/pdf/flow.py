"""Which printed line goes on with the one before it: by its place, its type and the room there was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from palermo.reading.lines.layout import is_finished
from palermo.reading.opening.pdf.pages import Entry
from palermo.reading.opening.pdf.strips import Strip

_SPACE = 0.2
"""Width of a space, in sizes of the type, at least."""
_SPACED = 1.22
"""How many times the usual distance two lines of one paragraph stand apart at most."""
_SPACED_BY_CALLS = 1.45
"""As before, for a line with raised type: some programs make room for it."""
_INDENT = 0.8
"""Sizes of the type by which a first line is set in at least."""
_SAME = 0.5
_LARGER = 1.06
_LEADS = (0.9, 1.9)
"""Sizes of the type between two lines of one paragraph, at least and at most."""
_WIDE_LEAD = 1.2
"""The usual distance of lines of Chinese type, at least: some of it stands in Latin lines' place."""
_HEADING = 300
_BOLD = 7
"""The level of bold type of the text's own size: below all that is larger."""


class Setting(NamedTuple):
    """How a line of text stands to the one before: whether it goes on with it, the space above, its level."""

    joins: bool
    gap: int
    level: int


class Measure(NamedTuple):
    """What is usual in a document: the size of the type, and the distance of lines in sizes of it."""

    size: float
    lead: float

    def is_heading(self, strip: Strip) -> bool:
        """Whether type sets a strip off from the text."""
        return strip.size > _LARGER * self.size or (strip.bold and strip.size > 0.95 * self.size)


def measure_of(entries: Sequence[Entry], size: float) -> Measure:
    """The usual distance of lines that fill their column and stand below each other."""
    leads: Counter[float] = Counter()
    for above, below in pairwise(entries):
        one, other = above.strip, below.strip
        lead = (one.y - other.y) / max(one.size, 0.1)
        is_near = above.page == below.page and above.column == below.column and _LEADS[0] < lead < _LEADS[1]
        if is_near and _is_alike(one, other) and not _is_short(above, other):
            leads[round(20 * lead) / 20] += 1
    return Measure(size, leads.most_common(1)[0][0] if leads else 1.2)


def settings_of(entries: Sequence[Entry], measure: Measure) -> list[Setting]:
    """For each line of text, in reading order, how it stands to the one before it."""
    joins: list[bool] = []
    gaps: list[int] = []
    left = 0.0
    """Where the lines of the paragraph begin that follow its first."""
    for index, entry in enumerate(entries):
        above = entries[index - 1] if index else None
        gap = 0 if above is None else _gap(above, entry, measure)
        goes_on = above is not None and not gap and _goes_on(above, entry, left, measure, joins[-1])
        joins.append(goes_on)
        gaps.append(0 if goes_on else max(gap, 1))
        left = entry.strip.left if goes_on else -1.0
    levels = _levels(entries, joins, measure)
    return [Setting(*setting) for setting in zip(joins, gaps, levels, strict=True)]


def _gap(above: Entry, entry: Entry, measure: Measure) -> int:
    """Empty lines between two lines; none where a page or a column ends between them."""
    usual = max(measure.lead, _WIDE_LEAD) if above.strip.text[-1] > "\u2e7f" else measure.lead
    lead = (above.strip.y - entry.strip.y) / (usual * max(above.strip.size, entry.strip.size, 0.1))
    if above.page != entry.page or lead < 0:
        return 0
    spaced = _SPACED_BY_CALLS if entry.strip.raised else _SPACED
    return 0 if lead <= spaced else 1 if lead < 2.6 else 2


def _goes_on(above: Entry, entry: Entry, left: float, measure: Measure, is_inner: bool) -> bool:
    """Whether a line that stands near the one before it belongs to the same paragraph or heading."""
    one, other = above.strip, entry.strip
    if not _is_alike(one, other) or (other.hanging > other.left and is_finished(one.text)):
        return False
    if measure.is_heading(one) and measure.is_heading(other) and above.page == entry.page:
        return other.hanging == other.left
    if one.bold != other.bold and (one.size > _LARGER * measure.size or measure.is_heading(other)):
        return False
    if _is_short(above, other):
        return False
    shift = (other.left - entry.column[0]) - (one.left - above.column[0])
    if is_inner and left >= 0:
        return abs(shift) < _INDENT * other.size
    hanging = one.hanging - above.column[0]
    is_hanging = one.hanging > one.left and abs(other.left - entry.column[0] - hanging) < _SAME * other.size
    return shift < _INDENT * other.size or is_hanging


def _is_alike(one: Strip, other: Strip) -> bool:
    return abs(one.size - other.size) <= 0.07 * max(one.size, other.size)


def _is_short(above: Entry, below: Strip) -> bool:
    """Whether the first word of a line had had room on the line above."""
    strip = above.strip
    room = above.column[1] - strip.right
    if strip.text[-1] > "\u2e7f" or below.text[0] > "\u2e7f":
        return room > 2.1 * strip.size
    return room > _SPACE * strip.size + below.first - below.left + 0.05 * strip.size


def _levels(entries: Sequence[Entry], joins: Sequence[bool], measure: Measure) -> list[int]:
    """The level of each line that begins a heading by its type, the largest type highest; else 0."""
    levels = [0] * len(entries)
    starts = [index for index, goes_on in enumerate(joins) if not goes_on]
    ranks = _ranks(entries, measure)
    for start, end in pairwise([*starts, len(entries)]):
        strips = [entry.strip for entry in entries[start:end]]
        length = sum(len(strip.text) for strip in strips)
        if length <= _HEADING and all(measure.is_heading(strip) for strip in strips):
            levels[start] = ranks.get(round(strips[0].size), _BOLD)
    return levels


def _ranks(entries: Sequence[Entry], measure: Measure) -> dict[int, int]:
    """Sizes larger than that of the text, in points, with their levels: 1 for the largest, 6 at most."""
    larger = {round(entry.strip.size) for entry in entries if entry.strip.size > _LARGER * measure.size}
    return {size: min(rank, _BOLD - 1) for rank, size in enumerate(sorted(larger, reverse=True), 1)}
