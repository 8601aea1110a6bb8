"""Pages of a PDF become lines in reading order, with what place and type say of each."""

from __future__ import annotations

import re

import pytest

from palermo.reading.errors import Unreadable
from palermo.reading.model import Line
from palermo.reading.opening import open_document
from palermo.reading.opening.pdf import PAGES
from palermo.reading.pipeline import read_bytes
from tests.reading.opening.pdf_files import LINES, Put, paragraph, pdf


def lines_of(*pages: list[Put]) -> tuple[Line, ...]:
    return open_document(pdf(*pages)).lines


def texts(lines: tuple[Line, ...], role: str | None = None) -> list[str]:
    return [line.text for line in lines if role is None or line.role == role]


def test_lines_of_a_paragraph_go_on_with_the_one_before() -> None:
    lines = lines_of([*paragraph(72, 700), *paragraph(72, 652)])
    assert [line.joins for line in lines] == [False, True, True, False, True, True]
    assert [line.gap for line in lines] == [1, 0, 0, 1, 0, 0]


def test_an_indent_begins_a_paragraph_where_no_space_does() -> None:
    lines = lines_of([*paragraph(72, 700), Put(100, 664, LINES[0]), *paragraph(72, 652, LINES[1:])])
    assert [line.joins for line in lines] == [False, True, True, False, True, True]


def test_a_short_line_ends_its_paragraph() -> None:
    short = "It ended there."
    lines = lines_of([*paragraph(72, 700, [*LINES, short]), *paragraph(72, 652)])
    assert [line.joins for line in lines][3:5] == [True, False]


def test_a_paragraph_goes_on_over_a_page() -> None:
    lines = lines_of(paragraph(72, 100, LINES[:2]), [Put(72, 700, LINES[2])])
    assert lines[2].joins
    assert lines[2].new_page


def test_words_are_read_by_place_where_they_were_printed_in_another_order() -> None:
    assert texts(lines_of([Put(72, 600, "third"), Put(72, 760, "first"), Put(72, 700, "second")])) == [
        "first",
        "second",
        "third",
    ]


def test_columns_are_read_one_after_the_other() -> None:
    left = [Put(72, 700 - 12 * n, f"left column, line {n} of it") for n in range(6)]
    right = [Put(320, 700 - 12 * n, f"right column, line {n} of it") for n in range(6)]
    assert texts(lines_of([*left, *right])) == [put.words for put in (*left, *right)]


def test_heads_and_feet_that_return_are_told_from_text() -> None:
    pages = [
        [
            Put(400, 800, "A/HRC/99/7"),
            *paragraph(72, 660 - 9 * number),
            Put(72, 40, f"{number}/3"),
            Put(480, 40, "GE.31-01234"),
        ]
        for number in range(1, 4)
    ]
    lines = lines_of(*pages)
    assert texts(lines, "") == list(LINES) * 3
    assert texts(lines, "page") == ["1/3", "2/3", "3/3"]
    assert set(texts(lines, "head")) == {"A/HRC/99/7", "GE.31-01234"}


def test_what_a_browser_prints_around_a_page_is_furniture() -> None:
    puts = [
        Put(24, 820, "11/22/31, 1:00 PM", 8),
        *paragraph(72, 700),
        Put(24, 18, "https://example.org/a", 8),
    ]
    assert texts(lines_of(puts), "") == list(LINES)


def test_notes_in_small_type_begin_with_their_marker_and_go_on_over_pages() -> None:
    first = [
        Put(72, 700, "The fees were named"),
        Put(157.2, 704, "1", 6),
        Put(162, 700, "in the text."),
        Put(72, 80, "1", 5),
        Put(76, 78, "A note of two lines that the page", 8),
    ]
    second = [*paragraph(72, 700), Put(72, 78, "parts in the middle.", 8)]
    opened = open_document(pdf(first, second))
    assert texts(opened.lines, "note") == ["1 A note of two lines that the page", "parts in the middle."]
    assert opened.print is not None
    raised = [opened.source[start:end] for start, end in opened.print.raised]
    assert raised == ["1", "1"]
    assert texts(opened.lines, "")[0] == "The fees were named1 in the text."


def test_rows_whose_cells_begin_at_the_same_places_are_a_table() -> None:
    rows = [("Symbol", "Item", "Title"), ("A/1", "2", "First paper"), ("A/2", "", "Second paper")]
    puts = [
        Put(x, 600 - 20 * number, cell)
        for number, row in enumerate(rows)
        for x, cell in zip((72, 200, 300), row, strict=True)
        if cell
    ]
    opened = open_document(pdf([*paragraph(72, 700), *puts]))
    assert opened.print is not None
    (grid,) = opened.print.grids
    assert [
        tuple(" ".join(opened.source[start:end] for start, end in cell) for cell in row) for row in grid.rows
    ] == rows


def test_a_table_goes_on_over_pages_without_the_heading_row_that_returns() -> None:
    def page(numbers: range) -> list[Put]:
        rows = [("Symbol", "Title"), *((f"A/{number}", f"Paper {number}") for number in numbers)]
        return [
            Put(x, 700 - 20 * place, cell)
            for place, row in enumerate(rows)
            for x, cell in zip((72, 200), row, strict=True)
        ]

    opened = open_document(pdf(page(range(1, 4)), page(range(4, 6))))
    assert opened.print is not None
    (grid,) = opened.print.grids
    assert len(grid.rows) == 6
    assert texts(opened.lines, "head") == ["Symbol", "Title"]


def test_type_gives_headings_their_level() -> None:
    puts = [
        Put(72, 760, "I. Introduction", 14, 1),
        *paragraph(72, 730),
        Put(72, 670, "A. Fees", 12, 1),
        *paragraph(72, 650),
        Put(72, 590, "Who pays", 10, 1),
        *paragraph(72, 570),
    ]
    assert [line.level for line in lines_of(puts) if line.level] == [1, 2, 7]


def test_a_page_without_text_is_named() -> None:
    (notice,) = open_document(pdf(paragraph(72, 700), [])).notices
    assert notice.code == "page_without_text"
    assert "Page 2" in notice.message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "damaged"),
        (b"%PDF-1.4\n" + b"\0" * 4000, "damaged"),
        (pdf(paragraph(72, 700))[:300], "damaged"),
        (pdf(), "no_pages"),
        (pdf([]), "no_text"),
        (pdf(*[[Put(72, 700, "a")]] * (PAGES + 1)), "too_many_pages"),
    ],
    ids=["a mark alone", "zeros", "cut off", "no pages", "no text", "too many pages"],
)
def test_a_pdf_that_cannot_be_read_is_refused_in_one_line(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        open_document(data)
    assert refused.value.code == code
    assert "\n" not in refused.value.message


def shifted(line: str) -> str:
    """A line whose font names other letters than it prints."""
    return "".join(chr((ord(letter) - 92) % 26 + 97) if letter.islower() else letter for letter in line)


UNUSABLE = [Put(72, y, shifted(line)) for y, line in zip(range(700, 520, -12), LINES * 5, strict=True)]


def test_a_text_layer_that_gives_no_words_is_not_read() -> None:
    opened = open_document(pdf(paragraph(72, 700), UNUSABLE))
    assert texts(opened.lines) == list(LINES)
    assert [notice.code for notice in opened.notices] == ["text_layer_unusable"]


def test_a_document_of_which_nothing_can_be_read_is_empty_with_a_notice() -> None:
    found = read_bytes(pdf(UNUSABLE, UNUSABLE), "a.pdf")
    assert found.document.source == "\f\f"
    assert found.document.paragraphs == ()
    assert "Pages 1, 2 have" in found.notices[0].message


def test_recommendations_know_their_page() -> None:
    head = [Put(72, 780, "Report on the meeting", 14, 1), Put(72, 750, "I. Introduction", 12, 1)]
    asked = Put(72, 700, "States parties should keep a register of agencies.")
    pages = [*head, *paragraph(72, 700)], [Put(72, 720, "Recommendation 1", 10, 1), asked]
    found = read_bytes(pdf(*pages), "a.pdf", language="en")
    assert [recommendation.page for recommendation in found.recommendations] == [2]


def test_what_stands_sideways_in_the_margin_is_furniture() -> None:
    data = pdf([*paragraph(72, 700), Put(30, 400, "Printed in Geneva")])
    turned = data.replace(b"30 400 Td", b"0 1 -1 0 9 9 Tm")
    lines = open_document(turned).lines
    assert texts(lines, "") == list(LINES)
    assert texts(lines, "head") == ["Printed in Geneva"]


def test_a_page_on_its_side_is_read_in_the_order_of_printing() -> None:
    def turned(match: re.Match[bytes]) -> bytes:
        return b"0 1 -1 0 %d %d Tm" % (800 - int(match[2]), int(match[1]))

    data = re.sub(rb"(\d+) (\d+) Td", turned, pdf(paragraph(72, 700)))
    assert texts(open_document(data).lines, "") == list(LINES)


def test_a_cell_goes_on_over_a_page_below_the_heading_row() -> None:
    rows = [("Symbol", "Title"), ("A/1", "First paper"), ("A/2", "A paper with a long")]
    first = [
        Put(x, 160 - 20 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((72, 200), row, strict=True)
    ]
    second = [Put(72, 700, "Symbol"), Put(200, 700, "Title"), Put(200, 680, "title")]
    opened = open_document(pdf(first, [*second, *paragraph(72, 600)]))
    assert opened.print is not None
    (grid,) = opened.print.grids
    assert [opened.source[start:end] for start, end in grid.rows[2][1]] == ["A paper with a long", "title"]
    assert len(grid.rows) == 3
