"""Lists of documents and rows between bars or tabs are tables; their cells keep their places."""

from __future__ import annotations

import pytest

from palermo.reading.languages.pack import Pack
from palermo.reading.model import Table
from tests.reading.forms import EN, HEAD, ZH, form, shape

LEAD = "1. The meeting had before it the following documents, which had been sent to all.\n\n"


def tables(text: str, pack: Pack = EN) -> tuple[Table, ...]:
    return form(HEAD + LEAD + text, pack).tables


def rows(text: str, pack: Pack = EN) -> list[list[str]]:
    (table,) = tables(text, pack)
    return [[cell.value for cell in row] for row in table.rows]


def test_symbols_at_the_start_of_lines_make_a_list_of_documents() -> None:
    assert rows("RIVER/2031/1 Note on bridges\nRIVER/2031/2 Note on lakes\n") == [
        ["RIVER/2031/1", "Note on bridges"],
        ["RIVER/2031/2", "Note on lakes"],
    ]


def test_a_list_of_documents_with_agenda_items_has_three_columns() -> None:
    text = "RIVER/2031/1 2 Bridges\nRIVER/2031/2 3 (a) and 4 Lakes\nRIVER/2031/3 Roads\n"
    assert rows(text) == [
        ["RIVER/2031/1", "2", "Bridges"],
        ["RIVER/2031/2", "3 (a) and 4", "Lakes"],
        ["RIVER/2031/3", "", "Roads"],
    ]


def test_the_headings_of_its_columns_are_its_first_row() -> None:
    text = "Symbol Agenda item Title\nRIVER/2031/1 2 Note on bridges\nRIVER/2031/2 3 Note on lakes\n"
    assert rows(text)[0] == ["Symbol", "Agenda item", "Title"]


def test_headings_of_columns_may_stand_on_lines_of_their_own() -> None:
    text = "Symbol\n\nAgenda item\n\nTitle or description\n\nRIVER/2031/1 2 Note on bridges\n"
    assert rows(text)[0] == ["Symbol", "Agenda item", "Title or description"]


def test_two_headings_of_columns_make_two_columns() -> None:
    text = "Symbol Title\nRIVER/2031/1 2 Note on bridges\nRIVER/2031/2 Note on lakes\n"
    assert rows(text) == [
        ["Symbol", "Title"],
        ["RIVER/2031/1", "2 Note on bridges"],
        ["RIVER/2031/2", "Note on lakes"],
    ]


def test_a_list_of_documents_in_chinese() -> None:
    text = "文号 议程项目 标题或说明\nRIVER/2031/1 2 桥梁说明\nRIVER/2031/2 3 湖泊\n说明\n"
    assert rows(text, ZH) == [
        ["文号", "议程项目", "标题或说明"],
        ["RIVER/2031/1", "2", "桥梁说明"],
        ["RIVER/2031/2", "3", "湖泊说明"],
    ]


def test_a_cell_wraps_into_the_next_line() -> None:
    assert rows("RIVER/2031/1 Note on\nold bridges\nRIVER/2031/2\nNote on lakes\n") == [
        ["RIVER/2031/1", "Note on old bridges"],
        ["RIVER/2031/2", "Note on lakes"],
    ]


@pytest.mark.parametrize(
    "symbol",
    [
        "RIVER/2031/L.1 and Add.1",
        "RIVER/2031/L.1, Add.1 and Corr.1",
        "RIVER/2031/1 and RIVER/2031/2",
        "RIVER/2031/1*",
    ],
)
def test_a_symbol_with_its_addenda_is_one_cell(symbol: str) -> None:
    assert rows(f"{symbol} Note on bridges\nRIVER/2031/9 Note on lakes\n")[0] == [symbol, "Note on bridges"]


@pytest.mark.parametrize(
    "end", ["2. The lake was seen by all of them.", "\n\n\nThe lake was seen by all.", "## The lake"]
)
def test_a_list_of_documents_ends_with_a_paragraph_a_gap_or_a_heading(end: str) -> None:
    text = f"RIVER/2031/1 Bridges\nRIVER/2031/2 Lakes\n\n{end}\n\n3. That was all there was.\n"
    assert rows(text)[-1] == ["RIVER/2031/2", "Lakes"]


def test_one_symbol_at_the_start_of_a_line_is_no_list() -> None:
    assert tables("RIVER/2031/1 was seen by all of them.\n\n2. The lake was seen.\n") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Symbol of the river\n\nThe bridge was seen.\n",
        "Symbol " + "and sign " * 9 + "\nwere seen.\n",
        "Symbol Symbol\nRIVER/2031/1 Note on bridges\n",
        "Symbol\nRIVER/2031/1 Note on bridges\n",
        "Document\n\nThe bridge\n\nRIVER/2031/1 Note on bridges\n",
    ],
)
def test_words_that_only_resemble_headings_of_columns_begin_no_table(text: str) -> None:
    assert tables(text + "\n2. That was all.\n") == ()


def test_bars_part_cells_and_are_furniture_with_the_rule_below_the_head() -> None:
    text = "| Bridge | Year |\n|---|:---:|\n| Old | 2031 |\n| New | |\n"
    assert rows(text) == [["Bridge", "Year"], ["Old", "2031"], ["New", ""]]
    document = form(HEAD + LEAD + text)
    bars = [passage for passage in document.furniture if passage.reason == "rule"]
    assert len(bars) == 10


def test_bars_need_not_stand_at_the_ends() -> None:
    assert rows("Bridge | Year | By\nOld | 2031 |\n") == [["Bridge", "Year", "By"], ["Old", "2031"]]


def test_one_line_with_bars_is_no_table() -> None:
    assert tables("| Bridge | Year |\n\n2. The lake was seen.\n") == ()


def test_tabs_part_cells() -> None:
    assert rows("Bridge\tYear\tBy\nOld\t\tMany\n") == [["Bridge", "Year", "By"], ["Old", "", "Many"]]


def test_a_tab_behind_a_label_is_white_space() -> None:
    text = "A.\tThe bridge\n\n2.\tIt was seen.\n\nB.\tThe lake\n\n3.\tIt was seen:\n\n(a)\tWell;\n\n•\tOld.\n"
    document = form(HEAD + LEAD + text)
    assert document.tables == ()
    assert [section.heading.value for section in document.sections] == ["The bridge", "The lake"]


def test_a_labelled_line_ends_a_table_of_tabs() -> None:
    assert rows("Bridge\tYear\nOld\t2031\n2.\tThe lake was seen.\n")[-1] == ["Old", "2031"]


def test_a_line_in_mid_sentence_begins_no_table() -> None:
    text = "2. The delegates had seen the documents\nRIVER/2031/1 and\nRIVER/2031/2 and were glad.\n"
    assert shape(form(HEAD + LEAD + text))[-1].endswith("RIVER/2031/1 and RIVER/2031/2 and were glad.")


def test_a_table_stands_in_its_section_with_the_places_of_its_cells() -> None:
    text = "RIVER/2031/1 Note on bridges\nRIVER/2031/2 Note on\nlakes\n"
    document = form(HEAD + "A. Papers\n\n" + LEAD + text)
    (table,) = document.tables
    assert table.section == "sec-1"
    assert table.caption is None
    cell = table.rows[1][1]
    assert [document.source[start:end] for start, end in cell.spans] == ["Note on", "lakes"]
    assert "".join(document.source[start:end] for start, end in table.spans).startswith("RIVER/2031/1")
