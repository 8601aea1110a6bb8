"""A person names a document that prints no symbol; its old address leads on."""

from __future__ import annotations

from typing import Any

import pytest

from palermo.domain.documents.errors import DocumentRemoved, NotASymbol, SymbolTaken
from palermo.domain.documents.models import Document, DocumentCorrection
from palermo.domain.recommendations.models import Recommendation, Wording
from palermo.domain.recommendations.queries import said_of
from palermo.domain.recommendations.services import correct
from palermo.flows.correct_document import name_document
from palermo.flows.finding_document import document_at
from palermo.flows.remove_document import remove_document
from palermo.flows.take_in_document import Outcome
from palermo.kernel import addresses
from palermo.kernel.models import Entry
from tests.flows.making import CHINESE, Desk, reading, recommendation

SYMBOL = "CTOC/COP/WG.4/2021/6"
ADDRESS = "d/CTOC-COP-WG.4-2021-6"
ELSEWHERE = {"start": "2011-10-12", "end": "2011-10-13", "place": None, "ordinal": None}


def test_the_old_address_leads_on(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    named = name_document(document=document_at("d/1"), symbol=SYMBOL, by="ann", why="as on the cover")
    assert (named.before, named.after) == ("d/1", ADDRESS)
    assert addresses.look_up("/d/1").path == ADDRESS
    assert addresses.look_up("/r/1/1").path == "r/CTOC-COP-WG.4-2021-6/1"
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.by, entry.verb, entry.subject, entry.details["why"]) == (
        "ann",
        "name",
        ADDRESS,
        "as on the cover",
    )


def test_the_same_name_again_changes_nothing(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    name_document(document=document_at("d/1"), symbol=SYMBOL, by="ann")
    again = name_document(document=document_at("d/1"), symbol=SYMBOL.lower(), by="ann")
    assert again.before == again.after == ADDRESS
    assert Entry.objects.count() == 2


def test_a_persons_name_holds_against_every_later_reading(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    name_document(document=document_at("d/1"), symbol=SYMBOL, by="ann")
    taken = desk.take_in(reading(["One.", "Two."], symbol="CTOC/COP/WG.4/2021/66"), "/in/a.txt")
    assert (taken.outcome, taken.address) == (Outcome.CHANGED, ADDRESS)
    assert Document.objects.count() == 1


def test_a_document_may_be_named_anew(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    for symbol in ("CTOC/COP/WG.4/2021/5", SYMBOL):
        name_document(document=document_at("d/1"), symbol=symbol, by="ann")
    assert addresses.look_up("d/CTOC-COP-WG.4-2021-5").path == ADDRESS
    assert DocumentCorrection.objects.filter(withdrawn_at__isnull=True).count() == 1


def test_the_number_of_a_named_document_is_not_given_again(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    name_document(document=document_at("d/1"), symbol=SYMBOL, by="ann")
    assert desk.take_in(reading(["Two."], meeting=ELSEWHERE), "/in/b.txt").address == "d/2"


def test_two_languages_of_one_symbol_become_one_document(desk: Desk) -> None:
    desk.take_in(reading(["One.", "Two."], symbol=SYMBOL), "/in/en.txt")
    asked: list[str | dict[str, Any]] = ["其一。", "其二。", recommendation("annex-para-1", "附件。")]
    desk.take_in(reading(asked, language="zh", body=CHINESE, meeting=ELSEWHERE), "/in/zh.txt")
    correct(
        recommendation=Recommendation.objects.get(document__number=1, tail="1"),
        field="strength",
        value="urged",
        by="ann",
    )
    named = name_document(document=document_at("d/1"), symbol=SYMBOL, by="ann")
    assert named.after == ADDRESS
    assert Document.objects.count() == 1
    assert [row.tail for row in Recommendation.objects.order_by("sort_key")] == ["1", "2", "annex-para-1"]
    assert Wording.objects.count() == 5
    for tail in ("1", "2", "annex-para-1"):
        assert addresses.look_up(f"r/1/{tail}").path == f"r/CTOC-COP-WG.4-2021-6/{tail}"
    assert addresses.look_up("d/1").path == ADDRESS
    assert [said.value for said in said_of(Recommendation.objects.get(tail="1"))] == ["urged"]
    changed = reading(["其一！", *asked[1:]], language="zh", body=CHINESE, meeting=ELSEWHERE)
    assert desk.take_in(changed, "/in/zh.txt").address == ADDRESS


def test_a_language_that_is_held_is_not_written_over(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=SYMBOL), "/in/a.txt")
    desk.take_in(reading(["Uno."], meeting=ELSEWHERE), "/in/b.txt")
    with pytest.raises(SymbolTaken, match=ADDRESS):
        name_document(document=document_at("d/1"), symbol=SYMBOL, by="ann")
    assert addresses.look_up("d/1").path == "d/1"


def test_what_was_taken_out_is_not_named_and_lends_no_name(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=SYMBOL), "/in/a.txt")
    desk.take_in(reading(["Uno."], meeting=ELSEWHERE), "/in/b.txt")
    remove_document(document=document_at(SYMBOL), why="twice", by="ann")
    with pytest.raises(DocumentRemoved, match="twice"):
        name_document(document=document_at("d/1"), symbol=SYMBOL, by="ann")
    with pytest.raises(DocumentRemoved):
        name_document(document=document_at(SYMBOL), symbol="CTOC/COP/WG.4/2021/9", by="ann")


def test_what_is_no_symbol_names_nothing(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    with pytest.raises(NotASymbol):
        name_document(document=document_at("d/1"), symbol="the report", by="ann")


def test_a_symbol_may_be_said_on_taking_in(desk: Desk) -> None:
    found = reading(["One."])
    taken = desk.take_in(found, "/in/a.txt", symbol=SYMBOL)
    assert (taken.outcome, taken.address) == (Outcome.NEW, ADDRESS)
    assert desk.take_in(found, "/in/a.txt", symbol=SYMBOL).outcome is Outcome.UNCHANGED
    assert desk.take_in(found, "/in/a.txt").outcome is Outcome.UNCHANGED
    assert DocumentCorrection.objects.get().by == "clerk"


def test_a_known_file_may_be_named_on_taking_it_in_again(desk: Desk) -> None:
    found = reading(["One."])
    desk.take_in(found, "/in/a.txt")
    taken = desk.take_in(found, "/in/a.txt", symbol=SYMBOL)
    assert (taken.outcome, taken.address) == (Outcome.CHANGED, ADDRESS)
    assert addresses.look_up("r/1/1").path == "r/CTOC-COP-WG.4-2021-6/1"


def test_a_text_that_prints_its_symbol_at_last_gets_its_address(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    taken = desk.take_in(reading(["One.", "Two."], symbol=SYMBOL), "/in/a.txt")
    assert taken.address == ADDRESS
    assert addresses.look_up("r/1/1").path == "r/CTOC-COP-WG.4-2021-6/1"
    assert addresses.look_up("r/CTOC-COP-WG.4-2021-6/2").led_from is None
    assert desk.take_in(reading(["One."]), "/in/a.txt").address == ADDRESS


def test_two_symbols_that_fold_to_one_slug_do_not_collide_silently(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol="A/RES/1-2"), "/in/a.txt")
    taken = desk.take_in(reading(["Two."], symbol="A/RES/1/2"), "/in/b.txt")
    assert taken.address == "d/A-RES-1-2~2"
    assert "d/A-RES-1-2 belongs to another document" in taken.notices[0]
    assert desk.take_in(reading(["Two!"], symbol="A/RES/1/2"), "/in/b.txt").address == "d/A-RES-1-2~2"


def test_a_reader_that_finds_the_symbol_of_another_document_says_so(desk: Desk) -> None:
    found = reading(["One."], meeting=ELSEWHERE)
    desk.take_in(found, "/in/a.txt")
    desk.take_in(reading(["Two."], symbol=SYMBOL), "/in/b.txt")
    desk.reader = "reader/2"
    desk.finds = {"symbol": SYMBOL}
    taken = desk.take_in(found, "/in/a.txt")
    assert (taken.outcome, taken.address) == (Outcome.CHANGED, "d/1")
    assert ADDRESS in taken.notices[0]
