"""Arabic writing: words written together, vowel signs, letters and words as labels."""

import pytest

from palermo.reading.languages.lexicon import Lexicon
from palermo.reading.scripts import arabic
from palermo.reading.structuring.labels import readings


@pytest.mark.parametrize(
    ("preposition", "name", "together"),
    [("ل", "الدول", "للدول"), ("ل", "اللجنة", "للجنة"), ("ب", "الدول", "بالدول"), ("ل", "مؤتمر", "لمؤتمر")],
)
def test_a_preposition_of_one_letter(preposition: str, name: str, together: str) -> None:
    assert arabic.attached(preposition, name) == together


@pytest.mark.parametrize(
    ("label", "place"), [("أ", 1), ("ا", 1), ("ب", 2), ("هـ", 5), ("و", 6), ("ة", None), ("أب", None)]
)
def test_the_place_of_a_letter(label: str, place: int | None) -> None:
    assert arabic.letter(label) == place


@pytest.mark.parametrize(
    ("label", "reading"),
    [
        ("أولا-", ("roman-upper", 1)),
        ("ثانياً -", ("roman-upper", 2)),
        ("ثاني عشر-", ("roman-upper", 12)),
        ("جيم-", ("alpha-upper", 3)),
        ("(هـ)", ("alpha-lower", 5)),
    ],
)
def test_labels_stand_for_latin_ones(label: str, reading: tuple[str, int]) -> None:
    assert readings(label) == (reading,)


def test_a_word_that_is_no_label() -> None:
    assert arabic.label("دول") == ()


def test_words_are_found_behind_and_written_together_and_with_vowel_signs() -> None:
    words = Lexicon({"وـ": "and", "الدول": "states", "تُشجَّع": "encouraged"})
    text = "والدّول تشجع والدولية"
    assert [value for _, _, value in words.find(text)] == ["and", "states", "encouraged", "and"]
    assert words.at(text, 1) == (7, "states")
