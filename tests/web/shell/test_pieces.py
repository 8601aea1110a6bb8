"""Texts cut into what is marked and what is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from palermo.web.shell.pieces import Piece, excerpt, pieces

LONG = "word " * 300


def test_marks_part_a_text() -> None:
    assert pieces("one two", [(4, 7)]) == (Piece("one ", False), Piece("two", True))
    assert pieces("", []) == ()


@given(some.text(max_size=60), some.lists(some.integers(0, 60), max_size=8))
def test_nothing_is_lost(text: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    marks = list(zip(edges[::2], edges[1::2], strict=False))
    found = pieces(text, marks)
    assert "".join(piece.text for piece in found) == text
    assert "".join(piece.text for piece in found if piece.marked) == "".join(text[a:b] for a, b in marks)


def test_a_short_text_stays_whole() -> None:
    assert excerpt("word " * 100) == (Piece("word " * 100, False),)


def test_a_long_one_is_cut_between_words() -> None:
    (head, tail) = excerpt(LONG)
    assert 400 < len(head.text) < 450
    assert head.text.endswith("word")
    assert tail == Piece(" …", False)


def test_it_is_cut_around_the_first_mark() -> None:
    at = 1000
    found = excerpt(LONG, [(at, at + 4)])
    assert found[0] == found[-1]._replace(text="… ")
    assert [piece.text for piece in found if piece.marked] == ["word"]


def test_a_han_character_counts_twice() -> None:
    shown = "".join(piece.text for piece in excerpt("缔约国应当采取措施" * 60))
    assert 200 < len(shown) < 220
