"""How a text was set is told from the lines that end in the middle of a sentence."""

from __future__ import annotations

import pytest

from palermo.reading.lines.layout import is_finished, layout_of
from palermo.reading.model import Layout
from tests.reading.forms import PROSE, lines

WRAPPED = (
    "The delegates met on the\nsecond day and spoke at\nlength about the bridges\nof the old river valley.\n"
)


@pytest.mark.parametrize(
    "words",
    [
        "The delegates met.",
        "会议结束。",
        "the following:",
        "the lakes;",
        "Why?",
        "“The end.”",
        "(the end.)",
        "完。”",
        "the end.**",
        "and so on…",
        "No.\u2019.",
        "the end.*",
    ],
)
def test_a_sentence_or_clause_ends(words: str) -> None:
    assert is_finished(words)


@pytest.mark.parametrize(
    "words",
    [
        "The delegates",
        "the lakes,",
        "see para.",
        "resolution No.",
        "Nos.",
        "arts.",
        "by Mr.",
        "pp.",
        "see Vol.",
        "vol.",
        "the “old”",
        "(the old)",
        "”",
        "和湖泊、",
    ],
)
def test_a_comma_an_abbreviation_or_a_bare_quotation_end_nothing(words: str) -> None:
    assert not is_finished(words)


def test_a_text_without_lines_has_no_width() -> None:
    assert layout_of([]) == Layout(False, 0.0, 0)


def test_lines_broken_at_a_width_are_wrapped() -> None:
    layout = layout_of(lines(WRAPPED * 3))
    assert layout.wrapped
    assert layout.gap == 0
    assert 23 <= layout.width <= 24


def test_wrapped_lines_may_stand_apart() -> None:
    layout = layout_of(lines((WRAPPED * 3).replace("\n", "\n\n")))
    assert (layout.wrapped, layout.gap) == (True, 1)


def test_whole_paragraphs_on_lines_are_not_wrapped() -> None:
    layout = layout_of(lines(f"{PROSE}\n\n" * 6))
    assert (layout.wrapped, layout.width) == (False, len(PROSE))


def test_a_line_longer_than_any_page_is_no_wrapped_one() -> None:
    assert not layout_of(lines(f"{'The delegates met again ' * 9}\n" * 6)).wrapped


def test_lists_headings_and_commas_do_not_show_wrapping() -> None:
    listed = "(a) The second of the bridges\n1. The third of the bridges\n• The last of the bridges\n"
    assert not layout_of(lines(listed * 4)).wrapped
    assert not layout_of(lines("the bridges of the valley,\n" * 9)).wrapped
    headed = [line._replace(level=2) for line in lines("The bridges of the valley\n" * 9)]
    assert not layout_of(headed).wrapped
