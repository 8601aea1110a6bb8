"""Arabic words without what is written together with them."""

from __future__ import annotations

import pytest

from palermo.domain.topics import arabic


@pytest.mark.parametrize(
    "word", ["ضحايا", "الضحايا", "والضحايا", "للضحايا", "بالضحايا", "ضحاياهم", "ولضحاياها"]
)
def test_a_word_with_particles_has_the_stem_of_the_bare_one(word: str) -> None:
    assert arabic.stems("ضحايا")[0] in arabic.stems(word)


@pytest.mark.parametrize(
    ("one", "other"), [("الجنسية", "جنسي"), ("حمايتها", "حماية"), ("المهاجرين", "مهاجر")]
)
def test_endings_make_no_difference(one: str, other: str) -> None:
    assert set(arabic.stems(one)) & set(arabic.stems(other))


def test_short_words_keep_their_letters() -> None:
    assert arabic.stems("ولد") == ("ولد",)
    assert arabic.stems("في") == ("في",)
