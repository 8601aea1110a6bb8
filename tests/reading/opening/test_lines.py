"""A source text is parted into printed lines; each knows its place, its indent and the empty lines above."""

from __future__ import annotations

import pytest

from palermo.reading.model import Line
from palermo.reading.opening import open_document
from palermo.reading.opening.text import lines_of


def texts(source: str) -> list[str]:
    return [line.text for line in lines_of(source)]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_line_end_becomes_a_newline_in_the_source(end: str) -> None:
    opened = open_document(f"One{end}{end}Two{end}".encode())
    assert opened.source == "One\n\nTwo\n"
    assert opened.format == "text"
    assert [(line.text, line.gap) for line in opened.lines] == [("One", 0), ("Two", 1)]


@pytest.mark.parametrize("end", ["\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
def test_the_line_ends_of_unicode_part_lines_and_stay_in_the_source(end: str) -> None:
    source = f"The old bridge{end}" + "The new bridge " * 10
    assert open_document(source.encode()).source == source
    assert texts(source) == ["The old bridge", ("The new bridge " * 10).strip()]


def test_a_line_is_the_stretch_of_the_source_that_it_names() -> None:
    source = "\n   One two \t\n\n\n  Three\n"
    assert lines_of(source) == (Line(4, 11, "One two", 3, 1), Line(18, 23, "Three", 2, 2))
    assert all(source[line.start : line.end] == line.text for line in lines_of(source))


def test_only_a_form_feed_begins_a_page() -> None:
    source = "One\n\fTwo\nThree\n \f \nFour\u2028Five"
    assert [(line.text, line.new_page) for line in lines_of(source)] == [
        ("One", False),
        ("Two", True),
        ("Three", False),
        ("Four", True),
        ("Five", False),
    ]


def test_a_form_feed_behind_words_begins_the_next_line_s_page() -> None:
    assert [line.new_page for line in lines_of("One\f\nTwo")] == [False, True]


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff", "\u00ad", "\u202e", "\x07", "\U000e0020"])
def test_characters_that_nobody_sees_belong_to_no_end_of_a_line(unseen: str) -> None:
    source = f"{unseen} {unseen}One{unseen}two{unseen} \n{unseen}\nThree"
    found = lines_of(source)
    assert [line.text for line in found] == [f"One{unseen}two", "Three"]
    assert found[1].gap == 1
    assert all(source[line.start : line.end] == line.text for line in found)


def test_a_full_width_space_is_white() -> None:
    assert texts("\u3000\u3000第一次会议\u3000\n") == ["第一次会议"]


def test_the_end_of_a_line_among_thousands_of_unseen_characters_is_found() -> None:
    assert texts("\u200b" * 20_000 + "a" + "\u200b" * 20_000) == ["a"]
    assert len(texts(("a" + "\u200b" * 50) * 2_000)) == 1


def test_a_source_without_words_has_no_lines() -> None:
    assert lines_of("\n \t\n\u200b\n") == ()
