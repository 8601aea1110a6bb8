"""Printed lists taken apart."""

from typing import Any

import pytest

from palermo.reading.languages.lists import lists
from palermo.reading.languages.organizations import organizations
from palermo.reading.languages.pack import load_pack

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


def examples(table: str) -> list[Any]:
    return [
        (language, example)
        for language in LANGUAGES
        for example in load_pack(language).tables[table]["examples"]
    ]


@pytest.mark.parametrize(("language", "example"), examples("lists"))
def test_examples_of_lists(language: str, example: dict[str, Any]) -> None:
    text = example["text"]
    found = lists(load_pack(language)).names(text, 0, len(text), organizations=example["organizations"])
    assert [text[start:end] for start, end in found] == example["names"]


@pytest.mark.parametrize(("language", "example"), examples("organizations"))
def test_examples_of_organizations(language: str, example: dict[str, Any]) -> None:
    known = organizations(load_pack(language))
    assert known.of_united_nations(example["name"], example["on"]) == example["united_nations"]
    assert known.is_named(example["name"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_known_organization_is_one_name(language: str) -> None:
    pack = load_pack(language)
    known = pack.tables["organizations"]["known"]
    for text in (*known, *(f"{name}; {name}" for name in known)):
        found = lists(pack).names(text, 0, len(text), organizations=True)
        assert {text[start:end] for start, end in found} <= set(known)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_day_a_name_is_what_it_is_today(language: str) -> None:
    names = {
        "ar": "المنظمة الدولية للهجرة",
        "en": "International Organization for Migration",
        "es": "Organización Internacional para las Migraciones",
        "fr": "Organisation internationale pour les migrations",
        "ru": "Международная организация по миграции",
        "zh": "国际移民组织",
    }
    assert organizations(load_pack(language)).of_united_nations(names[language])


def test_sentences() -> None:
    text = "Dr. A. Smith (Peru) spoke. The U.S. did not."
    found = lists(load_pack("en")).sentences(text)
    assert [text[start:end] for start, end in found] == ["Dr. A. Smith (Peru) spoke.", " The U.S. did not."]


def test_a_text_without_a_closing_mark_is_a_sentence() -> None:
    assert lists(load_pack("zh")).sentences("没有句号") == [(0, 4)]
    assert lists(load_pack("zh")).sentences("") == []


def test_what_is_too_long_is_no_name() -> None:
    assert not organizations(load_pack("en")).is_named(f"Office of {'lakes and ' * 40}rivers")


def test_a_bare_name() -> None:
    known = lists(load_pack("en"))
    assert known.bare("the Secretariat.") == "Secretariat"
    assert known.bare(" . ") == ""


def test_a_name_begun_and_not_ended_is_what_is_printed() -> None:
    text = "Trinidad, Bosnia and Peru"
    found = lists(load_pack("en")).names(text, 0, len(text), organizations=False)
    assert [text[start:end] for start, end in found] == ["Trinidad", "Bosnia", "Peru"]


def test_a_strong_separator_inside_brackets_parts_nothing() -> None:
    text = "海岸联盟（北方；南方）、德国"
    found = lists(load_pack("zh")).names(text, 0, len(text), organizations=True)
    assert [text[start:end] for start, end in found] == ["海岸联盟（北方；南方）", "德国"]
