"""`palermo list`: the documents of the record, in its order."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from palermo.flows.listing import documents_listed
from tests.commands.conftest import Desk
from tests.flows.making import CHINESE, other, reading
from tests.flows.making import Desk as Clerk

SERIES = "CTOC/COP/WG.4/2021"


@pytest.fixture
def record(desk: Desk) -> Desk:
    """A final in two languages with its draft, and a letter."""
    clerk = Clerk()
    clerk.take_in(other("A letter"), "/in/letter.txt")
    clerk.take_in(reading(["Draft."], kind="draft_report", symbol=f"{SERIES}/L.1/Add.1"), "/in/draft.txt")
    clerk.take_in(reading(["其一。"], symbol=f"{SERIES}/6", language="zh", body=CHINESE), "/in/zh.txt")
    clerk.take_in(reading(["One.", "Two."], symbol=f"{SERIES}/6", title="A  title"), "/in/en.txt")
    return desk


def test_an_empty_record(desk: Desk) -> None:
    ran = desk.palermo("list")
    assert (ran.status, ran.out, ran.err) == (0, "", "0 documents\n")


def test_what_gave_way_is_left_out_unless_asked_for(record: Desk) -> None:
    ran = record.palermo("list")
    assert ran.out.splitlines()[:2] == [
        "2021-10-12  /d/CTOC-COP-WG.4-2021-6  report (en zh), 2 recommendations",
        "            A title",
    ]
    assert "no date     /d/1  other document (en)\n" in ran.out
    assert ran.err == "2 documents; 1 more with --drafts\n"
    ran = record.palermo("list", "--drafts")
    assert "L.1-Add.1  draft report, addendum, not counted (en), 1 recommendation\n" in ran.out
    assert ran.err == "3 documents\n"


def test_what_was_taken_out_is_not_listed(record: Desk) -> None:
    record.palermo("remove", f"{SERIES}/6", "--why", "by mistake")
    assert record.palermo("list").out.startswith("2021-10-12  /d/CTOC-COP-WG.4-2021-L.1-Add.1  draft report")


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_questions_for_three_as_for_one(
    desk: Desk, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, many + 1):
        Clerk().take_in(reading(["One."], symbol=f"{SERIES}/{number}"), f"/in/{number}.txt")
    with django_assert_num_queries(3):
        assert len(documents_listed(drafts=True)) == many
