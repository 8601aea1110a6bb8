"""Runs of words to lines with their evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from palermo.reading.lines.layout import is_finished
from palermo.reading.model import Line, Markup, Span
from palermo.reading.opening.akn.elements import HEADINGS, TITLES
from palermo.reading.opening.akn.runs import Frame, Run
from palermo.reading.opening.text import trimmed

DASHES = " \t-–—"
Stretch = tuple[int, int]

ALL_BOLD = 7
"""The level of a heading that only bold type shows."""


def lines_of_run(run: Run, source: str, cuts: Sequence[Span]) -> Iterator[tuple[Line, bool]]:
    """The lines of a run: parted where the source breaks them, and not where a note stands in them.

    Each comes with whether an element broke the line before it, or it is the first.
    A line's `text` is without the note and the brackets around its call.
    """
    gap = 1
    for row in run.rows:
        first = True
        for stretches in _printed(row, source):
            line = _line(stretches, source, cuts, gap)
            if line is not None:
                yield line, first
                gap, first = 0, False


def _printed(row: Sequence[Sequence[int]], source: str) -> Iterator[list[Stretch]]:
    """The stretches of each line of a row: the white space of the file breaks lines, too."""
    current: list[Stretch] = []
    for start, end in row:
        while (newline := source.find("\n", start, end)) >= 0:
            yield [*current, (start, newline)]
            current, start = [], newline + 1
        current.append((start, end))
    yield current


def _line(row: list[Stretch], source: str, cuts: Sequence[Span], gap: int) -> Line | None:
    seen = [place for stretch in row if (place := _seen(source, *stretch)) is not None]
    if not seen:
        return None
    start, end = seen[0][0], seen[-1][1]
    if len(seen) == 1 and not cuts:
        return Line(start, end, source[start:end], 0, gap)
    shown = [source[left:right] for left, right in _without(row, cuts, start, end)]
    return Line(start, end, trimmed("".join(shown)) or source[start:end], 0, gap)


def _seen(source: str, start: int, end: int) -> Stretch | None:
    """A stretch without the white space and the unseen characters at its ends; none where nothing is left."""
    raw = source[start:end]
    words = trimmed(raw)
    if not words:
        return None
    start += raw.index(words)
    return start, start + len(words)


def _without(row: Iterable[Stretch], cuts: Sequence[Span], first: int, last: int) -> Iterator[Stretch]:
    """The stretches between two places, less what is cut out."""
    for start, end in row:
        start, end = max(start, first), min(end, last)
        for index in range(bisect_left(cuts, (start, start)), len(cuts)):
            cut = cuts[index]
            if cut.start >= end:
                break
            if start < cut.start:
                yield start, cut.start
            start = cut.end
        if start < end:
            yield start, end


def marked_lines(run: Run, source: str, cuts: Sequence[Span], seen: set[int], serial: int) -> Iterator[Line]:
    """The lines of a run with their evidence. `seen` are the units so far, `serial` is a new one's number."""
    found = list(lines_of_run(run, source, cuts))
    if not found:
        return
    lines = [line for line, _ in found]
    frame = run.frame
    kind = _kind(frame)
    unit = (frame.heading if kind == "heading" else frame.unit) or serial
    opens = unit not in seen
    seen.add(unit)
    level = _level(run, lines, kind)
    if kind == "head":
        found = [(part, False) for line in lines for part in _by_role(run, line, source)]
    label = "label" if kind == "heading" and frame.name == "num" else ""
    may_begin = kind in ("words", "label")
    for index, (line, breaks) in enumerate(found):
        first = index == 0
        role, value = _role(run, line, source) if kind == "head" else (label, None)
        depth = frame.level if kind == "heading" else frame.depth
        markup = Markup(
            kind,
            first or (breaks and may_begin),
            unit,
            opens and first,
            depth,
            frame.annex,
            role,
            value,
            frame.cell,
        )
        yield line._replace(level=level, markup=markup)


def _kind(frame: Frame) -> str:
    if frame.cell is not None:
        return "cell" if frame.cell.row >= 0 else "caption"
    if frame.name in HEADINGS or (frame.name in TITLES and frame.heading):
        return "heading"
    if frame.head:
        return "heading" if frame.annex else "head"
    if frame.quoted:
        return "quoted"
    return "label" if frame.name == "num" else "words"


def _level(run: Run, lines: Sequence[Line], kind: str) -> int:
    """The level of a heading by elements, by the style of the block, or by bold type."""
    if kind == "heading":
        return run.frame.level or 1
    if kind != "words" or run.frame.clauses:
        return 0
    if run.frame.style:
        return run.frame.style
    words = [line.text for line in lines]
    is_bold = run.bold and run.bold >= sum(len("".join(text.split())) for text in words)
    return ALL_BOLD if is_bold and not is_finished(words[-1]) and words[-1][-1] not in ",،，" else 0


def _by_role(run: Run, line: Line, source: str) -> Iterator[Line]:
    """A line of the masthead, parted where it holds nothing but several things that elements name."""
    inside = sorted(
        (max(start, line.start), -min(end, line.end))
        for _, _, start, end in run.roles
        if start < line.end and end > line.start
    )
    parts: list[Stretch] = []
    for start, end in inside:
        if not parts or start >= parts[-1][1]:
            parts.append((start, -end))
    rest = [line.start, *[place for part in parts for place in part], line.end]
    between = "".join(source[start:end] for start, end in zip(rest[::2], rest[1::2], strict=True))
    if len(parts) < 2 or between.strip().strip(DASHES):
        yield line
        return
    starts = [line.start, *[start for start, _ in parts[1:]]]
    for start, end in pairwise([*starts, line.end]):
        if seen := _seen(source, start, end):
            yield Line(*seen, source[slice(*seen)], 0, 1)


def _role(run: Run, line: Line, source: str) -> tuple[str, str | None]:
    """What the elements around a whole line of the masthead say of it; nothing where they hold a part.

    A dash before or behind them parts the line from its neighbour.
    """
    for role, value, start, end in run.roles:
        rest = source[line.start : max(start, line.start)] + source[min(end, line.end) : line.end]
        if not trimmed(rest).strip(DASHES):
            return role, value
    return "", None
