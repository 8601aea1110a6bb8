"""Items: labelled parts of a paragraph, put into a tree by their sequences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from palermo.reading.structuring.labels import readings


class Labelled(NamedTuple):
    """A line of a paragraph that begins with a label: index of the line in the paragraph, and the label."""

    line: int
    label: str


@dataclass(slots=True)
class Node:
    """An item while the tree grows: the lines from `first` up to `end` of its paragraph are its own.

    Those up to `whole_end` are its own or those of the items in it.
    """

    label: str
    first: int
    end: int
    whole_end: int
    children: list[Node] = field(default_factory=list)


def accepted(labelled: Sequence[Labelled]) -> list[tuple[Labelled, int, str, int]]:
    """The labels that continue a sequence begun with its first member.

    Each comes with its depth, style and place. A label that begins or continues
    nothing is text (reading contract, section 2, items).
    """
    open_levels: list[tuple[str, int]] = []
    result: list[tuple[Labelled, int, str, int]] = []
    for position, candidate in enumerate(labelled):
        following = labelled[position + 1].label if position + 1 < len(labelled) else None
        chosen = _place(candidate.label, open_levels, following)
        if chosen is None:
            continue
        depth, style, place = chosen
        del open_levels[depth:]
        open_levels.append((style, place))
        result.append((candidate, depth, style, place))
    return result


def _place(
    label: str, levels: Sequence[tuple[str, int]], following: str | None
) -> tuple[int, str, int] | None:
    options = readings(label)
    continuing = _continuing(options, levels)
    beginning = _beginning(options, levels)
    if continuing and beginning and following is not None:
        nested = beginning[0]
        if (nested[1], nested[2] + 1) in readings(following):
            goes_on = any((style, place + 1) in readings(following) for _, style, place in continuing)
            return continuing[0] if goes_on else nested
    if continuing:
        return continuing[0]
    return beginning[0] if beginning else None


def _continuing(
    options: Sequence[tuple[str, int]], levels: Sequence[tuple[str, int]]
) -> list[tuple[int, str, int]]:
    """The ways to read a label as the next one of an open sequence, the innermost first."""
    found: list[tuple[int, str, int]] = []
    for depth in range(len(levels) - 1, -1, -1):
        open_style, last = levels[depth]
        for style, place in options:
            if style == open_style and (place == last + 1 or style.startswith("bullet")):
                found.append((depth, style, place))
    return found


def _beginning(
    options: Sequence[tuple[str, int]], levels: Sequence[tuple[str, int]]
) -> list[tuple[int, str, int]]:
    """The ways to read a label as the first one of a sequence that is not open yet."""
    first = [option for option in options if option[1] == 1 or option[0].startswith("bullet")]
    if not first:
        return []
    used = {style for style, _ in levels}
    return [(len(levels), style, place) for style, place in reversed(first) if style not in used]


def tree(labelled: Sequence[tuple[Labelled, int, str, int]], lines: int) -> list[Node]:
    """The items of a paragraph of so many lines."""
    roots: list[Node] = []
    path: list[Node] = []
    for position, (candidate, depth, _, _) in enumerate(labelled):
        end = labelled[position + 1][0].line if position + 1 < len(labelled) else lines
        node = Node(candidate.label, candidate.line, end, end)
        del path[depth:]
        for above in path:
            above.whole_end = end
        (path[-1].children if path else roots).append(node)
        path.append(node)
    return roots
