"""Topics of a text, with the words that evoke them."""

from __future__ import annotations

import pytest

from palermo.domain.topics.evoking import edition, topics_of
from palermo.domain.topics.schemes import with_broader


def evoked(text: str, language: str) -> dict[str, list[str]]:
    return {
        topic.concept: [text[span.start : span.end] for span in topic.spans]
        for topic in topics_of(text, language)
    }


def test_the_specific_goes_before_the_general() -> None:
    assert evoked("Workers paid recruitment fees.", "en") == {"recruitment-fees": ["recruitment fees"]}
    assert evoked("Recruitment is free: no recruitment fees.", "en") == {
        "recruitment": ["Recruitment"],
        "recruitment-fees": ["recruitment fees"],
    }


def test_words_that_overlap_both_count() -> None:
    text = "victims of forced labour inspection"
    assert evoked(text, "en") == {
        "victims": ["victims"],
        "forced-labour": ["forced labour"],
        "labour-inspection": ["labour inspection"],
    }


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("States should forbid recruitment fees.", "en", "recruitment fees"),
        ("interdire les frais du recrutement", "fr", "frais du recrutement"),
        ("se prohíbe la comisión de contratación", "es", "comisión de contratación"),
        ("запрет на взимание платы за трудоустройство", "ru", "платы за трудоустройство"),
        ("حظر رسوم الاستقدام", "ar", "رسوم الاستقدام"),
        ("وبرسوم استقدامهم", "ar", "وبرسوم استقدامهم"),
        ("禁止收取征聘费", "zh", "征聘费"),
        ("禁止收取招聘 费", "zh", "招聘 费"),
    ],
)
def test_one_concept_in_six_languages(text: str, language: str, words: str) -> None:
    assert evoked(text, language)["recruitment-fees"] == [words]


def test_a_sign_parts_what_articles_and_hyphens_do_not() -> None:
    assert "victim-assistance" in evoked("assistance to all the victims", "en")
    assert "victim-assistance" not in evoked("assistance; victims", "en")
    assert evoked("a victim-centred plan", "en") == {"victim-centred": ["victim-centred"]}
    assert "victim-centred" in evoked("a victim centred plan", "en")


def test_formulas_of_the_genre_evoke_nothing() -> None:
    assert topics_of("the Protocol to Prevent, Suppress and Punish Trafficking in Persons", "en") == ()
    assert topics_of("贩运人口问题工作组", "zh") == ()


def test_a_word_behind_the_sign_is_found_as_written_alone() -> None:
    assert "training" in evoked("Training for judges", "en")
    assert "training" not in evoked("the last train", "en")
    assert "victims" in evoked("trafficked persons", "en")
    assert "trafficking-in-persons" in evoked("trafficking in persons", "en")
    assert "data-collection" in evoked("والبيانات", "ar")
    assert "data-collection" not in evoked("أصدر الوفد بيانا", "ar")


def test_places_are_those_of_the_text_as_given() -> None:
    text = "Ｄｅｂｔ bond\u00adage"
    assert evoked(text, "en") == {"debt-bondage": [text]}
    assert evoked("ضحايا الاتّجار", "ar") == {"victims": ["ضحايا الاتّجار"]}
    assert evoked("Наш ребёнок: права ребёнка", "ru") == {"child-victims": ["права ребёнка"]}


def test_nothing_in_nothing() -> None:
    for language in ("ar", "zh", "en", "fr", "ru", "es"):
        assert topics_of("", language) == ()


def test_no_other_language() -> None:
    with pytest.raises(KeyError):
        topics_of("Menschenhandel", "de")


def test_the_edition_is_that_of_the_data() -> None:
    assert edition() == edition()
    assert len(edition()) == 64


def test_what_is_on_a_topic_is_on_broader_ones() -> None:
    assert with_broader(["shelter"]) == ("shelter", "victim-assistance", "protection")
    assert with_broader(["protection", "shelter", "protection"]) == (
        "protection",
        "shelter",
        "victim-assistance",
    )
    assert with_broader([]) == ()
