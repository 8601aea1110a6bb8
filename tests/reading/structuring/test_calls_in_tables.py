"""Calls of notes in the cells of tables: no text holds them, and nothing of the source is lost."""

from __future__ import annotations

import pytest

from palermo.reading import read_bytes

ROWS = "CTOC/COP/WG.9/2031/1 | 1 | Provisional agenda{call}\nCTOC/COP/WG.9/2031/2 | 2 | A paper\n"
NOTE = "\n__________________\n {marker} Issued late.\n"


@pytest.mark.parametrize(("call", "marker"), [("¹", "¹"), ("*", "*"), ("<sup>1</sup>", "<sup>1</sup>")])
def test_a_call_at_the_end_of_a_row_is_placed(call: str, marker: str) -> None:
    text = (
        "1. The documents were:\n\n2. They are listed here.\n\n"
        + ROWS.format(call=call)
        + NOTE.format(marker=marker)
    )
    reading = read_bytes(text.encode(), "list.txt")
    assert reading.document.tables[0].rows[0][2].value == "Provisional agenda"
    assert len(reading.document.footnotes[0].anchors) == 1
    assert reading.coverage.unplaced == 0


def test_raised_marks_without_a_marker_are_no_note() -> None:
    text = "1. The meeting was opened.\n\n<sup></sup> By nobody.\n\n2. It was closed<sup>th</sup>.\n"
    reading = read_bytes(text.encode(), "marks.md")
    assert reading.document.footnotes == ()
    assert reading.coverage.unplaced == 0
