"""The stem of a word, by language."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import Stemmer

from palermo.search.analysing.arabic import light
from palermo.search.analysing.families import families

STEMMERS = {
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "ru": "russian",
    # Latin words inside Chinese and Arabic texts are English ones, mostly.
    "zh": "english",
    "ar": "english",
}
"""The algorithm of the Snowball project for the words of each language."""
_MOST = 200_000
"""Words of one language that are remembered with their stems."""
_ARABIC = re.compile("[\u0621-\u0669\u0671-\u06d3]")


class Stems(dict[str, str]):
    """The stem of each folded word of a language; learnt as words come.

    One with a digit in it is its own stem; the English `'s` does not count.
    """

    def __init__(self, stem: Callable[[str], str]) -> None:
        super().__init__()
        self._stem = stem

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        plain = word[:-2] if word[-2:-1] in ("'", "’") else word
        self[word] = self._stem(plain) or plain
        return self[word]


@cache
def stems(language: str) -> Stems:
    """The stems of a language. Arabic words are stemmed by our own rules in every text in Arabic."""
    latin = _snowball(language)
    if language != "ar":
        return Stems(latin)
    return Stems(lambda word: light(word) if _ARABIC.match(word) else latin(word))


def _snowball(language: str) -> Callable[[str], str]:
    """Snowball's stems, those of a family as one (`child`, `children`)."""
    stem: Callable[[str], str] = Stemmer.Stemmer(STEMMERS[language]).stemWord
    kin = families(language if language not in ("zh", "ar") else "en").plurals
    same = {stem(form): stem(family[0]) for family in kin for form in family}

    def stemmed(word: str) -> str:
        if not word.isalpha():
            return word
        found = stem(word)
        return same.get(found, found)

    return stemmed
