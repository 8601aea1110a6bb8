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


class Stems(dict[str, str]):
    """The stem of each folded word of a language; learnt as words come.

    One with a digit in it is its own stem; the English `'s` does not count.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stemmer = Stemmer.Stemmer(STEMMERS[language])

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        plain = word[:-2] if word[-2:-1] in ("'", "’") else word
        stem: str = self._stemmer.stemWord(plain) if plain.isalpha() else plain
        self[word] = stem or plain
        return self[word]


@cache
def stems(language: str) -> Stems:
    """The stems of a language."""
    return Stems(language)
