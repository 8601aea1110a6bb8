"""Chinese writing."""

from __future__ import annotations

import pytest

from palermo.reading.scripts import han


@pytest.mark.parametrize("character", ["一", "龥", "，", "（", "１", "。", "豈", "︰", "\U00020000", "㐀"])
def test_han_and_full_width_characters_are_wide(character: str) -> None:
    assert han.is_wide(character)


@pytest.mark.parametrize("character", ["a", "1", ",", "é", "“", "я", "ف", "—"])
def test_other_characters_are_not_wide(character: str) -> None:
    assert not han.is_wide(character)


@pytest.mark.parametrize("pair", ["河流", "河，", "，河", "河“", "”河", "…河", "河—", "·河"])
def test_no_space_stands_beside_a_han_character_and_its_punctuation(pair: str) -> None:
    assert han.stand_together(pair[0], pair[1])


@pytest.mark.parametrize("pair", ["a河", "河a", "7河", "“a", "ab", "””"])
def test_a_space_may_stand_elsewhere(pair: str) -> None:
    assert not han.stand_together(pair[0], pair[1])


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("一", 1),
        ("两", 2),
        ("零", 0),
        ("〇", 0),
        ("九", 9),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十三", 23),
        ("九十九", 99),
        ("17", 17),
    ],
)
def test_a_numeral_has_its_value(digits: str, value: int) -> None:
    assert han.number(digits) == value


@pytest.mark.parametrize("digits", ["河", "百", "河十", "十河", "一二", ""])
def test_what_is_no_numeral_below_one_hundred_has_none(digits: str) -> None:
    assert han.number(digits) is None
