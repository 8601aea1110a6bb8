"""Phrases are found whole, the longest at the leftmost place, in every script."""

import pytest

from palermo.reading.languages.lexicon import Lexicon

ENGLISH = Lexicon({"state": "s", "state party": "p", "party to": "t", "a": "a", "l’": "l"})
CHINESE = Lexicon({"缔约国": "p", "国": "s", "国际组织": "i", "缔": "c", "组织法": "l"})
ARABIC = Lexicon({"دول": "s", "دولة": "o", "وـ": "w"})


def found(lexicon: Lexicon[str], text: str, start: int = 0, end: int | None = None) -> list[tuple[str, str]]:
    return [(text[left:right], value) for left, right, value in lexicon.find(text, start, end)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("state party to", [("state party", "p")]),
        ("State partying", [("State", "s")]),
        ("states, estate, a_state, state_", []),
        ("a state", [("a", "a"), ("state", "s")]),
        ("l’estate", [("l’", "l")]),
        ("L’a", [("L’", "l"), ("a", "a")]),
        ("", []),
    ],
)
def test_words_that_are_parted(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(ENGLISH, text) == expected


def test_words_that_are_not_parted() -> None:
    assert found(CHINESE, "各缔约国际组织缔国") == [("缔约国", "p"), ("缔", "c"), ("国", "s")]


def test_a_stretch_of_a_text_is_looked_through_with_what_stands_before_it() -> None:
    assert found(ENGLISH, "estate state", 1) == [("state", "s")]
    assert found(ENGLISH, "a state party", 2, 7) == [("state", "s")]
    assert found(CHINESE, "缔约国国", 3) == [("国", "s")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دول", [("دول", "s")]),
        ("دُوَلٌ دولة", [("دُوَلٌ", "s"), ("دولة", "o")]),
        ("ودول", [("و", "w"), ("دول", "s")]),
        ("مدول", []),
        ("مودول", []),
        ("", []),
    ],
)
def test_vowel_signs_and_words_written_together(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(ARABIC, text) == expected
    assert found(ARABIC, f"م {text}", 2) == expected


@pytest.mark.parametrize(
    ("lexicon", "text", "position", "expected"),
    [
        (ENGLISH, "the state party", 4, (15, "p")),
        (ENGLISH, "the state of", 4, (9, "s")),
        (ENGLISH, "estate", 1, None),
        (ENGLISH, "states", 0, None),
        (ENGLISH, "sta", 0, None),
        (ENGLISH, "l’or", 0, (2, "l")),
        (ENGLISH, "end", 3, None),
        (CHINESE, "缔约国", 0, (3, "p")),
        (CHINESE, "缔约", 0, (1, "c")),
        (CHINESE, "各国", 1, (2, "s")),
        (CHINESE, "国家", 0, (1, "s")),
        (CHINESE, "约", 0, None),
        (CHINESE, "组织", 0, None),
        (ARABIC, "ودُولة", 1, (6, "o")),
        (ARABIC, "مدول", 1, None),
        (ARABIC, "من", 0, None),
        (ARABIC, "", 0, None),
    ],
)
def test_the_phrase_at_a_place(
    lexicon: Lexicon[str], text: str, position: int, expected: tuple[int, str] | None
) -> None:
    assert lexicon.at(text, position) == expected


@pytest.mark.parametrize(("phrases", "text"), [(["考虑", "考虑到"], "考虑"), (["to", "to-be"], "to")])
def test_a_phrase_at_the_end_of_a_text_ends_there(phrases: list[str], text: str) -> None:
    assert Lexicon(dict.fromkeys(phrases, 1)).at(text, 0) == (len(text), 1)


def test_no_phrases_at_all() -> None:
    assert Lexicon[str]({}).find("state") == []
    assert Lexicon[str]({}).at("state", 0) is None
