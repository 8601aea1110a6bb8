"""The record as CSV, and as JSON lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import BinaryIO

from palermo.flows.record_rows import COLUMNS, Cell, Row, cells_of, object_of

_STARTS_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet program may take for a formula at the start of a cell (OWASP, "CSV Injection")."""


def write_csv(out: BinaryIO, rows: Iterable[Row]) -> None:
    """Write headings and rows, as RFC 4180 says, in UTF-8 with a byte-order mark.

    Without the mark Excel reads the file in the code page of the machine, and
    Chinese words are lost. A cell that a spreadsheet program would take for a
    formula gets an apostrophe before it.
    """
    text = io.TextIOWrapper(out, encoding="utf-8-sig", errors="backslashreplace", newline="")
    try:
        table = csv.writer(text)
        table.writerow(COLUMNS)
        for row in rows:
            table.writerow([harmless(cell) for cell in cells_of(row)])
    finally:
        text.detach()


def write_jsonl(out: BinaryIO, rows: Iterable[Row]) -> None:
    """Write each row as a JSON object on a line of its own, in UTF-8."""
    for row in rows:
        line = json.dumps(object_of(row), ensure_ascii=False, separators=(",", ":"))
        out.write(f"{line}\n".encode(errors="backslashreplace"))


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet program takes for a formula."""
    if isinstance(cell, str) and cell.startswith(_STARTS_A_FORMULA):
        return f"'{cell}"
    return cell
