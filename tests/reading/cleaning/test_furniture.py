"""Rules, page and job numbers and running heads are furniture; what the text needs is not."""

from __future__ import annotations

from itertools import count

import pytest

from palermo.reading.languages.pack import Pack
from tests.reading.forms import EN, PROSE, ZH, cleaned


def furniture(text: str, pack: Pack = EN) -> list[tuple[str, str | None]]:
    return [(passage.text, passage.reason) for passage in cleaned(text, pack).furniture]


SENTENCE = count(1)


def prose() -> str:
    """A sentence that stands nowhere else."""
    return PROSE.replace("second day", f"day number {next(SENTENCE)}")


def between(line: str, times: int = 1) -> str:
    """A line between two sentences; again and again for a running head."""
    return "".join(f"{prose()}\n\n{line}\n\n" for _ in range(times)) + prose() + "\n"


@pytest.mark.parametrize(
    "rule", ["____", "----------", "— — —", "–––", "* * *", "***", "=====", "~~~", "· · ·", "─────", "- - -"]
)
def test_a_row_of_strokes_is_a_rule(rule: str) -> None:
    assert furniture(between(rule)) == [(rule, "rule")]


@pytest.mark.parametrize("line", ["--", "**", "_ _", "-=-=-", "*** the bridge"])
def test_two_strokes_or_mixed_ones_are_no_rule(line: str) -> None:
    assert furniture(between(line)) == []


@pytest.mark.parametrize("line", ["/...", "/…", "/ ...", "/ …"])
def test_strokes_with_dots_say_that_the_page_goes_on(line: str) -> None:
    assert furniture(between(line)) == [(line, "page")]


@pytest.mark.parametrize("line", ["Page 3", "page 12 of 40", "PAGE 7"])
def test_a_page_by_its_word(line: str) -> None:
    assert furniture(between(line)) == [(line, "page")]


@pytest.mark.parametrize("line", ["第 3 页", "第3页，共12页", "第 3 页 共 12 页", "page 3 of 12"])
def test_a_page_by_its_word_in_chinese(line: str) -> None:
    assert furniture(between(line), ZH) == [(line, "page")]


@pytest.mark.parametrize(
    "line",
    [
        "V.31-01234",
        "V.31-01234 (E)",
        "31-01234",
        "GE.31-01234",
        "GE. 31-012345",
        "V.31-01234 3",
        "3 V.31-01234",
        "2/12 V.31-01234",
        "V.31-01234 2/12",
        "*3101234*",
        "V.31-01234 (E) 120331 130331",
        "V.31-01234 (E) *3101234*",
    ],
)
def test_a_job_number_in_all_its_forms(line: str) -> None:
    assert furniture(between(line)) == [(line, "job")]


def test_a_foot_set_wide_apart_is_one_whatever_its_length() -> None:
    foot = "V.31-01234" + " " * 90 + "3/12"
    assert furniture(between(foot)) == [(foot, "job")]


def test_a_long_line_without_wide_spaces_is_text() -> None:
    line = "V.31-01234 (E) " + "120331 " * 8 + "130331"
    assert furniture(between(line)) == []


def test_numbers_that_count_on_are_pages() -> None:
    assert furniture(between("2") + between("3") + between("4")) == [
        ("2", "page"),
        ("3", "page"),
        ("4", "page"),
    ]


@pytest.mark.parametrize("line", ["- 2 -", "2/12", "–2–", "2 / 12"])
def test_numbers_between_dashes_and_of_a_total_are_pages_too(line: str) -> None:
    assert len(furniture(between(line) + between(line.replace("2", "3", 1)))) == 2


def test_a_number_alone_that_counts_nothing_is_text() -> None:
    assert furniture(between("2031")) == []
    assert furniture(between("2") + between("19")) == []


@pytest.mark.parametrize("text", ["{0}\n\n7\n\f{1}", "{0}\n\f7\n\n{1}"], ids=["at the foot", "at the head"])
def test_a_number_at_the_edge_of_a_page_is_its_page(text: str) -> None:
    assert furniture(text.format(prose(), prose())) == [("7", "page")]


@pytest.mark.parametrize("text", ["7\nV.31-01234", "V.31-01234\n7"])
def test_a_number_beside_a_job_number_is_a_page(text: str) -> None:
    assert ("7", "page") in furniture(between(text))


def test_the_first_symbol_names_the_document_and_the_next_ones_head_pages() -> None:
    symbol = "RIVER/COP/2031/6"
    text = f"{symbol}\n\n{between(symbol, 2)}"
    assert furniture(text) == [(symbol, "head"), (symbol, "head")]
    assert cleaned(text).lines[0].text == symbol


@pytest.mark.parametrize("head", ["RIVER/COP/2031/6 3", "4 RIVER/COP/2031/6"])
def test_a_page_number_beside_a_symbol_is_furniture_with_it(head: str) -> None:
    assert furniture("RIVER/COP/2031/6\n\n" + between(head)) == [(head, "head")]


def test_a_symbol_that_the_masthead_names_with_more_words_heads_pages() -> None:
    text = "United Nations RIVER/COP/2031/6\n\n" + "The bridge\n\n" * 12 + between("RIVER/COP/2031/6")
    assert furniture(text) == [("RIVER/COP/2031/6", "head")]


def test_a_symbol_that_stands_once_far_below_is_text() -> None:
    text = "The bridge\n\n" * 12 + between("RIVER/COP/2031/6")
    assert furniture(text) == []


def test_a_line_that_returns_three_times_at_the_edge_of_pages_is_a_running_head() -> None:
    text = "".join(f"{prose()}\n\fReport on bridges\n{prose()}\n" for _ in range(3))
    assert furniture(text) == [("Report on bridges", "head")] * 3


def test_a_running_foot_above_page_numbers_is_one_too() -> None:
    text = "".join(f"{prose()}\nReport on bridges\nPage {page}\n\n{prose()}\n" for page in (1, 2, 3))
    assert furniture(text) == [("Report on bridges", "head"), ("Page 1", "page")] + [
        entry for page in (2, 3) for entry in (("Report on bridges", "head"), (f"Page {page}", "page"))
    ]


def test_a_line_that_returns_twice_is_text() -> None:
    text = "".join(f"{prose()}\n\fReport on bridges\n{prose()}\n" for _ in range(2))
    assert furniture(text) == []


def test_a_line_that_returns_inside_pages_is_text() -> None:
    """A sentence of three reports; the rules between them are no edges of pages."""
    assert (
        furniture("".join(f"_____\n\nThe delegates met.\n{prose()}\n" for _ in range(3)))
        == [("_____", "rule")] * 3
    )
    text = between("Page 1") + between("The delegates met.", 3)
    assert furniture(text) == [("Page 1", "page")]


def test_a_heading_by_mark_up_is_no_furniture() -> None:
    assert furniture(between("## 2") + between("## 3")) == [("##", "markup")] * 2


def test_a_page_number_in_full_width_or_none_is_not_taken_for_an_item() -> None:
    assert furniture(between("2.") + between("3.")) == []


def test_a_number_set_far_from_its_dash_is_text() -> None:
    line = "-" + "\t" * 60 + "12"
    assert line in [found.text for found in cleaned(f"{PROSE}\n\n{line}\n").lines]
