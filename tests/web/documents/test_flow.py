"""The parts of a document in order, their anchors, and its pages."""

from __future__ import annotations

from typing import Any

import pytest

from palermo.web.documents.choosing import choose, order
from palermo.web.documents.flow import LIGHT, anchor_at, entries_of, flow_of
from palermo.web.documents.leading import Goal, leading_to
from palermo.web.documents.notes import notes_of
from palermo.web.documents.pages import part_asked


def test_what_stands_first_comes_first() -> None:
    reading = _reading(["one"])
    reading["tables"] = [{"caption": None, "rows": [["a"]], "spans": [[1, 2]]}]
    assert [entry.anchor for entry in flow_of(reading)] == ["sec-1", "table-1", "1"]


def test_a_number_is_the_anchor_unless_it_returns_or_stands_in_an_annex() -> None:
    reading = _reading(["one", "two", "three", "four", "five"])
    numbers = ["1", "1", None, "建议 7", "1"]
    keys = ["para-1", "para-1-2", "text-1", "rec-7", "annex-para-1"]
    for found, number, key in zip(reading["paragraphs"], numbers, keys, strict=True):
        found.update(number=number, id=key)
    flow = flow_of(reading)
    anchors = [entry.anchor for entry in flow if entry.kind == "paragraph"]
    assert anchors == ["1", "para-1-2", "text-1", "rec-7", "annex-para-1"]
    assert leading_to(flow, "1") == Goal("1", 1)
    assert leading_to(flow, "para-1") == Goal("1", 1)
    assert leading_to(flow, "建议 7") == Goal("rec-7", 1)
    assert leading_to(flow, "2") is None


def test_a_short_document_is_one_page() -> None:
    assert {entry.part for entry in flow_of(_reading(["word " * 100] * 20))} == {1}


def test_a_long_one_is_shared_out_and_no_page_is_too_heavy() -> None:
    flow = flow_of(_reading(["字" * 300] * 100))
    parts = sorted({entry.part for entry in flow})
    assert parts == list(range(1, len(parts) + 1))
    assert len(parts) > 2
    for part in parts:
        here = [entry.found for entry in flow if entry.part == part]
        assert sum(len(found.get("text", "").encode()) for found in here) < LIGHT


def test_one_paragraph_heavier_than_a_page_has_a_page_of_its_own() -> None:
    flow = flow_of(_reading(["short", "x" * LIGHT * 2, "short"]))
    assert [entry.part for entry in flow] == [1, 1, 2, 3]


def test_a_page_ends_before_a_high_heading_where_it_is_nearly_full() -> None:
    reading = _reading(["x" * 1000] * 60)
    place = reading["paragraphs"][25]["spans"][0][0] - 5
    reading["sections"].append({**reading["sections"][0], "id": "sec-2", "spans": [[place, place + 4]]})
    flow = flow_of(reading)
    assert next(entry.part for entry in flow if entry.anchor == "sec-2") == 2
    assert next(entry.part for entry in flow if entry.anchor == "25") == 1


def test_a_recommendation_is_found_by_key_or_by_where_it_begins() -> None:
    flow = flow_of(_reading(["one", "two"]))
    asked = [("para-2", None), ("rec-9", flow[1].start + 1), ("rec-9", None)]
    assert list(entries_of(flow, asked)) == [flow[2], flow[1], None]
    assert anchor_at(flow, "nothing") is None


def test_a_note_stands_beside_what_calls_it_first() -> None:
    reading = _reading(["one", "two"])
    second = reading["paragraphs"][1]["spans"][0][0]
    reading["footnotes"] = [
        {"marker": "¹", "text": "a note", "anchors": [second + 1, second + 2]},
        {"marker": "2", "text": "left", "anchors": []},
    ]
    notes = notes_of(reading, flow_of(reading))
    assert [(note.name, note.marker) for note in notes.beside["2"]] == [("note-1", "1")]
    assert len(notes.calls["2"]) == 2
    assert [note.text for note in notes.left] == ["left"]
    assert notes.title == ()


def test_a_note_to_the_title_is_called_there() -> None:
    reading = _reading(["one"])
    for found in (*reading["sections"], *reading["paragraphs"]):
        found["spans"] = [[start + 50, end + 50] for start, end in found["spans"]]
    reading["footnotes"] = [{"marker": "*", "text": "a note", "anchors": [10]}]
    notes = notes_of(reading, flow_of(reading))
    assert [note.marker for note in notes.title] == [call.marker for call in notes.title_calls] == ["*"]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (None, (1, None)),
        ("", (1, None)),
        ("2", (2, None)),
        ("all", (0, None)),
        ("4", (3, "4")),
        ("0", (1, "0")),
        ("-1", (1, "-1")),
        ("٣", (1, "٣")),
        ("9" * 4000, (1, "9" * 4000)),
        ("x", (1, "x")),
    ],
)
def test_the_page_that_is_meant(asked: str | None, meant: tuple[int, str | None]) -> None:
    assert part_asked(asked, 3) == meant


@pytest.mark.parametrize(
    ("held", "asked", "interface", "shown", "missed"),
    [
        (["en", "zh"], None, "zh", "zh", None),
        (["en", "zh"], "EN", "zh", "en", None),
        (["en", "zh"], "zh-CN", "en", "zh", None),
        (["zh"], None, "en", "zh", None),
        (["zh"], "fr", "en", "zh", "fr"),
        (["ar", "ru"], "klingon", "en", "ru", "klingon"),
    ],
)
def test_the_language_shown(
    held: list[str], asked: str | None, interface: str, shown: str, missed: str | None
) -> None:
    chosen = choose(held, asked, interface)
    assert (chosen.language, chosen.missed) == (shown, missed)
    assert chosen.said == (asked is not None and missed is None)


def test_the_order_begins_with_the_interface() -> None:
    assert order("zh") == ("zh", "en", "fr", "es", "ru", "ar")


def test_a_goal_keeps_language_and_part() -> None:
    assert Goal("46", 2).under("d/A-1", "zh") == "/d/A-1?language=zh&part=2#46"
    assert Goal("46", 1).under("d/A-1", None) == "/d/A-1#46"


def _reading(texts: list[str]) -> dict[str, Any]:
    """Numbered paragraphs under one heading, one after another in the source."""
    place, paragraphs = 10, []
    for number, text in enumerate(texts, 1):
        spans = [[place, place + len(text)]]
        found = {"id": f"para-{number}", "number": str(number), "text": text, "items": [], "spans": spans}
        paragraphs.append(found)
        place += len(text) + 10
    heading = {"id": "sec-1", "level": 1, "heading": "One", "spans": [[0, 1]]}
    return {
        "sections": [heading],
        "paragraphs": paragraphs,
        "tables": [],
        "footnotes": [],
        "recommendations": [],
    }
