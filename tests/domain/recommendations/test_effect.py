"""A person's word before the machine's reading."""

from __future__ import annotations

from palermo.domain.recommendations.effect import Said, in_effect

READ = {"words": "One.", "status": "adopted", "strength": "should", "addressees": ["states"]}


def test_without_a_word_the_reading_holds() -> None:
    effect = in_effect(READ, [], "en")
    assert (effect.text, effect.status, effect.strength, effect.addressees) == (
        "One.",
        "adopted",
        "should",
        ("states",),
    )
    assert effect.counts
    assert effect.corrected == {}


def test_a_word_holds_for_its_language_or_for_all() -> None:
    said = [Said("zh", "text", "其一。", "ann"), Said("", "strength", "urged", "bob")]
    english, chinese = in_effect(READ, said, "en"), in_effect(READ, said, "zh")
    assert (english.text, english.strength, english.corrected) == ("One.", "urged", {"strength": "bob"})
    assert (chinese.text, chinese.strength) == ("其一。", "urged")


def test_the_word_for_one_language_goes_before_that_for_all() -> None:
    said = [Said("zh", "strength", "shall", "ann"), Said("", "strength", "urged", "bob")]
    assert in_effect(READ, said, "zh").strength == "shall"


def test_what_a_person_says_is_none_does_not_count() -> None:
    assert not in_effect(READ, [Said("", "none", True, "ann")], "en").counts
