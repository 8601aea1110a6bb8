"""The words of a text as the thesaurus compares them: folded, without inflection, by language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import Stemmer

from palermo.domain.topics import arabic
from palermo.kernel.folding import Folded

_ALGORITHMS = {"en": "english", "es": "spanish", "fr": "french", "ru": "russian"}
"""Algorithms of the Snowball project; Arabic has rules of its own (`arabic`)."""
_TOKEN = re.compile(r"=?[^\W_]+|[^\w\s'’ʼ-]")
"""A word, or a sign that no phrase crosses: `victim-centred` and `l’exploitation` are two words."""
MOST = 100_000
"""Words of one language that are remembered with their forms."""
_ONE_LETTER = str.maketrans("ё", "е")


class Token(NamedTuple):
    """A word of a folded text, or a sign (its word is empty) that parts phrases."""

    word: str
    start: int
    end: int


def tokens(folded: Folded, language: str) -> Iterator[Token]:
    """The words of a text that carry meaning, and signs; places are those of the folded text."""
    small = small_words()[language]
    for found in _TOKEN.finditer(folded.text):
        word = found[0]
        if word not in small:
            yield Token(word if word[-1].isalnum() else "", *found.span())


class Form(NamedTuple):
    """A form under which a label may have a word: as it is written, or its stem."""

    is_written: bool
    text: str


class Forms(dict[str, tuple[Form, ...]]):
    """For a folded word of a language its forms, as it is written first; learnt as words come."""

    def __init__(self, language: str) -> None:
        super().__init__()
        algorithm = _ALGORITHMS.get(language)
        self._stem = Stemmer.Stemmer(algorithm).stemWord if algorithm else None

    def __missing__(self, word: str) -> tuple[Form, ...]:
        if len(self) >= MOST:
            self.clear()
        written, stems = self._written_and_stems(word)
        self[word] = (*(Form(True, text) for text in written), *(Form(False, text) for text in stems))
        return self[word]

    def _written_and_stems(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if self._stem is None:
            return arabic.readings(word), arabic.stems(word)
        plain = word.translate(_ONE_LETTER)
        return (plain,), (self._stem(plain),)

    def of_label(self, word: str) -> tuple[Form, ...]:
        """The forms of a word of a label: behind `=` only as it is written there, else its stems."""
        if word.startswith("="):
            return (self[word[1:]][0],)
        return tuple(form for form in self[word] if not form.is_written)


@cache
def forms(language: str) -> Forms:
    """The forms of the words of a language."""
    return Forms(language)


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Articles and prepositions by language, folded: they stand between the words of a phrase or do not."""
    text = files("palermo.domain.topics").joinpath("data/small_words.toml").read_text(encoding="utf-8")
    return {language: frozenset(words.split()) for language, words in tomllib.loads(text).items()}
