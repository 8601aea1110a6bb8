"""Items: labelled parts of a paragraph, put into a tree by their sequences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from palermo.reading.structuring.labels import readings


class Labelled(NamedTuple):
    """A line of a paragraph that begins with a label: index of the line in the paragraph, and the label.

    `depth` is the depth of the item that mark-up makes of it, from 1; 0 where it makes none.
    """

    line: int
    label: str
    depth: int = 0


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
    nothing is text (reading contract, section 2, items), unless an element of its
    own makes it an item: then the depth of that element counts.
    """
    sequence = Sequences()
    result: list[tuple[Labelled, int, str, int]] = []
    for position, candidate in enumerate(labelled):
        following = labelled[position + 1].label if position + 1 < len(labelled) else None
        chosen = sequence.take(candidate.label, following, candidate.depth)
        if chosen is not None:
            result.append((candidate, *chosen))
    return result


class Sequences:
    """The sequences of labels that are open, the innermost last."""

    def __init__(self) -> None:
        self._levels: list[tuple[str, int]] = []

    def take(self, label: str, following: str | None, marked: int = 0) -> tuple[int, str, int] | None:
        """Depth, style and place of a label that begins or continues a sequence; none for any other.

        `following` is the next label; `marked` the depth by mark-up, from 1, which
        serves where the labels tell none: `(i)` may be the ninth letter.
        """
        chosen = _place(label, self._levels, following, marked)
        if chosen is None and marked:
            chosen = (min(marked - 1, len(self._levels)), "marked", 0)
        if chosen is not None:
            del self._levels[chosen[0] :]
            self._levels.append(chosen[1:])
        return chosen


def _place(
    label: str, levels: Sequence[tuple[str, int]], following: str | None, marked: int
) -> tuple[int, str, int] | None:
    options = readings(label)
    continuing = _continuing(options, levels)
    beginning = _beginning(options, levels)
    if continuing and beginning and following is not None:
        nested = beginning[0]
        if (nested[1], nested[2] + 1) in readings(following):
            goes_on = any((style, place + 1) in readings(following) for _, style, place in continuing)
            return continuing[0] if goes_on else nested
    if continuing and beginning and marked == beginning[0][0] + 1 != continuing[0][0] + 1:
        return beginning[0]
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
