"""Whether the text layer of a page can be believed, measured by the text alone.

A layer can be there and be worthless: fonts that do not say which characters they print,
or say it wrongly, give text that nobody could read. Two measures tell: how much of it is
no character of any writing, and how often what every text of a writing has comes up.
"""

from __future__ import annotations

import re

_NO_CHARACTER = re.compile(r"[\x00\x01\x03-\x08\x0e-\x1b\x7f-\x9f\ufffd\ue000-\uf8ff\U000e0100-\U0010ffff]")
_MOST_OF_THEM = 0.1
"""The part of a page that may be no characters."""
_ENOUGH = 200
"""Letters, and words of Arabic, on which a measure can stand: a page of a table has fewer."""
_ENOUGH_WORDS = 40
_SAMPLE = 1000
"""Characters of a page that are looked at."""
_LATIN = re.compile(r"[a-z\u00df-\u00f6\u00f8-\u00ff]")
_LATIN_VOWELS = re.compile(r"[aeiouy\u00e0-\u00e5\u00e8-\u00ef\u00f2-\u00f6\u00f9-\u00fc]")
_CYRILLIC = re.compile(r"[\u0430-\u045f]")
_CYRILLIC_VOWELS = re.compile(r"[\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f\u0451]")
_VOWELS = (0.25, 0.55)
"""The part of the small letters that are vowels: from 0.36 to 0.47 in the United Nations' languages."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_COMMON = re.compile("[\u7684\u548c\u5728\u56fd\u4f1a\u4e00\u4e0d\u4e3a\u6709\u4eba\u4e86\u662f]")
_HAN_LEAST = 0.02
"""The part of Chinese that a dozen of the commonest characters make: 0.06 and more in any report."""
_ARABIC_WORD = re.compile(r"[\u0621-\u064a]{4,}")
_ARTICLE = re.compile(r"[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)")
_ARTICLES = 0.08
"""The part of long Arabic words that begin with the article: 0.3 and more in any report."""


def is_unusable(text: str) -> bool:
    """Whether the text of a page, in the order of reading, is none that a person could read."""
    text = text[:_SAMPLE]
    length = len(text)
    return (
        len(_NO_CHARACTER.findall(text)) > _MOST_OF_THEM * length > 0
        or _is_odd(text, _LATIN, _LATIN_VOWELS)
        or _is_odd(text, _CYRILLIC, _CYRILLIC_VOWELS)
        or _is_odd_chinese(text)
        or _is_odd_arabic(text)
    )


def _is_odd(text: str, letters: re.Pattern[str], vowels: re.Pattern[str]) -> bool:
    count = len(letters.findall(text))
    return count >= _ENOUGH and not _VOWELS[0] < len(vowels.findall(text)) / count < _VOWELS[1]


def _is_odd_chinese(text: str) -> bool:
    count = len(_HAN.findall(text))
    return count >= _ENOUGH and len(_HAN_COMMON.findall(text)) < _HAN_LEAST * count


def _is_odd_arabic(text: str) -> bool:
    words = _ARABIC_WORD.findall(text)
    return len(words) >= _ENOUGH_WORDS and sum(map(bool, map(_ARTICLE.match, words))) < _ARTICLES * len(words)
