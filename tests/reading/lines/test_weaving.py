"""Printed lines become texts; every character but joining spaces stands in the source."""

from __future__ import annotations

import pytest

from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import EMPTY, Span, Text
from palermo.reading.opening.text import lines_of


def woven(source: str, marks: tuple[tuple[int, int], ...] = ()) -> Text:
    """All lines of a source as one text."""
    found = lines_of(source)
    weaver = Weaver(source, found, [Span(*mark) for mark in marks])
    text = weaver.weave([(line.start, line.end) for line in found])
    kept = "".join(source[start:end] for start, end in text.spans)
    assert "".join(kept.split()) == "".join(text.value.split())
    assert all(
        text.value[offset : offset + end - start] == source[start:end] for offset, start, end in text.pieces
    )
    return text


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("the old\nbridge", "the old bridge"),
        ("the old\n\n   bridge", "the old bridge"),
        ("古老的\n河流", "古老的河流"),
        ("古老的，\n河流", "古老的，河流"),
        ("（古老\n）", "（古老）"),
        ("他说：\n“河流", "他说：“河流"),
        ("河流”\n和湖泊", "河流”和湖泊"),
        ("在\n2031 年", "在 2031 年"),
        ("2031\n年", "2031 年"),
        ("WG.4\n工作组", "WG.4 工作组"),
        ("the “old”\nbridge", "the “old” bridge"),
    ],
)
def test_lines_are_joined_as_they_are_written(source: str, value: str) -> None:
    assert woven(source).value == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("RIVER/COP/\n2031/6", "RIVER/COP/2031/6"),
        ("RIVER/COP\n/2031/6", "RIVER/COP/2031/6"),
        ("www.example.org/rivers/\nold", "www.example.org/rivers/old"),
    ],
)
def test_a_symbol_or_an_address_over_a_line_end_has_no_space(source: str, value: str) -> None:
    assert woven(source).value == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("anti-\ntrafficking", "anti-trafficking"),
        ("co-\noperation and cooperation", "cooperation and cooperation"),
        ("co\u2010\noperation and cooperation", "cooperation and cooperation"),
        ("coop\u00ad\neration", "cooperation"),
        ("coop\u00ad\neration  there", "cooperation there"),
        ("from 2-\n4 June", "from 2- 4 June"),
        ("bridges -\nold ones", "bridges - old ones"),
        ("x-\nray", "x- ray"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_where_the_word_stands_whole_elsewhere(source: str, value: str) -> None:
    assert woven(source).value == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("the  old   bridge", "the old bridge"),
        ("the\told bridge", "the old bridge"),
        ("the\xa0old bridge", "the old bridge"),
        ("the \t old\u3000bridge", "the old bridge"),
        ("古老的\u3000河流", "古老的河流"),
        ("古老的  河流", "古老的 河流"),
        ("古老的 河流", "古老的 河流"),
        ("the  old\nbridge  stands", "the old bridge stands"),
    ],
)
def test_wide_white_space_within_a_line_becomes_one_space(source: str, value: str) -> None:
    assert woven(source).value == value


@pytest.mark.parametrize(
    ("source", "marks", "value"),
    [
        ("the **old** bridge", ((4, 6), (9, 11)), "the old bridge"),
        ("the ** ** bridge", ((4, 6), (7, 9)), "the bridge"),
        ("the old**\nbridge", ((7, 9),), "the old bridge"),
        ("the **\n** bridge", ((4, 6), (7, 9)), "the bridge"),
        ("**\nthe bridge", ((0, 2),), "the bridge"),
        ("古老**的\n**河流", ((2, 4), (6, 8)), "古老的河流"),
        ("co-**\noperation, cooperation", ((3, 5),), "cooperation, cooperation"),
        ("c-**\noperation  x", ((2, 4),), "c- operation x"),
        ("the old ** \nbridge", ((8, 10),), "the old bridge"),
        ("A/**\n2031", ((2, 4),), "A/2031"),
    ],
)
def test_cuts_leave_neither_marks_nor_double_spaces(
    source: str, marks: tuple[tuple[int, int], ...], value: str
) -> None:
    assert woven(source, marks).value == value


def test_nothing_woven_is_the_empty_text() -> None:
    source = "a **** b"
    weaver = Weaver(source, lines_of(source), [Span(2, 6)])
    assert weaver.weave([]) == EMPTY
    assert weaver.weave([(2, 6)]) == EMPTY
    assert weaver.weave([(1, 2)]) == EMPTY
    assert weaver.weave([(1, 3)]) == EMPTY
    assert weaver.spans([]) == ()
    assert weaver.spans([(2, 6)]) == ()


def test_white_space_at_the_head_of_a_stretch_falls_away() -> None:
    source = "1.  the bridge"
    weaver = Weaver(source, ())
    assert weaver.weave([(2, 14)]).value == "the bridge"
    assert weaver.weave([(0, 2), (2, 4), (4, 14)]).value == "1. the bridge"


def test_spans_leave_out_marks_and_the_white_space_beside_them() -> None:
    source = "the **old** bridge\nstands"
    weaver = Weaver(source, lines_of(source), [Span(4, 6), Span(9, 11)])
    assert weaver.spans([(0, 18), (19, 25)]) == (Span(0, 3), Span(6, 9), Span(12, 18), Span(19, 25))
    assert weaver.spans([(19, 25)]) == (Span(19, 25),)
    assert weaver.spans([(0, 2)]) == (Span(0, 2),)


def test_a_mark_that_reaches_over_the_start_of_a_stretch_is_cut_there() -> None:
    source = "** bridge"
    weaver = Weaver(source, lines_of(source), [Span(0, 2)])
    assert weaver.spans([(1, 9)]) == (Span(3, 9),)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("paras. 12–\n19 of it", "paras. 12–19 of it"),
        ("the end –\nor not", "the end – or not"),
        ("the office (\nILO) said", "the office (ILO) said"),
        ("государствам-\nучастникам следует", "государствам-участникам следует"),
    ],
)
def test_a_line_may_end_in_the_middle_of_what_belongs_together(source: str, text: str) -> None:
    assert woven(source).value == text
