"""The list of documents: by the date of the meeting, whether or not its body is known."""

from __future__ import annotations

from datetime import date

from palermo.flows.listing import documents_listed
from tests.flows.making import MEETING, Desk, reading


def test_a_meeting_without_its_body_gives_the_date_all_the_same(desk: Desk) -> None:
    late = reading(["Parties should register agencies."])
    early = {**MEETING, "start": "2010-10-18", "end": "2010-10-22"}
    desk.take_in(late, "/in/a.txt")
    desk.take_in(reading(body=None, date=None, meeting=early, title="A report"), "/in/b.txt")
    desk.take_in(reading(body=None, date=None, meeting=None, title="Another"), "/in/c.txt")
    days = [line.day for line in documents_listed()]
    assert days == [date(2010, 10, 18), date(2021, 10, 12), None]
