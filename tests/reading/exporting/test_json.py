"""The JSON of the reading contract: values of JSON's own, every name there."""

from __future__ import annotations

import json
from typing import Any

from palermo.reading import read_bytes
from palermo.reading.exporting.json import error_to_json, to_json
from tests.reading.forms import HEAD

TEXT = (
    "RIVER/COP/2031/6\n\n12 June 2031\n\nWorking Group on Bridges\n\nPort Meridian, 4-6 June 2031\n\n"
    "Report on the meeting\n\nI. Bridges\n\n1. The bridge¹ was seen:\n(a) Old;\n(b) New.\n\n"
    "¹ Built of stone.\n\n| A | B |\n| C | D |\n\nPage 2\n\n3. States parties should act.\n"
)


def told(text: str) -> dict[str, Any]:
    reading = read_bytes(text.encode(), "a.txt", language="en")
    found = to_json(reading)
    assert json.loads(json.dumps(found)) == found
    return found


def test_the_whole_of_a_reading_is_told() -> None:
    found = told(TEXT)
    assert (found["contract"], found["file"], found["format"], found["language"]) == (
        "reading/1",
        "a.txt",
        "text",
        "en",
    )
    assert found["date"] == "2031-06-12"
    assert found["meeting"] == {
        "start": "2031-06-04",
        "end": "2031-06-06",
        "place": "Port Meridian",
        "ordinal": None,
    }
    assert [section["heading"] for section in found["sections"]] == ["Bridges"]
    assert [item["label"] for item in found["paragraphs"][0]["items"]] == ["(a)", "(b)"]
    assert found["tables"][0]["rows"] == [["A", "B"], ["C", "D"]]
    assert [notice["code"] for notice in found["notices"]] == ["numbering_gap"]
    assert found["coverage"]["unplaced"] == 0


def test_spans_are_places_in_the_source() -> None:
    found = told(TEXT)
    start, end = found["paragraphs"][0]["items"][0]["body_spans"][0]
    assert TEXT[start:end] == "Old;"
    (anchor,) = found["footnotes"][0]["anchors"]
    assert TEXT[anchor] == "¹"
    start, end = found["tables"][0]["cells"][1][0][0]
    assert TEXT[start:end] == "C"
    assert {passage["reason"] for passage in found["furniture"]} == {"page", "rule"}


def test_what_a_document_does_not_say_is_null() -> None:
    found = told(HEAD + "1. They met.\n")
    assert (found["symbol"], found["date"], found["meeting"], found["distribution"]) == (None,) * 4


def test_a_file_that_could_not_be_read_has_its_reason() -> None:
    assert error_to_json("a.pdf", "unsupported_format", "This is a PDF.") == {
        "contract": "reading/1",
        "file": "a.pdf",
        "error": {"code": "unsupported_format", "message": "This is a PDF."},
    }
