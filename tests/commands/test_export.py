"""`palermo export`, from outside."""

from __future__ import annotations

import csv
import io
import json

import pytest
from openpyxl import load_workbook

from tests.commands.conftest import Desk, Terminal
from tests.commands.writing import report, write


@pytest.fixture
def loaded(desk: Desk) -> Desk:
    """A desk whose record holds one report."""
    write(desk.folder / "a.txt", report())
    desk.palermo("load", "a.txt")
    return desk


def test_a_spreadsheet(loaded: Desk) -> None:
    (loaded.folder / "record.xlsx").write_text("an earlier one", encoding="utf-8")
    ran = loaded.palermo("export", "--format", "xlsx", "--output", "record.xlsx")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "record.xlsx: 2 recommendations (0 in drafts, 0 superseded)\n"
    sheet = load_workbook(loaded.folder / "record.xlsx")["Record"]
    assert [cell.value for cell in sheet["A"]] == [
        "Address",
        "r/CMAT-COP-WG.1-2041-5/1",
        "r/CMAT-COP-WG.1-2041-5/2",
    ]


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_file_and_standard_output_are_the_same(terminal: Terminal, form: str) -> None:
    write(terminal.folder / "a.txt", report())
    terminal.palermo("load", "a.txt")
    assert terminal.palermo("export", "--format", form, "--output", "record").status == 0
    ran = terminal.palermo("export", "--format", form, "--output", "-")
    assert ran.err == "standard output: 2 recommendations (0 in drafts, 0 superseded)\n"
    written = (terminal.folder / "record").read_text(encoding="utf-8")
    assert written == ran.out
    if form == "jsonl":
        rows = [json.loads(line) for line in written.splitlines()]
    else:
        rows = list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"))))
    assert [row["strength"] for row in rows] == ["should", "encouraged_to_consider"]


def test_a_language_that_is_asked_for(loaded: Desk) -> None:
    ran = loaded.palermo("export", "--format", "jsonl", "--output", "a", "--language", "zh")
    assert ran.status == 0
    assert ran.out == "a: headings alone, for there is no recommendation to export\n"
    assert ran.err == "2 not held in zh left out\n"
    one = loaded.palermo("export", "--format", "jsonl", "--output", "a", "--language", "de")
    assert one.status == 2
    assert "de is none of " in one.err


def test_a_spreadsheet_is_no_stream(desk: Desk) -> None:
    ran = desk.palermo("export", "--format", "xlsx", "--output", "-")
    assert (ran.status, ran.out) == (2, "")


def test_an_empty_record_is_said(desk: Desk) -> None:
    ran = desk.palermo("export", "--format", "csv", "--output", "a.csv")
    assert (ran.status, ran.out) == (0, "a.csv: headings alone, for there is no recommendation to export\n")
    assert (desk.folder / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfaddress,")


def test_what_cannot_be_written_is_said_in_one_line(loaded: Desk) -> None:
    ran = loaded.palermo("export", "--format", "csv", "--output", "nowhere/a.csv")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "nowhere/a.csv cannot be written (there is no folder" in ran.err
