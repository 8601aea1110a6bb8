"""Words rejoined from wrapped lines, each character traceable to the source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch `[start, end)` of the source, in code points."""

    start: int
    end: int


class Piece(NamedTuple):
    """A stretch of the source as it stands in a text: `value[offset:][:end - start]`."""

    offset: int
    start: int
    end: int


class Text(NamedTuple):
    """A passage as a person would quote it.

    `value` is made of pieces of the source, with nothing or one space between
    two of them; so every character but those spaces stands in the source.
    """

    value: str
    pieces: tuple[Piece, ...]

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the source that the text was made of, in order of the text."""
        return spans_of([piece[1:] for piece in self.pieces])

    def locate(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans of the source behind `value[start:end]`; none for an empty slice."""
        value, pieces = self
        if start < end and pieces:
            is_first = len(pieces) == 1 or start < pieces[1][0]
            offset, left, right = pieces[0 if is_first else bisect_left(pieces, (start + 1,)) - 1]
            if end <= offset + right - left and not (value[start].isspace() or value[end - 1].isspace()):
                return (tuple.__new__(Span, (left + start - offset, left + end - offset)),)
        return self.cut(start, end).spans

    def cut(self, start: int, end: int) -> Text:
        """The part `value[start:end]`, without white space at its ends, as a text of its own."""
        value = self.value
        while start < end and value[start].isspace():
            start += 1
        while end > start and value[end - 1].isspace():
            end -= 1
        if start >= end:
            return EMPTY
        pieces: list[Piece] = []
        first = max(bisect_left(self.pieces, (start + 1,)) - 1, 0)
        for offset, left, right in self.pieces[first:]:
            if offset >= end:
                break
            head = max(start - offset, 0)
            tail = min(end - offset, right - left)
            if head < tail:
                pieces.append(Piece(offset + head - start, left + head, left + tail))
        return Text(value[start:end], tuple(pieces))

    def source_offset(self, position: int) -> int:
        """Where `value[position]` stands in the source; for a joining space, where the next piece begins."""
        index = max(bisect_left(self.pieces, (position + 1,)) - 1, 0)
        offset, start, end = self.pieces[index]
        if position - offset >= end - start and index + 1 < len(self.pieces):
            return self.pieces[index + 1].start
        return start + position - offset


EMPTY = Text("", ())


def spans_of(places: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Spans, one for each start and end; many are made in half the time of one by one."""
    make = tuple.__new__
    return tuple([make(Span, place) for place in places])


def text_of_one(value: str, start: int, end: int) -> Text:
    """The text that is one stretch of the source as it stands."""
    make = tuple.__new__
    return make(Text, (value, (make(Piece, (0, start, end)),)))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as `spans`, in order of the source, touching spans made one."""
    result: list[Span] = []
    behind = -1
    for span in sorted(spans):
        start, end = span
        if start > behind:
            result.append(span)
            behind = end
        elif end > behind:
            result[-1] = Span(result[-1].start, end)
            behind = end
    return tuple(result)
