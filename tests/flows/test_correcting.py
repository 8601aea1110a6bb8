"""A person says of which kind or date a document is."""

from __future__ import annotations

import pytest

from palermo.domain.documents.errors import DocumentRemoved
from palermo.domain.documents.models import Document, Work
from palermo.domain.recommendations.queries import listed
from palermo.flows.correct_document import correct_document, name_document, withdraw_document_correction
from palermo.flows.finding_document import document_at
from palermo.flows.remove_document import remove_document
from palermo.flows.showing import show_at
from palermo.kernel import addresses, journal
from palermo.kernel.errors import BadCorrection, NothingToWithdraw
from tests.flows.making import CHINESE, Desk, reading

SYMBOL = "CTOC/COP/WG.4/2021/6"
ELSEWHERE = {"start": "2011-10-12", "end": "2011-10-13", "place": None, "ordinal": None}


def test_a_kind_that_is_corrected_moves_the_document_between_works(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=SYMBOL), "/in/a.txt")
    desk.take_in(reading(["Draft."]), "/in/b.txt")
    assert listed().count() == 2
    correct_document(document=document_at("d/1"), field="kind", value="draft_report", by="ann", why="says so")
    assert [row.address for row in listed()] == ["r/CTOC-COP-WG.4-2021-6/1"]
    correct_document(document=document_at("d/1"), field="kind", value="secretariat_report", by="ann")
    assert (listed().count(), Work.objects.count()) == (2, 2)
    withdraw_document_correction(document=document_at("d/1"), field="kind", by="bob")
    assert Document.objects.get(number=1).kind == "report"
    assert [entry.verb for entry in journal.history("d/1")] == ["take in", "correct", "correct", "withdraw"]


def test_a_date_that_is_corrected_holds_and_is_shown_as_a_persons(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    correct_document(document=document_at("d/1"), field="date", value="2021-10-29", by="ann")
    desk.take_in(reading(["One.", "Two."], date="2021-10-30"), "/in/a.txt")
    sheet = show_at("d/1").document
    assert sheet is not None
    assert str(sheet.date) == "2021-10-29"
    assert sheet.corrected == {"date": "ann"}


@pytest.mark.parametrize(
    ("field", "value"), [("symbol", SYMBOL), ("title", "x"), ("kind", "letter"), ("date", "28.10.2021")]
)
def test_what_cannot_be_said_is_refused(desk: Desk, field: str, value: str) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    with pytest.raises(BadCorrection, match=field):
        correct_document(document=document_at("d/1"), field=field, value=value, by="ann")


def test_nothing_is_said_of_what_was_taken_out_and_nothing_withdrawn_that_was_not_said(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    document = document_at("d/1")
    with pytest.raises(NothingToWithdraw):
        withdraw_document_correction(document=document, field="date", by="ann")
    remove_document(document=document, why="twice", by="ann")
    with pytest.raises(DocumentRemoved):
        correct_document(document=document, field="date", value="2021-10-29", by="ann")


def test_a_symbol_whose_word_is_withdrawn_stays_with_its_address(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    name_document(document=document_at("d/1"), symbol=SYMBOL, by="ann")
    withdraw_document_correction(document=document_at("d/1"), field="symbol", by="ann")
    assert addresses.look_up("d/1").path == "d/CTOC-COP-WG.4-2021-6"


def test_words_pass_along_where_two_documents_become_one(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=SYMBOL), "/in/en.txt")
    desk.take_in(reading(["其一。"], language="zh", body=CHINESE, meeting=ELSEWHERE), "/in/zh.txt")
    correct_document(document=document_at("d/1"), field="date", value="2021-10-29", by="ann")
    correct_document(document=document_at("d/1"), field="kind", value="decision", by="ann")
    correct_document(document=document_at(SYMBOL), field="kind", value="report", by="bob")
    name_document(document=document_at("d/1"), symbol=SYMBOL, by="ann")
    sheet = show_at(SYMBOL).document
    assert sheet is not None
    assert (str(sheet.date), sheet.kind) == ("2021-10-29", "report")
    assert sheet.corrected == {"date": "ann", "kind": "bob"}
