"""In which of the six languages a text is: by its script first, then by its words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Protocol

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
_HAN = re.compile("[\u3400-\u9fff]+")
_ARABIC = re.compile("[\u0600-\u06ff]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_NO_LETTERS = bytes(byte for byte in range(256) if not chr(byte).isalpha() or byte > 127)
_SAMPLE = 2_500
_WORDS = 2_000
"""Characters that are enough to tell three languages apart by their words."""
_SMALL_WORDS = {
    word: language
    for language, words in {
        "en": "the of and to that with by",
        "fr": "le les des du et dans au aux une sur",
        "es": "el los las del y por con una como",
    }.items()
    for word in words.split()
}
"""Words that are frequent in one of the three languages and none in the other two."""
_CLEARLY = 10
_HAN_WEIGHT = 3
"""A Han character says about as much as three letters."""


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def detect_language(text: str) -> str:
    """The code of the language of a text; English where its script is none of the four.

    The script decides for Arabic, Chinese and Russian; between English, French
    and Spanish their small words do where they are clear, else py3langid, limited
    to the three.
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _of_latin(sample)
    plain = sample.encode("ascii", "ignore")
    foreign = len(sample) - len(plain)
    if _HAN_WEIGHT * foreign <= min(len(plain.translate(None, _NO_LETTERS)), len(sample) // 3 - 1):
        return _of_latin(sample)
    han = _count(_HAN, sample)
    if _HAN_WEIGHT * han >= max(len(sample) // 3, foreign - han):
        return "zh"
    scripts = {
        "zh": _HAN_WEIGHT * han,
        "ar": _count(_ARABIC, sample),
        "ru": _count(_CYRILLIC, sample),
    }
    best = max(scripts, key=lambda code: scripts[code])
    if scripts[best] >= len(sample) // 3 or scripts[best] > _count(_LATIN, sample):
        return best
    return _of_latin(sample)


def _of_latin(sample: str) -> str:
    return _by_small_words(sample[:_WORDS]) or _identifier().classify(sample[:_WORDS])[0]


def _count(letters: re.Pattern[str], sample: str) -> int:
    """How many characters stand in runs of `letters`: runs are found faster than single ones."""
    return sum(map(len, letters.findall(sample)))


def _by_small_words(sample: str) -> str | None:
    """The language whose small words stand out, or none: it is told at once, without loading a model."""
    counts = Counter(filter(None, map(_SMALL_WORDS.get, sample.lower().split())))
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _CLEARLY:
        return None
    clear = len(ranked) == 1 or ranked[0][1] >= 4 * ranked[1][1]
    return ranked[0][0] if clear else None


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(["en", "fr", "es"])
    return identifier  # type: ignore[no-any-return]
