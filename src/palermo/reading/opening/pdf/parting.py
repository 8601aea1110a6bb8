"""Cells that nearly touch: a strip parted where a column begins by the evidence of other rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from palermo.reading.opening.pdf.strips import Strip, strip_from

_NEAR = 1.5
"""Points between the left ends of a word and of a column at most."""
_GAP = 0.3
"""Gap before the word, in sizes of the type, at least."""


def parted(strips: Sequence[Strip]) -> list[Strip]:
    """The strips of a page; one that runs over the left end of a column is parted there.

    A column begins where two strips at least begin with another one to the left of
    them on their line, of which one begins where the parted one does.
    """
    edges = _edges(strips)
    if not edges:
        return list(strips)
    result: list[Strip] = []
    for strip in strips:
        place = _place(strip, edges)
        if place:
            result += (strip_from(strip, 0, place), strip_from(strip, place, len(strip.words)))
        else:
            result.append(strip)
    return result


def _edges(strips: Sequence[Strip]) -> list[tuple[float, float]]:
    """Pairs of left ends that two lines at least have: of a strip, and of the next one to the right."""
    pairs = [
        (left.left, right.left)
        for left, right in pairwise(strips)
        if abs(left.y - right.y) < 0.5 and left.right < right.left
    ]
    return [
        pair
        for index, pair in enumerate(pairs)
        if any(abs(pair[0] - a) < _NEAR and abs(pair[1] - b) < _NEAR for a, b in pairs[:index])
    ]


def _place(strip: Strip, edges: Sequence[tuple[float, float]]) -> int:
    """The index of the word that begins a column inside a strip; 0 where none does."""
    for first, second in edges:
        if abs(strip.left - first) >= _NEAR or strip.right < second:
            continue
        for index in range(1, len(strip.words)):
            word, before = strip.words[index], strip.words[index - 1]
            if (
                abs(word.left - second) < _NEAR
                and not word.glued
                and word.left - before.right > _GAP * word.size
            ):
                return index
    return 0
