"""The record as a spreadsheet: a sheet with the rows, and one that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from palermo.flows.record_about import About
from palermo.flows.record_rows import COLUMNS, Cell, Row, cells_of

MOST_ROWS = 1_048_575
"""Of a sheet, without its headings (Excel specifications and limits)."""
MOST_CHARACTERS = 32_767
"""Of a cell, in UTF-16 code units (the same)."""
CUT = " … [cut: the whole is in the csv and jsonl exports]"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold (its production 2, Char)."""

_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_WIDE = {"text": 80, "title": 40, "body": 30, "parent_body": 30, "items": 50, "section": 40, "notices": 30}
_MIDDLING = {"address": 30, "symbol": 24, "paragraph": 30, "superseded_by": 26, "acts": 24, "addressees": 24}
_NARROW = 14


def write_xlsx(path: Path, rows: Iterable[Row], about: About) -> None:
    """Write both sheets; `about` has counted the rows by the time that its sheet is written.

    Every word is written as a word, never as a formula or a link. Raises
    `OSError` for what the system refuses.
    """
    with TemporaryDirectory(prefix="palermo-") as folder:  # its own files, which it leaves where it fails
        book = Workbook(str(path), {**_OPTIONS, "tmpdir": folder})
        formats = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
            "words": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        }
        _write_record(book, rows, formats)
        _write_about(book, about, formats)
        try:
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error


def words_of(text: str) -> str:
    """Words that a cell can hold: no character that XML has not, and no more than Excel takes."""
    words = _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    if words.startswith("<r>"):  # XlsxWriter would take it for mark-up of its own
        words = f" {words}"
    units = words.encode("utf-16-le") if len(words) > MOST_CHARACTERS // 2 else b""
    if len(units) > 2 * MOST_CHARACTERS:
        words = units[: 2 * (MOST_CHARACTERS - len(CUT))].decode("utf-16-le", "ignore") + CUT
    return words


def _write_record(book: Workbook, rows: Iterable[Row], formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet("Record")
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDE.get(name) or _MIDDLING.get(name) or _NARROW)
        sheet.write_string(0, column, name.replace("_", " ").capitalize(), formats["head"])
    last = 0
    for last, row in enumerate(rows, 1):
        for column, cell in enumerate(cells_of(row)):
            _write_cell(sheet, last, column, cell, formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)


def _write_cell(sheet: Any, row: int, column: int, cell: Cell, formats: dict[str, Any]) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, str):
        sheet.write_string(row, column, words_of(cell), formats["words"])
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), formats["day"])  # noqa: DTZ001
    else:
        sheet.write_number(row, column, cell, formats["words"])


def _write_about(book: Workbook, about: About, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet("About")
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 110)
    for row, (name, words) in enumerate(about.lines()):
        sheet.write_string(row, 0, name, formats["head"] if not words else formats["words"])
        sheet.write_string(row, 1, words, formats["words"])
