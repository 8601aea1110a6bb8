"""A text taken apart into its lead and items, and these into sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from palermo.reading.model import Item, Text


class Segment(NamedTuple):
    """A stretch of a text: its lead, or one item without those below it; or a sentence in one of them."""

    start: int
    end: int
    is_item: bool


_SENTENCE_END = re.compile(
    r"[。！？؟.!?](?:"
    r"(?<=[。！？؟])(?:[”’」』》)）])?"
    r"|(?<=[^\W\d_]{3}[.!?])[”’»\")]?(?=\s+[“‘«\"(]?[^\W\d_a-z])"
    r"|(?<=[\d)”’»][.!?])(?=\s+[“‘«\"(]?[^\W\d_a-z][^\W_])"
    r")"
)
"""Begun with the mark itself, so that all other characters are passed over."""


def segments_of(text: Text, items: tuple[Item, ...]) -> tuple[Segment, ...]:
    """The lead of a text and its items without their labels, in reading order, by their place in it."""
    if not items:
        return (tuple.__new__(Segment, (0, len(text.value), False)),) if text.value else ()
    all_items = [below for item in items for below in item.walk()]
    labels = {start: item.label for item in all_items if (start := _place(text, item)) is not None}
    edges = sorted({0, *labels, len(text.value)})
    first = min(labels, default=len(text.value))
    return tuple(
        Segment(_past_label(text.value, start, labels.get(start, "")), end, start >= first)
        for start, end in pairwise(edges)
    )


def _past_label(value: str, start: int, label: str) -> int:
    return start + len(label) if label and value.startswith(label, start) else start


def sentence_ends(value: str) -> list[tuple[int, int]]:
    """The marks that end sentences in a text, `[start, end)`.

    A full stop ends one where a capital letter follows, and not after one or two
    letters: `art. 5` and `Mr. Amin` are no ends.
    """
    return [match.span() for match in _SENTENCE_END.finditer(value)]


def sentences(segments: Iterable[Segment], ends: Sequence[tuple[int, int]]) -> Iterator[Segment]:
    """The segments taken apart into their sentences; `ends` are the marks that end these."""
    make = tuple.__new__
    index, last = 0, len(ends)
    for start, end, is_item in segments:
        while index < last and ends[index][1] <= end:
            stop = ends[index][1]
            if stop > start:
                yield make(Segment, (start, stop, is_item))
                start = stop
            index += 1
        if start < end:
            yield make(Segment, (start, end, is_item))


def _place(text: Text, item: Item) -> int | None:
    """Where an item begins in a text; none where its source is no part of it."""
    source = min((span.start for span in item.spans), default=-1)
    by_start = sorted((start, end, offset) for offset, start, end in text.pieces)
    index = bisect_right(by_start, (source, len(text.value) + source, 0)) - 1
    for start, end, offset in by_start[max(index, 0) : index + 2]:
        if start <= source < end:
            return offset + source - start
        if start > source:
            return offset
    return None
