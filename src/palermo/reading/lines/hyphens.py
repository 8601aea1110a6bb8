"""Hyphens at line ends: those that only part a word, and those that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from palermo.reading.model import Line

SOFT_END = re.compile(r"[^\W\d_]{2,}[-\u2010]\Z")
"""A line that ends inside a word, perhaps."""
_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+[-\u2010][^\W\d_]+")


class Hyphens:
    """What the words of a source tell of the hyphens at the ends of its lines.

    `lines` are those that are known to be wrapped or not; none where that is not known.
    """

    def __init__(self, source: str, lines: Iterable[Line] = ()) -> None:
        self._source = source
        self._lines = lines

    def is_soft(self, left: str, right: str) -> bool:
        """Whether the hyphen at the end of `left` only parts a word that `right` goes on with.

        So it is where the word stands unbroken elsewhere; and where it stands nowhere,
        in a text of which most lines that end in a hyphen end in such a one.
        """
        told = self._told(left, right)
        return self._parts_words if told is None else told

    def _told(self, left: str, right: str) -> bool | None:
        """Whether the word is one, by how it stands elsewhere; none where it does not."""
        first, rest = _WORD.findall(left)[-1], _WORD.match(right)
        if rest is None or rest[0][0].isupper():
            return False
        if (first + rest[0]).lower() in self._words:
            return True
        return False if f"{first}-{rest[0]}".lower() in self._compounds else None

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.lower() for word in _WORD.findall(self._source))

    @cached_property
    def _compounds(self) -> frozenset[str]:
        return frozenset(word.lower().replace("\u2010", "-") for word in _COMPOUND.findall(self._source))

    @cached_property
    def _parts_words(self) -> bool:
        told = [
            self._told(line.text, after.text)
            for line, after in pairwise(self._lines)
            if after.joins
            and line.text[-1] in "-\u2010"
            and after.text[0].islower()
            and SOFT_END.search(line.text)
        ]
        return told.count(True) > told.count(False)
