"""Documents of more recommendations than a database takes values in one question."""

from __future__ import annotations

import sqlite3

import pytest
from django.db import connection

from palermo.domain.recommendations.queries import listed
from palermo.flows.finding_document import document_at
from palermo.flows.remove_document import remove_document, restore_document
from tests.flows.making import Desk, reading, recommendation


def test_a_number_of_any_length_is_taken_in(desk: Desk) -> None:
    far = recommendation("rec-99999999999999999999", "Far.")
    meeting = {"start": "2021-10-12", "end": None, "place": None, "ordinal": 10**20}
    desk.take_in(reading([far], meeting=meeting), "/in/a.txt")
    row = listed().get()
    assert (row.number, row.address) == (None, "r/1/99999999999999999999")


def test_a_thousand_recommendations_come_go_and_come_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("palermo.kernel.batches.AT_ONCE", 200)
    before = connection.connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 999)
    asked = [f"Parties should do thing {n}." for n in range(1100)]
    assert desk.take_in(reading(asked), "/in/a.txt").recommendations == 1100
    assert desk.take_in(reading(asked[:50]), "/in/a.txt").recommendations == 50
    assert desk.take_in(reading(asked), "/in/a.txt").recommendations == 1100
    remove_document(document=document_at("d/1"), why="too long", by="ann")
    restore_document(document=document_at("d/1"), by="ann")
    assert listed().count() == 1100
    connection.connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, before)
