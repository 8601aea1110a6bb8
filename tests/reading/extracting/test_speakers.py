"""Who spoke."""

from typing import Any

import pytest

from palermo.reading.extracting.speakers import extract_speakers
from palermo.reading.languages.pack import load_pack
from palermo.reading.model import Notice, Speaker
from tests.reading.extracting.reports import document, paragraph

EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{number}")
    for language in ("ar", "en", "es", "fr", "ru", "zh")
    for number, example in enumerate(load_pack(language).tables["speakers"]["examples"])
]


def speakers(language: str, *texts: str) -> tuple[tuple[Speaker, ...], tuple[Notice, ...]]:
    paragraphs = (paragraph(text, number=str(number)) for number, text in enumerate(texts, 1))
    return extract_speakers(document(*paragraphs, language=language), load_pack(language))


def written(speaker: Speaker) -> str:
    items = f" [{', '.join(speaker.agenda_items)}]" if speaker.agenda_items else ""
    return f"{speaker.role} {speaker.name or '-'} / {speaker.of or '-'}{items}"


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_examples_of_the_pack(language: str, example: dict[str, Any]) -> None:
    found, _ = speakers(language, example["text"])
    assert [written(one) for one in found] == example["gives"]


def test_what_was_doubted_of_an_announced_list() -> None:
    text = (
        "Statements were made by representatives of the following States and organizations: "
        "China, Francs, Council of Europe and China."
    )
    found, notices = speakers("en", text, text.replace("Francs, ", ""))
    assert [one.of for one in found][:4] == ["China", "Francs", "Council of Europe", "China"]
    assert [(notice.code, notice.message.split("”")[0][1:]) for notice in notices] == [
        ("name_unknown", "Francs"),
        ("name_repeated", "China"),
        ("name_repeated", "China"),
    ]


def test_names_of_organizations_are_not_doubted() -> None:
    text = "Statements were made by the following organizations: Lake Friends and Valley Guides."
    found, notices = speakers("en", text)
    assert [one.of for one in found] == ["Lake Friends and Valley Guides"]
    assert notices == ()


def test_the_agenda_items_said_last_hold_within_a_paragraph() -> None:
    found, _ = speakers(
        "en",
        "Under item 2, the representative of Peru made a statement. The observer for Japan also spoke.",
        "The representative of Chad made a statement.",
    )
    assert [(one.of, one.agenda_items, one.paragraph) for one in found] == [
        ("Peru", ("2",), "1"),
        ("Japan", ("2",), "1"),
        ("Chad", (), "2"),
    ]


def test_a_person_of_no_known_place_is_no_panellist_in_running_words() -> None:
    found, _ = speakers("en", "The discussion was led by Ana Lobo (see annex).")
    assert found == ()


def test_a_description_without_a_state_stays_as_printed() -> None:
    text = "The following panellists led the discussion: Ana Lobo, Lake University; Bo Ek, Police of Peru."
    found, _ = speakers("en", text)
    assert [(one.name, one.of, one.country) for one in found] == [
        ("Ana Lobo", "Lake University", None),
        ("Bo Ek", "Peru", "PER"),
    ]


def test_a_description_without_a_name_names_nobody() -> None:
    found, _ = speakers("zh", "讨论由下列主讲人主导：秘鲁警察局的代表；爱尔兰警察局的 Ida O’Hara。")
    assert [(one.name, one.of) for one in found] == [("Ida O’Hara", "爱尔兰")]


def test_the_head_of_a_national_office_speaks_for_the_state() -> None:
    found, _ = speakers("en", "The Director of the Police of Peru made a statement.")
    assert [(one.role, one.of) for one in found] == [("speaker", "Peru")]


def test_posts_joined_are_one_where_one_state_is_named() -> None:
    found, _ = speakers(
        "en",
        "The Minister of Justice, Roads and Rivers of Peru made a statement. The Ambassador made remarks.",
    )
    assert [one.of for one in found] == ["Peru"]


def test_a_capacity_without_a_name_names_nobody() -> None:
    found, _ = speakers("zh", "秘鲁代表以及观察员也作了发言。")
    assert [(one.role, one.of) for one in found] == [("speaker", "秘鲁")]
