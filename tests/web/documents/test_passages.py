"""Words as a page sets them: nothing is lost, and marks stand where they belong."""

from __future__ import annotations

import pytest

from palermo.flows.reading_files import read_file
from palermo.web.documents.passages import Call, Line, Mark, lines_of, plain, traced
from tests.architecture.code import REPOSITORY

SAMPLES = sorted((REPOSITORY / "samples").glob("20*.*"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_paragraph_of_the_samples_is_traced_and_set_whole(sample: object) -> None:
    path = REPOSITORY / "samples" / getattr(sample, "name", "")
    read = read_file(path.read_bytes(), path.name)
    assert read.object["paragraphs"]
    for found in read.object["paragraphs"]:
        text = traced(found["text"], found["body_spans"], read.source)
        assert text.pieces, found["id"]
        lines = lines_of(text, found["items"])
        assert _bare("".join((line.label or "") + line.text for line in lines)) == _bare(found["text"])
        assert [line.label for line in lines[1:]] == list(_labels(found["items"]))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_acts_of_the_samples_are_marked(sample: object) -> None:
    path = REPOSITORY / "samples" / getattr(sample, "name", "")
    read = read_file(path.read_bytes(), path.name)
    for found in read.object["recommendations"]:
        marks = [Mark("act", act["strength"], *span) for act in found["acts"] for span in act["spans"]]
        lines = lines_of(traced(found["text"], found["spans"], read.source), found["items"], marks)
        marked = "".join(run.text for line in lines for run in line.runs if run.marks)
        assert _bare(marked) == _bare("".join(act["words"] for act in found["acts"]).replace("…", ""))


def test_a_wrapped_mark_is_one_and_overlapping_ones_share_their_words() -> None:
    source = "States are\nurged to act"
    text = traced("States are urged to act", [[0, 10], [11, 23]], source)
    (line,) = lines_of(text, (), [Mark("act", "urged", 7, 16), Mark("softener", "", 11, 19)])
    assert [(run.text, [mark.kind for mark in run.marks]) for run in line.runs] == [
        ("States ", []),
        ("are ", ["act"]),
        ("urged", ["act", "softener"]),
        (" to", ["softener"]),
        (" act", []),
    ]


def test_a_note_is_called_where_its_marker_stood() -> None:
    source = "States1 act2"
    text = traced("States act", [[0, 6], [7, 11]], source)
    calls = [Call(6, "note-1", "1"), Call(11, "note-2", "2")]
    (line,) = lines_of(text, (), (), calls)
    assert [run.call.marker if run.call else run.text for run in line.runs] == ["States", "1", " act", "2"]


def test_a_call_before_the_first_word_is_not_lost() -> None:
    text = traced("States act", [[1, 11]], "1States act")
    (line,) = lines_of(text, (), (), [Call(0, "note-1", "1")])
    assert [run.call.note for run in line.runs if run.call] == ["note-1"]


def test_words_after_the_items_belong_to_the_depth_above() -> None:
    source = "Do: (a) one: (i) deep and on; all of it."
    item = {"label": "(i)", "items": [], "spans": [[13, 21]]}
    items = [{"label": "(a)", "items": [item], "spans": [[4, 12]]}]
    lines = lines_of(traced(source, [[0, len(source)]], source), items)
    assert [(line.depth, line.label, line.text) for line in lines] == [
        (0, None, "Do:"),
        (1, "(a)", "one:"),
        (2, "(i)", "deep"),
        (0, None, "and on; all of it."),
    ]


def test_a_passage_that_is_all_items_has_no_empty_line() -> None:
    items = [{"label": "(a)", "items": [], "spans": [[1, 8]]}]
    lines = lines_of(traced(" (a) one", [[0, 8]], " (a) one"), items)
    assert [(line.depth, line.label, line.text) for line in lines] == [(1, "(a)", "one")]


def test_words_whose_spans_do_not_fit_are_shown_without_marks() -> None:
    text = traced("States act", [[0, 3]], "other words")
    assert not text.pieces
    assert lines_of(text, [{"label": "(a)", "items": [], "spans": [[0, 3]]}], [Mark("act", "", 0, 6)]) == (
        plain("States act")
    )


def test_a_line_says_its_words() -> None:
    assert Line(0, None, plain("one")[0].runs).text == "one"


def _bare(words: str) -> str:
    return "".join(words.split())


def _labels(items: list[dict[str, object]]) -> list[str]:
    found: list[str] = []
    for item in items:
        found.append(str(item["label"]))
        found += _labels(item["items"])  # type: ignore[arg-type]
    return found
