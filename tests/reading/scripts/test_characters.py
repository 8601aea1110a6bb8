"""Which characters count."""

from __future__ import annotations

import sys
import unicodedata

from palermo.reading.scripts.characters import BLANK, CONTROL, FORMAT, count_printed, is_plain, printed


def test_white_space_controls_and_format_characters_do_not_count() -> None:
    assert printed(" a\u00ad b\t\u3000\x07c\u2028\ufeffd\n") == "abcd"
    assert printed("第 一\n次") == "第一次"


def test_a_plain_text_is_counted_without_being_copied() -> None:
    for text in ("One\ttwo\n  three", "第 一次\n\n", ""):
        assert is_plain(text)
        assert count_printed(text, plain=True) == count_printed(text, plain=False) == len(printed(text))
    for unseen in "\u00a0\u00ad\u3000\r\x07\u200b\u2028":
        assert not is_plain(f"One{unseen}two")
    assert count_printed("One\u00a0two\u00ad", plain=False) == 6


def test_the_classes_are_those_of_unicode() -> None:
    """Characters that Unicode names Cf or Cc today, as far as this Python knows them."""
    unseen = {
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in ("Cf", "Cc") and not 0xD800 <= code < 0xE000
    }
    missed = {character for character in unseen if not BLANK.fullmatch(character)}
    assert missed == set()
    assert printed("".join(sorted(unseen))) == ""


def test_no_letter_is_in_the_classes() -> None:
    for first, last in ((0x21, 0x7E), (0xA1, 0xAC), (0x4E00, 0x9FFF), (0x400, 0x4FF)):
        text = "".join(map(chr, range(first, last + 1)))
        assert printed(text) == text
    assert "a" not in FORMAT + CONTROL
