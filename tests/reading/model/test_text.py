"""Texts and their places in the source."""

from __future__ import annotations

import pytest

from palermo.reading.model import EMPTY, Layout, Piece, Span, Text, merged
from palermo.reading.model.line import width

SOURCE = "..The old\n  bridge..\n了山谷"
TEXT = Text("The old bridge", (Piece(0, 2, 9), Piece(8, 12, 18)))


def test_a_text_is_its_words() -> None:
    assert str(TEXT) == "The old bridge"
    assert TEXT
    assert not EMPTY
    assert TEXT.spans == ((2, 9), (12, 18))


def test_a_cut_within_one_piece_is_located_in_it() -> None:
    assert TEXT.locate(4, 7) == (Span(6, 9),)
    assert SOURCE[6:9] == "old"


def test_a_cut_over_pieces_is_located_in_each() -> None:
    assert TEXT.locate(4, 11) == (Span(6, 9), Span(12, 15))


def test_white_space_at_the_ends_of_a_cut_falls_away() -> None:
    assert TEXT.locate(3, 8) == (Span(6, 9),)
    assert TEXT.cut(3, 8) == Text("old", (Piece(0, 6, 9),))
    assert TEXT.cut(7, 14) == Text("bridge", (Piece(0, 12, 18),))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (7, 8), (5, 2)])
def test_a_cut_without_words_is_empty(start: int, end: int) -> None:
    assert TEXT.cut(start, end) == EMPTY
    assert TEXT.locate(start, end) == ()
    assert EMPTY.locate(0, 0) == ()


def test_a_cut_before_a_piece_leaves_that_piece_out() -> None:
    assert TEXT.cut(0, 7).pieces == (Piece(0, 2, 9),)


@pytest.mark.parametrize(("position", "offset"), [(0, 2), (6, 8), (7, 12), (8, 12), (13, 17)])
def test_every_character_stands_somewhere_in_the_source(position: int, offset: int) -> None:
    assert TEXT.source_offset(position) == offset


def test_the_end_of_a_text_stands_behind_its_last_piece() -> None:
    assert TEXT.source_offset(14) == 18


def test_spans_that_touch_or_overlap_are_made_one() -> None:
    assert merged([Span(5, 9), Span(0, 3), Span(3, 4), Span(6, 7)]) == (Span(0, 4), Span(5, 9))
    assert merged([]) == ()


def test_a_han_character_is_about_two_columns_wide() -> None:
    assert width("bridge") == 6
    assert width("河流") == 4
    assert width("café") == 4.5


def test_a_line_is_full_by_its_share_of_the_width() -> None:
    layout = Layout(True, 20, 0)
    assert layout.is_full("a" * 16)
    assert not layout.is_full("a" * 15)
    assert layout.is_full("a" * 10, 0.5)
