"""Cyrillic writing: letters as labels."""

from __future__ import annotations

_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
"""The letters in the order in which they label items: without ё, й and the signs."""
_LATIN = str.maketrans("авсехорукмтн", "abcexopykmth")


def letter(label: str) -> int | None:
    """The place of a letter among labels: 1 for `а`, 3 for `в`; else none."""
    low = label.lower()
    return _LETTERS.index(low) + 1 if len(low) == 1 and low in _LETTERS else None


def latin(label: str) -> str:
    """A label with Latin letters for the Cyrillic ones of the same look, often printed for them."""
    return label.lower().translate(_LATIN)
