"""What is downloaded is exactly what the list shows."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from openpyxl import load_workbook

from palermo.search.catching_up import catch_up
from tests.flows.making import reading, recommendation

if TYPE_CHECKING:
    from tests.flows.making import Desk

QUERY = "?strength=urged&page=1"


@pytest.fixture(autouse=True)
def _held(clerk: Desk) -> None:
    asked = [
        recommendation(f"rec-{n}", f"=States should {n}", strength="urged" if n % 2 else "may")
        for n in range(1, 61)
    ]
    clerk.take_in(reading(asked, symbol="X/1"), "/in/a.txt")
    catch_up()


def _body(visitor: Client, address: str) -> bytes:
    response = visitor.get(address)
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment; filename=")
    return b"".join(response)


def _wanted() -> list[str]:
    return [f"r/X-1/{n}" for n in range(1, 61, 2)]


def test_csv(visitor: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(_body(visitor, f"/record.csv{QUERY}").decode("utf-8-sig"))))
    assert [row["address"] for row in rows] == _wanted()
    assert rows[0]["text"] == "'=States should 1"


def test_json_lines(visitor: Client) -> None:
    lines = _body(visitor, f"/zh/record.jsonl{QUERY}").decode().splitlines()
    assert [json.loads(line)["address"] for line in lines] == _wanted()


def test_a_spreadsheet_says_what_was_asked(visitor: Client) -> None:
    book = load_workbook(io.BytesIO(_body(visitor, f"/record.xlsx{QUERY}")))
    record, about = book.worksheets[:2]
    assert [row[0] for row in record.iter_rows(min_row=2, values_only=True)] == _wanted()
    said = [row[1] for row in about.iter_rows(values_only=True) if row[0] == "What was asked"]
    assert said == ["http://localhost/record?strength=urged"]


def test_an_empty_list_has_headings_alone(visitor: Client) -> None:
    assert len(_body(visitor, "/record.csv?year=1999").decode().splitlines()) == 1


def test_a_malformed_question_has_a_page(visitor: Client) -> None:
    assert visitor.get("/record.csv?page=x").status_code == 400
    assert visitor.get("/record.pdf").status_code == 404
