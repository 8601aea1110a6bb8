"""Tokens of a text: words with their stems, runs of Chinese, symbols; each with its place in the original."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from palermo.kernel.folding import Folded, fold
from palermo.search.analysing.signs import (
    ANY_HAN,
    ELIDED_WORD,
    PLAIN_WORD,
    RUN,
    SYMBOL,
    WORD,
    is_symbol,
)
from palermo.search.analysing.stems import stems

BREAK = "|"
"""Stands between tokens that no phrase may cross; no token is this."""


class Word(NamedTuple):
    """A word: its stem, its place, and how many places of a phrase it stands after the word before."""

    stem: str
    start: int
    end: int
    after: int


class Run(NamedTuple):
    """A stretch with Chinese in it, without white space; `places` are those of its characters."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """`[start, end)` of the run, in code points of the original."""
        return self.places[start], self.places[end - 1] + 1

    def singles(self) -> list[str]:
        """Its Chinese characters, each by itself."""
        return ANY_HAN.findall(self.text)

    def pairs(self) -> list[str]:
        """`贩运 运人 人口` for `贩运人口`; of a single character there is none."""
        return [a + b for a, b in pairwise(self.text)]

    def triples(self) -> list[str]:
        """`贩运人 运人口` for `贩运人口`; of two characters there is none."""
        return triples_of(self.text)


class Symbol(NamedTuple):
    """The symbol of a document, whole and folded."""

    text: str
    start: int
    end: int


class Analysed(NamedTuple):
    """The tokens of a text, in its order. Words inside symbols are among the words."""

    words: list[Word]
    runs: list[Run]
    symbols: list[Symbol]


def analyse(text: str, language: str) -> Analysed:
    """The tokens of a text in a language; places are code points of `text`."""
    folded = fold(text)
    return Analysed(list(words_in(folded, language)), list(runs_in(folded)), list(symbols_in(folded)))


def triples_of(text: str) -> list[str]:
    """The overlapping triples of a run's characters."""
    return [text[at : at + 3] for at in range(len(text) - 2)]


_JOINED = re.compile(r"\s+|\S")
"""Between two words that are next to each other: white space, or one sign (`follow-up`, `10,000`)."""
_NEXT = {"", " ", "-"}


def words_in(folded: Folded, language: str) -> Iterator[Word]:
    """The words of a text."""
    text, places, before, stem = folded.text, folded.places, 0, stems(language)
    for found in _word(text, language).finditer(text):
        start, end = found.span(1)
        between = text[before : found.start()]
        after = 1 if between in _NEXT or _JOINED.fullmatch(between) else 2
        before = end
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        yield Word(stem[found[1]], start, end, after)


def places_of(stem: str, folded: Folded, language: str) -> list[tuple[int, int]]:
    """The places of the words that have a stem, as `words_in` gives them, and quicker."""
    held = stems(language)
    found = _word(folded.text, language).finditer(folded.text)
    return [folded.span(*one.span(1)) for one in found if held[one[1]] == stem]


def _word(text: str, language: str) -> re.Pattern[str]:
    """A word is the first group; in French without the elided one that is written on to it."""
    if language == "fr":
        return ELIDED_WORD
    return WORD if _has_han(text) else PLAIN_WORD


def _has_han(text: str) -> bool:
    return not text.isascii() and ANY_HAN.search(text) is not None


def runs_in(folded: Folded, holding: str = "") -> Iterator[Run]:
    """The runs of a text; those alone in which certain characters stand one after the other."""
    if not _has_han(folded.text):
        return
    for found in RUN.finditer(folded.text):
        letters = "".join(found[0].split())
        if holding not in letters or not ANY_HAN.search(letters):
            continue
        start, end = found.span()
        places: Sequence[int] = (
            range(start, end) if folded.places is None else [folded.places[at] for at in range(start, end)]
        )
        if len(letters) < end - start:
            places = [place for place, sign in zip(places, found[0], strict=True) if not sign.isspace()]
        yield Run(letters, places)


def symbols_in(folded: Folded) -> Iterator[Symbol]:
    """The symbols of a text."""
    if "/" not in folded.text:
        return
    for found in SYMBOL.finditer(folded.text):
        if is_symbol(found[0]):
            yield Symbol(found[0], *folded.span(*found.span()))
