"""In which of the six languages a text is: by its script first, then by its words."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
_HAN = re.compile("[\u3400-\u9fff]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_SAMPLE = 20_000
_WORDS = 2_000
"""Characters that are enough to tell three languages apart by their words."""
_HAN_WEIGHT = 3
"""A Han character says about as much as three letters."""


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def detect_language(text: str) -> str:
    """The code of the language of a text; English where its script is none of the four.

    The script decides for Arabic, Chinese and Russian; between English, French
    and Spanish py3langid does, limited to the three.
    """
    sample = text[:_SAMPLE]
    scripts = {
        "zh": _HAN_WEIGHT * len(_HAN.findall(sample)),
        "ar": len(_ARABIC.findall(sample)),
        "ru": len(_CYRILLIC.findall(sample)),
    }
    best = max(scripts, key=lambda code: scripts[code])
    if scripts[best] >= len(sample) // 3 or scripts[best] > len(_LATIN.findall(sample)):
        return best
    return _identifier().classify(sample[:_WORDS])[0]


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(["en", "fr", "es"])
    return identifier  # type: ignore[no-any-return]
