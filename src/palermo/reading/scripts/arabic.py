"""Arabic writing: vowel signs, words written together, the order of letters as labels, and quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence

TATWEEL = "\u0640"
"""Lengthens a letter; in our data it ends what is written together with the next word: وـ."""

QUOTED = "”[^“”\n]*“"
"""A quotation: Arabic documents open one with the mark that closes it elsewhere."""

CONJUNCTIONS = "وف"
"""Written together with the word that follows them."""

_VOWEL_SIGN = re.compile("[\u064b-\u0652\u0670]")
_SIGNS = re.compile("[\u064b-\u0652\u0670\u0640]+")
_LETTERS = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
"""The letters in the order in which they label items."""
_FORMS = str.maketrans({"ا": "أ", "إ": "أ", "آ": "أ", "ى": "ي", "ﻫ": "ه", TATWEEL: None})


_UP_TO_TEN = ("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا")
_ONES = ("حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع")
_ORDINALS = (*_UP_TO_TEN, *(f"{one} عشر" for one in _ONES))
_NAMES = (
    *("ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء"),
    *("كاف", "لام", "ميم", "نون", "سين", "عين", "فاء", "صاد", "قاف", "راء"),
)

ORDINALS = "|".join(f"{word[:-1]}[اً]{{1,2}}" if word.endswith("ا") else word for word in _ORDINALS)
"""The words that label chapters (`first`, `second`), as a pattern: with their last vowel sign or without."""

LETTER_NAMES = "|".join(_NAMES)
"""The names of letters that label sections, as a pattern."""

LABELS = (*_ORDINALS, *_NAMES)


def is_arabic(text: str) -> bool:
    """Whether a text begins with an Arabic letter."""
    return "\u0620" <= text[:1] <= "\u06d3"


def is_sign(character: str) -> bool:
    """Whether a character is a vowel sign."""
    return "\u064b" <= character <= "\u0652" or character == "\u0670"


def without_signs(text: str) -> tuple[str, Sequence[int]]:
    """A text without vowel signs, and where each of its characters stood, with the end of the text."""
    if not _VOWEL_SIGN.search(text):
        return text, range(len(text) + 1)
    places = [place for place, character in enumerate(text) if not is_sign(character)]
    return "".join(map(text.__getitem__, places)), [*places, len(text)]


def bare(text: str) -> str:
    """A text without vowel signs."""
    return text if text.isascii() else _SIGNS.sub("", text)


def attached(preposition: str, name: str) -> str:
    """A name with a preposition of one letter written before it: `ل` and `الدول` are `للدول`."""
    if preposition == "ل" and name.startswith("ال"):
        return "لل" + name[2:].removeprefix("ل")
    return preposition + name


def letter(label: str) -> int | None:
    """The place of a letter among labels: 1 for `أ`, 5 for `هـ`; else none."""
    plain = label.translate(_FORMS)
    return _LETTERS.index(plain) + 1 if len(plain) == 1 and plain in _LETTERS else None


def label(text: str) -> tuple[tuple[str, int], ...]:
    """The ways to read a label: the style of the Latin label it stands for, and its place."""
    plain = bare(text)
    if plain in _ORDINALS:
        return (("roman-upper", _ORDINALS.index(plain) + 1),)
    if plain in _NAMES:
        return (("alpha-upper", _NAMES.index(plain) + 1),)
    place = letter(text)
    return (("alpha-lower", place),) if place else ()
