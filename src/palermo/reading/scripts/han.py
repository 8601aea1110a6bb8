"""Chinese writing: which characters stand together without a space, and how numbers are written."""

from __future__ import annotations

WIDE = (
    "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
)
"""Han and full-width characters, as ranges for a character class."""

_MARKS = frozenset("、。，；：！？（）《》「」『』【】")
_QUOTES = "“”‘’…—·"
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}


def is_wide(character: str) -> bool:
    """Whether a character is Han or full-width."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\uff01" <= character <= "\uff60"
        or "\u2e80" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or "\ufe30" <= character <= "\ufe4f"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def stand_together(left: str, right: str) -> bool:
    """Whether no space belongs between two characters that a line end parts.

    Quotation marks, dashes and dots have no width of their own in Unicode: they
    go with the Han character on their other side.
    """
    if is_wide(left):
        return is_wide(right) or right in _QUOTES
    return left in _QUOTES and is_wide(right)


def stand_close(left: str, right: str) -> bool:
    """As `stand_together`, in a text that puts no space between Chinese and other characters."""
    return is_wide(left) or is_wide(right)


def stand_spaced(left: str, right: str) -> bool:
    """As `stand_together`, in a text that puts a space there: none stands at full-width punctuation."""
    return stand_together(left, right) or left in _MARKS or right in _MARKS


def number(digits: str) -> int | None:
    """The value of a Chinese numeral below one hundred (`十一` is 11), or of its digits; else none."""
    if digits.isdecimal():
        return int(digits)
    tens, ten, units = digits.rpartition("十")
    if not ten:
        return _DIGITS.get(digits)
    value_of_tens = 1 if not tens else _DIGITS.get(tens)
    value_of_units = 0 if not units else _DIGITS.get(units)
    if value_of_tens is None or value_of_units is None:
        return None
    return 10 * value_of_tens + value_of_units
