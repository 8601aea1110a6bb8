"""Documents that turn out to be one in two languages become one, whatever came first."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from palermo.domain.documents.models import Document
from palermo.domain.recommendations.queries import listed
from palermo.flows.correct_document import correct_document, withdraw_document_correction
from palermo.flows.finding_document import document_at
from palermo.flows.remove_document import remove_document, restore_document
from palermo.kernel import addresses, journal
from tests.flows.making import CHINESE, Desk, reading

ENGLISH, OTHER = "Working Group on Recruitment", "招聘问题工作组"
SYMBOL = "CMAT/COP/WG.1/2032/6"
DRAFT: dict[str, Any] = {"kind": "draft_report"}
FILES: dict[str, dict[str, Any]] = {
    "en": reading(["One.", "Two."], body=ENGLISH, symbol=SYMBOL),
    "zh": reading(["其一。", "其二。"], body=OTHER, language="zh", symbol=SYMBOL),
    "en-draft": reading(["Draft."], body=ENGLISH, **DRAFT),
    "zh-draft": reading(["草案。"], body=OTHER, language="zh", **DRAFT),
}


@pytest.mark.parametrize("order", list(permutations(FILES)), ids=" ".join)
def test_a_body_whose_names_are_learnt_late_counts_nothing_twice(desk: Desk, order: tuple[str, ...]) -> None:
    for name in order:
        desk.take_in(FILES[name], f"/in/{name}.txt")
    assert sorted(document.kind for document in Document.objects.all()) == ["draft_report", "report"]
    assert [row.wordings.count() for row in listed(drafts=True)] == [2, 2, 2]
    assert listed().count() == 2
    assert all(addresses.look_up(path).removal is None for path in ("d/1", "r/1/1"))


def test_what_comes_back_meets_its_other_language(desk: Desk) -> None:
    desk.take_in(reading(["其一。"], language="zh", body=CHINESE), "/in/zh.txt")
    remove_document(document=document_at("d/1"), why="by mistake", by="ann")
    desk.take_in(reading(["One."]), "/in/en.txt")
    assert restore_document(document=document_at("d/1"), by="bob").address == "d/1"
    assert [row.wordings.count() for row in listed()] == [2]
    assert addresses.look_up("r/2/1").path == "r/1/1"
    assert journal.history("d/1")[-1].details == {"one_with": ["d/2"]}


def test_a_persons_word_that_makes_two_one_tells_so(desk: Desk) -> None:
    desk.take_in(reading(["其一。"], language="zh", body=CHINESE, kind="other"), "/in/zh.txt")
    desk.take_in(reading(["One."]), "/in/en.txt")
    assert listed().count() == 2
    correct_document(document=document_at("d/1"), field="kind", value="report", by="ann")
    assert [row.wordings.count() for row in listed()] == [2]
    assert journal.history("d/1")[-1].details["one_with"] == ["d/2"]
    withdraw_document_correction(document=document_at("d/2"), field="kind", by="ann")
    assert listed().count() == 1


def test_drafts_of_different_recommendations_stay_two(desk: Desk) -> None:
    desk.take_in(reading(["其一。", "其二。"], language="zh", body=CHINESE, **DRAFT), "/in/zh.txt")
    desk.take_in(reading(["One."], **DRAFT), "/in/en.txt")
    assert Document.objects.count() == 2
    desk.take_in(reading(["One.", "Two."], **DRAFT), "/in/en.txt")
    assert Document.objects.count() == 1
