"""Latin writing: numerals and letters as labels."""

from __future__ import annotations

import pytest

from palermo.reading.scripts.latin import letter, roman


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("i", 1), ("IV", 4), ("ix", 9), ("XIV", 14), ("xl", 40), ("XC", 90), ("cd", 400), ("MCMXCIV", 1994)],
)
def test_a_roman_numeral_has_its_value(numeral: str, value: int) -> None:
    assert roman(numeral) == value


@pytest.mark.parametrize("numeral", ["", "iiii", "vx", "IC", "a", "ii.", "1"])
def test_what_is_no_well_formed_numeral_has_none(numeral: str) -> None:
    assert roman(numeral) is None


@pytest.mark.parametrize(("label", "place"), [("a", 1), ("Z", 26), ("aa", 27), ("bb", 28), ("zzz", 78)])
def test_a_letter_has_its_place(label: str, place: int) -> None:
    assert letter(label) == place


@pytest.mark.parametrize("label", ["", "ab", "1", "é", "aA1"])
def test_what_is_no_repeated_letter_has_none(label: str) -> None:
    assert letter(label) is None
