"""Cyrillic letters as labels."""

import pytest

from palermo.reading.scripts import cyrillic
from palermo.reading.structuring.labels import readings


@pytest.mark.parametrize(("label", "place"), [("а", 1), ("В", 3), ("й", None), ("аа", None), ("a", None)])
def test_the_place_of_a_letter(label: str, place: int | None) -> None:
    assert cyrillic.letter(label) == place


def test_letters_of_the_same_look() -> None:
    assert cyrillic.latin("СоВ") == "cob"
    assert cyrillic.latin("Ж") == "ж"


def test_a_letter_is_read_both_ways() -> None:
    assert readings("в)") == (("alpha-lower", 2), ("cyrillic-lower", 3))
    assert readings("Ж.") == (("cyrillic-upper", 7),)
