"""Fold a text so that what is written alike is alike: compatible forms, case, signs that do not show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple


class Folded(NamedTuple):
    """A folded text; `places` are the code points of the original that its characters stand for.

    Without `places` every character stands for the one at its own place.
    """

    text: str
    places: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """`[start, end)` of the folded text, in code points of the original."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """NFKC and casefold; format characters and marks that compose with nothing are dropped.

    `Ｄistr．` is `distr.`, `ﬁ` is `fi`, a soft hyphen is nothing (UAX 15, UAX 44).
    """
    if text.isascii():
        return Folded(text.lower(), None)
    folded = text.translate(_ONE_TO_ONE)
    if _CHANGES_LENGTH not in folded:
        return Folded(folded, None)
    return _fold_slowly(text)


_CHANGES_LENGTH = "\0"


class _OneToOne(dict[int, str]):
    """The fold of each character that folds to one alone; learnt as characters come."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        folded = _fold_piece(sign)
        alone = len(folded) == 1 and not unicodedata.combining(sign) and not _JOINS.match(sign)
        self[code] = folded if alone else _CHANGES_LENGTH
        return self[code]


_JOINS = re.compile("[\u1100-\u11ff\0]")
"""The parts of Korean syllables compose; the sign of this table is never a letter."""
_ONE_TO_ONE = _OneToOne()


def _fold_slowly(text: str) -> Folded:
    signs: list[str] = []
    places: list[int] = []
    start, last = 0, len(text)
    while start < last:
        end = start + 1
        while end < last and (unicodedata.combining(text[end]) or _JOINS.match(text[end])):
            end += 1
        for sign in _fold_piece(text[start:end]):
            signs.append(sign)
            places.append(start)
        start = end
    return Folded("".join(signs), places)


def _fold_piece(piece: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", piece).casefold())
    return "".join(sign for sign in folded if unicodedata.category(sign) not in ("Cf", "Mn"))
