"""The samples are what their sources say, and say that they are invented."""

import json
import re

import pytest

from samples.making.__main__ import HERE, made
from samples.making.plan import PLAN

FILES = made(HERE)
MARKS = (
    "SAMPLE DOCUMENT",
    "样本文件",
    "DOCUMENT D’EXEMPLE",
    "DOCUMENTO DE MUESTRA",
    "ОБРАЗЕЦ",
    "وثيقة نموذجية",
)
DOCUMENTS = [path for path in FILES if not path.startswith("gold/")]


@pytest.mark.parametrize("path", FILES)
def test_each_file_is_as_its_source_makes_it(path: str) -> None:
    assert (HERE / path).read_text(encoding="utf-8") == FILES[path], "make samples writes it again"


def test_nothing_else_lies_beside_them() -> None:
    found = {
        str(path.relative_to(HERE))
        for folder in (HERE, HERE / "rough", HERE / "gold")
        for path in folder.iterdir()
        if path.suffix in (".txt", ".md", ".json")
    }
    assert found == {*FILES, "README.md"}


@pytest.mark.parametrize("path", DOCUMENTS)
def test_each_document_says_first_that_it_is_invented(path: str) -> None:
    first = FILES[path].splitlines()[0].strip()
    assert first.startswith(MARKS)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_no_mark_of_the_source_is_left(path: str) -> None:
    assert not re.search(r"[{}¶\ue000]|\[\^", FILES[path])


@pytest.mark.parametrize("name", sorted({name.rpartition(".")[0] for name in PLAN}))
def test_the_two_languages_say_the_same(name: str) -> None:
    chinese, english = (json.loads(FILES[f"gold/{name}.{language}.json"]) for language in ("zh", "en"))
    for facts in (chinese, english):
        for passage in (*facts["paragraphs"], *facts["recommendations"]):
            passage.pop("text")
    assert _shape(chinese) == _shape(english)


@pytest.mark.parametrize("name", sorted({name for name in PLAN if not name.endswith((".zh", ".en"))}))
def test_other_languages_ask_the_same(name: str) -> None:
    document = name.rpartition(".")[0]
    asked, english = (
        [
            (
                each["id"],
                [(_UNLIKE.get(act["strength"], act["strength"]), act["addressees"]) for act in each["acts"]],
            )
            for each in json.loads(FILES[f"gold/{one}.json"])["recommendations"]
        ]
        for one in (name, f"{document}.en")
    )
    assert asked == english


_UNLIKE = {"recommended": "encouraged"}
"""Russian reports say рекомендуется for both."""


def _shape(facts: dict) -> dict:  # type: ignore[type-arg]
    """What does not depend on the language, participants in the order of their codes."""
    levels = {section["id"]: section["level"] for section in facts["sections"]}
    return {
        **{name: facts[name] for name in ("symbol", "kind", "date", "distribution", "original_language")},
        "meeting": {**facts["meeting"], "place": None},
        "sections": [(section["level"], section["parent"]) for section in facts["sections"]],
        "paragraphs": [
            (
                re.sub(r"\D", "", paragraph["number"]),
                levels[paragraph["section"]] if paragraph["section"] else 0,
            )
            for paragraph in facts["paragraphs"]
        ],
        "items": [_labels(paragraph["items"]) for paragraph in facts["paragraphs"]],
        "recommendations": [
            (
                each["id"],
                each["number"],
                each["section"],
                [(act["strength"], act["addressees"]) for act in each["acts"]],
                len(each["softeners"]),
                sorted((cited["name"], cited["articles"]) for cited in each["instruments"]),
            )
            for each in facts["recommendations"]
        ],
        "footnotes": [note["marker"] for note in facts["footnotes"]],
        "tables": [[row[0] for row in table["rows"][1:]] for table in facts["tables"]],
        "agenda": [item["number"] for item in facts["agenda"]],
        "documents": [(each["symbol"], each["agenda_item"]) for each in facts["documents"]],
        "speakers": sorted(
            (each["role"], each["name"] or "", each["country"] or "", each["agenda_items"], each["paragraph"])
            for each in facts["speakers"]
        ),
        "attendance": sorted(
            (each["category"], each["country"] or "", each["paragraph"]) for each in facts["attendance"]
        ),
        "symbols": sorted(facts["symbols_cited"]),
    }


def _labels(items: list) -> list:  # type: ignore[type-arg]
    return [(item["label"], _labels(item["items"])) for item in items]
