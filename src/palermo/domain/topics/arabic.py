"""Arabic words without what is written together with them, for comparing.

`والضحايا`, `للضحايا` and `ضحاياهم` are forms of `ضحايا`. A first letter may be
a particle or the word's own, so a word has several stems.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ـ": None})
"""Letters that are printed one for the other; `ة` at the end becomes `ه`."""
_AND = re.compile("[وف](?=.{3})")
_ARTICLE = re.compile("(?:[بكل]?ال|لل)(?=.{2})")
_PREPOSITION = re.compile("[بكل](?=.{3})")
_ENDING = re.compile("(.{3,}?)(?:(?:ات|يت|ت|ي|و|ا)?(?:هما|هم|هن|ها|كم|ه)|ات|ون|ين|ان|ي|ا)?")
"""A pronoun (`ضحاياهم`, `حمايتها`), the feminine (`الجنسية` as `الجنسي`), a plural, an accusative."""


def plain(word: str) -> str:
    """A word with one form of each letter, without vowel signs."""
    decomposed = unicodedata.normalize("NFC", word.translate(_LETTERS))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def readings(word: str) -> tuple[str, ...]:
    """A word as it stands and without the particles that its first letters may be; each once."""
    starts = [plain(word)]
    if joined := _AND.match(starts[0]):
        starts.append(starts[0][joined.end() :])
    for start in tuple(starts):
        if article := _ARTICLE.match(start):
            starts.append(start[article.end() :])
        elif preposition := _PREPOSITION.match(start):
            starts.append(start[preposition.end() :])
    return tuple(dict.fromkeys(starts))


def stems(word: str) -> tuple[str, ...]:
    """What a word can be a form of, without particles, pronouns and endings; each once."""
    return tuple(dict.fromkeys(map(_without_ending, readings(word))))


def _without_ending(word: str) -> str:
    found = _ENDING.fullmatch(word)
    return found[1] if found else word
