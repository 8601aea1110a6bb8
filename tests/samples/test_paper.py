"""Samples set on paper by an office program and by a browser are read as their gold says."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from palermo.reading import read_bytes
from palermo.reading.exporting.json import to_json
from palermo.reading.scripts.characters import printed
from samples.making.__main__ import HERE
from samples.making.paper import PAPER
from tests.samples.comparing import FIELDS, differences

FILES = [f"{name}.{program}.pdf" for name, programs in PAPER.items() for program in programs]
TOLD = [field for field in FIELDS if field != "anchors"]
"""The gold does not say where a call stands on paper."""


@cache
def read(file: str) -> dict[str, Any]:
    data = (HERE / "paper" / file).read_bytes()
    facts: dict[str, Any] = json.loads(json.dumps(to_json(read_bytes(data, file))))
    return facts


@cache
def source(file: str) -> str:
    return read_bytes((HERE / "paper" / file).read_bytes(), file).document.source


@pytest.mark.parametrize("field", TOLD)
@pytest.mark.parametrize("file", FILES)
def test_paper_is_read_as_the_gold_says(file: str, field: str) -> None:
    gold = json.loads((HERE / "gold" / f"{'.'.join(file.split('.')[:2])}.json").read_text(encoding="utf-8"))
    assert not differences(gold, read(file), field)


@pytest.mark.parametrize("file", FILES)
def test_every_note_is_called_where_its_marker_stands(file: str) -> None:
    for note in read(file)["footnotes"]:
        assert note["anchors"]
        assert all(source(file).startswith(note["marker"], place) for place in note["anchors"])


@pytest.mark.parametrize("file", FILES)
def test_every_character_has_its_place_and_texts_equal_their_spans(file: str) -> None:
    facts, text = read(file), source(file)
    assert facts["format"] == "pdf"
    assert facts["coverage"]["unplaced"] == 0
    passages = [*facts["paragraphs"], *facts["footnotes"]]
    for passage in passages:
        spans = "".join(text[start:end] for start, end in passage["body_spans"])
        assert plain(passage["text"]) == plain(spans)


def plain(text: str) -> str:
    return printed(text).replace("-", "").replace("\u2010", "")


@pytest.mark.parametrize("file", FILES)
def test_pages_are_counted(file: str) -> None:
    pages = source(file).count("\f")
    found = [recommendation["page"] for recommendation in read(file)["recommendations"]]
    assert found == sorted(found)
    assert all(1 <= page <= pages for page in found)


def test_all_files_are_there() -> None:
    assert sorted(path.name for path in (HERE / "paper").glob("*.pdf")) == sorted(FILES)
