"""The stem of a word, by language."""

from __future__ import annotations

from functools import cache

import Stemmer

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


def stem_of(word: str, language: str) -> str:
    """The stem of a folded word; one with a digit in it is its own."""
    known = _known(language)
    stem = known.get(word)
    if stem is None:
        if len(known) >= _MOST:
            known.clear()
        stem = known[word] = _stemmed(word, language)
    return stem


def _stemmed(word: str, language: str) -> str:
    if not word.isalpha():
        return word
    stem: str = _stemmer(language).stemWord(word)
    return stem or word


@cache
def _known(_language: str) -> dict[str, str]:
    return {}


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(STEMMERS[language])
