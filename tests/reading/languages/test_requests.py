"""The examples that the packs carry, positive and negative, and the shape of their tables."""

from __future__ import annotations

from typing import Any

import pytest

from palermo.reading.extracting.instruments import instruments_of, meaning_in, names_in
from palermo.reading.extracting.requesting import Asked, what_is_asked
from palermo.reading.extracting.sought import known_of, sought_in
from palermo.reading.languages.instruments import OTHER, instruments
from palermo.reading.languages.pack import load_pack
from palermo.reading.languages.recommendations import signals
from palermo.reading.languages.softeners import softeners
from tests.reading.extracting.builders import Draft, text

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
TABLES = ("recommendations", "requests", "addressees", "softeners", "instruments")


def examples(table: str) -> list[Any]:
    return [
        pytest.param(code, example, id=f"{code}-{table}-{index}")
        for code in LANGUAGES
        for index, example in enumerate(load_pack(code).tables[table]["examples"])
    ]


def asked_in(value: str, code: str) -> Asked:
    known = known_of(load_pack(code))
    return what_is_asked(text(value), (), known, lambda _: OTHER, sought_in([value], known)[0])


@pytest.mark.parametrize(("code", "example"), examples("requests"))
def test_the_acts_of_each_example(code: str, example: dict[str, Any]) -> None:
    asked = asked_in(example["text"], code)
    acts = [f"{act.strength} | {act.words} | {' '.join(act.addressees)}" for act in asked.acts]
    assert acts == example["acts"]


@pytest.mark.parametrize(("code", "example"), examples("addressees"))
def test_the_addressees_of_each_example(code: str, example: dict[str, Any]) -> None:
    asked = asked_in(example["text"], code)
    assert [code for act in asked.acts for code in act.addressees] == example["codes"]


@pytest.mark.parametrize(("code", "example"), examples("softeners"))
def test_the_softeners_of_each_example(code: str, example: dict[str, Any]) -> None:
    found = softeners(load_pack(code)).find(example["text"])
    assert [example["text"][start:end] for start, end in found] == example["words"]


@pytest.mark.parametrize(("code", "example"), examples("instruments"))
def test_the_instruments_of_each_example(code: str, example: dict[str, Any]) -> None:
    known = instruments(load_pack(code))
    passage = text(example["text"])
    meant = meaning_in(Draft(code).paragraph(example["text"]).document(), known)
    found = instruments_of(passage, known, names_in(passage.value, known, meant))
    assert [" ".join((one.name, *one.articles)) for one in found] == example["names"]


@pytest.mark.parametrize(("code", "example"), examples("recommendations"))
def test_the_signs_of_each_example(code: str, example: dict[str, Any]) -> None:
    known = signals(load_pack(code))
    if "heading" in example:
        assert bool(known.opens(example["heading"])) is example["opens"]
    else:
        assert known.introduces(example["text"]) is example["introduces"]
        assert known.is_proposed(example["text"]) is example.get("proposed", False)


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_inert_word_plays_no_other_part(code: str) -> None:
    tables = load_pack(code).tables
    listed = {
        word
        for table in (tables["requests"], tables["addressees"])
        for name, words in table.items()
        if isinstance(words, list) and name not in ("inert", "verbs", "examples")
        for word in words
    }
    verbs = {
        word
        for verb in tables["requests"]["verbs"]
        for form in verb.values()
        if isinstance(form, list)
        for word in form
    }
    names = {name for names in tables["addressees"]["names"].values() for name in names}
    assert not set(tables["requests"]["inert"]) & (listed | verbs | names)


@pytest.mark.parametrize("table", TABLES)
def test_all_packs_have_one_shape(table: str) -> None:
    first, *others = (load_pack(code).tables[table] for code in LANGUAGES)
    for other in others:
        assert {key for key in first if key not in _OPTIONAL} == {
            key for key in other if key not in _OPTIONAL
        }


_OPTIONAL = {"plain", "ordinal"}
