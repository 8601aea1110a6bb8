"""A text cut into what is marked and what is not, and short where a list shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

LIST_LENGTH = 420
"""Characters of a text that a list shows, a Han character counted twice."""
BEFORE = 80
"""Of these, how many may stand before the first mark."""


class Piece(NamedTuple):
    """A part of a text."""

    text: str
    marked: bool


def pieces(text: str, marks: Sequence[tuple[int, int]] = ()) -> tuple[Piece, ...]:
    """The whole text; `marks` are `[start, end)` in its code points, in order, none over another."""
    return tuple(_cut(text, marks, 0, len(text)))


def excerpt(text: str, marks: Sequence[tuple[int, int]] = ()) -> tuple[Piece, ...]:
    """About `LIST_LENGTH` of it, around the first mark; `…` stands where something was left out."""
    width = 2 if _is_han(text) else 1
    length, before = LIST_LENGTH // width, BEFORE // width
    if len(text) <= length * 5 // 4:
        return pieces(text, marks)
    first = marks[0][0] if marks else 0
    start = 0 if first <= length // 2 else _edge(text, first - before)
    end = _edge(text, min(start + length, len(text)))
    cut = _cut(text, marks, start, end)
    head = [Piece("… ", False)] if start else []
    tail = [Piece(" …", False)] if end < len(text) else []
    return (*head, *cut, *tail)


def _cut(text: str, marks: Sequence[tuple[int, int]], start: int, end: int) -> list[Piece]:
    found: list[Piece] = []
    at = start
    for first, last in marks:
        first, last = max(first, start), min(last, end)
        if first >= last:
            continue
        if at < first:
            found.append(Piece(text[at:first], False))
        found.append(Piece(text[first:last], True))
        at = last
    if at < end:
        found.append(Piece(text[at:end], False))
    return found


def _edge(text: str, at: int) -> int:
    """The end of the word that `at` would cut, if it ends soon; a Han character is a word."""
    for position in range(at, min(at + 20, len(text))):
        if text[position].isspace() or "\u3000" <= text[position] <= "\u9fff":
            return position
    return at


def _is_han(text: str) -> bool:
    """Whether more than half of it is written wide: UTF-8 has three bytes for such a character, two at
    most for those of the other official languages."""
    head = text[:60]
    return not head.isascii() and len(head.encode("utf-8", "surrogatepass")) > 2 * len(head)
