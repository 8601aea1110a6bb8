"""Lines of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from palermo.commands.wrapping import columns, wrapped


def test_words_stay_whole_and_chinese_breaks_anywhere() -> None:
    assert wrapped("States parties should", 10) == ["States", "parties", "should"]
    assert wrapped("缔约国应加强合作", 8) == ["缔约国应", "加强合作"]
    assert wrapped("建议 A. 缔约国应", 10) == ["建议 A. 缔", "约国应"]


def test_a_mark_that_closes_begins_no_line() -> None:
    assert wrapped("缔约国应，加强", 8) == ["缔约国", "应，加强"]
    assert wrapped("缔约国（应）", 8) == ["缔约国", "（应）"]


def test_a_word_longer_than_the_line_has_its_own() -> None:
    assert wrapped("a longword b", 4) == ["a", "longword", "b"]
    assert wrapped("", 4) == [""]


@given(st.text(alphabet="ab ，。（）缔约国\n“”", max_size=40))
def test_nothing_is_lost_and_nothing_too_wide(text: str) -> None:
    lines = wrapped(text, 12)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(line) <= 12 or " " not in line.strip() for line in lines)


@pytest.mark.parametrize(("terminal", "lines"), [("20", 40), ("60", 60), ("200", 96)])
def test_lines_are_no_longer_than_the_terminal(
    terminal: str, lines: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", terminal)
    assert columns() == lines
