"""Drafts, addenda, revisions, corrigenda and the final report are versions of one work."""

from __future__ import annotations

from typing import Any

from palermo.domain.documents import queries as documents
from palermo.domain.documents.models import Document, Work
from palermo.domain.recommendations import queries as recommendations
from palermo.flows.remove_document import remove_document, restore_document
from tests.flows.making import CHINESE, Desk, reading

DRAFT: dict[str, Any] = {"kind": "draft_report"}
SERIES = "CTOC/COP/WG.4/2021"


def _listed(*, drafts: bool = False) -> list[str]:
    return [row.address for row in recommendations.listed(drafts=drafts)]


def test_the_final_report_makes_its_drafts_leave_counts_and_lists(desk: Desk) -> None:
    desk.take_in(reading(["Draft one."], symbol=f"{SERIES}/L.1", **DRAFT), "/in/l1.txt")
    desk.take_in(reading(["Draft two."], symbol=f"{SERIES}/L.1/Add.1", **DRAFT), "/in/l1a1.txt")
    assert len(_listed()) == 2
    desk.take_in(reading(["One.", "Two."], symbol=f"{SERIES}/6"), "/in/6.txt")
    assert _listed() == ["r/CTOC-COP-WG.4-2021-6/1", "r/CTOC-COP-WG.4-2021-6/2"]
    assert len(_listed(drafts=True)) == 4
    assert [one.symbol for one in documents.listed()] == [f"{SERIES}/6"]
    assert documents.listed(drafts=True).count() == 3
    assert Work.objects.count() == 1


def test_the_order_of_loading_does_not_matter(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=f"{SERIES}/6"), "/in/6.txt")
    desk.take_in(reading(["Draft one."], symbol=f"{SERIES}/L.1", **DRAFT), "/in/l1.txt")
    assert _listed() == ["r/CTOC-COP-WG.4-2021-6/1"]


def test_without_symbols_body_meeting_and_kind_make_one_work(desk: Desk) -> None:
    desk.take_in(reading(["草案。"], language="zh", body=CHINESE, **DRAFT), "/in/draft.txt")
    desk.take_in(reading(["One."], symbol=f"{SERIES}/6"), "/in/6.txt")
    assert _listed() == ["r/CTOC-COP-WG.4-2021-6/1"]
    assert Work.objects.count() == 1


def test_an_earlier_meeting_keeps_its_draft(desk: Desk) -> None:
    earlier = {"start": "2019-09-09", "end": "2019-09-11", "place": None, "ordinal": None}
    desk.take_in(reading(["Draft."], meeting=earlier, **DRAFT), "/in/draft.txt")
    desk.take_in(reading(["One."], symbol=f"{SERIES}/6"), "/in/6.txt")
    assert _listed() == ["r/1/1", "r/CTOC-COP-WG.4-2021-6/1"]


def test_two_reports_with_symbols_of_their_own_are_two_works(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=f"{SERIES}/6"), "/in/6.txt")
    desk.take_in(reading(["Else."], symbol=f"{SERIES}/7"), "/in/7.txt")
    assert Work.objects.count() == 2
    desk.take_in(reading(["Draft."], symbol=f"{SERIES}/L.1", **DRAFT), "/in/l1.txt")
    assert Work.objects.count() == 3
    assert len(_listed()) == 3


def test_reports_of_the_secretariat_are_works_of_their_own(desk: Desk) -> None:
    for name in ("2", "3"):
        desk.take_in(reading(kind="secretariat_report", symbol=f"{SERIES}/{name}"), f"/in/{name}.txt")
    assert Work.objects.count() == 2


def test_a_corrigendum_and_a_revision_belong_to_what_they_change(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=f"{SERIES}/6"), "/in/6.txt")
    desk.take_in(reading(["Uno."], symbol=f"{SERIES}/6/Corr.1", meeting=None), "/in/6c1.txt")
    assert _listed() == ["r/CTOC-COP-WG.4-2021-6/1"]
    desk.take_in(reading(["One more."], symbol=f"{SERIES}/6/Rev.1"), "/in/6r1.txt")
    assert _listed() == ["r/CTOC-COP-WG.4-2021-6-Rev.1/1"]
    assert Work.objects.count() == 1


def test_a_base_that_is_known_brings_its_draft_to_the_meeting(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=f"{SERIES}/6"), "/in/6.txt")
    desk.take_in(reading(["Draft."], symbol=f"{SERIES}/L.1", meeting=None, **DRAFT), "/in/l1.txt")
    assert Work.objects.count() == 2
    desk.take_in(reading(["More."], symbol=f"{SERIES}/L.1/Add.1", **DRAFT), "/in/l1a1.txt")
    assert Work.objects.count() == 1
    assert _listed() == ["r/CTOC-COP-WG.4-2021-6/1"]


def test_a_text_that_says_another_meeting_now_leaves_the_work(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=f"{SERIES}/6"), "/in/6.txt")
    desk.take_in(reading(["Draft."], **DRAFT), "/in/draft.txt")
    later = {"start": "2023-09-09", "end": "2023-09-11", "place": None, "ordinal": None}
    desk.take_in(reading(["Draft."], meeting=later, **DRAFT), "/in/draft.txt")
    assert Work.objects.count() == 2
    assert _listed() == ["r/CTOC-COP-WG.4-2021-6/1", "r/1/1"]


def test_with_the_final_taken_out_its_drafts_stand_again(desk: Desk) -> None:
    desk.take_in(reading(["Draft."], symbol=f"{SERIES}/L.1", **DRAFT), "/in/l1.txt")
    desk.take_in(reading(["One."], symbol=f"{SERIES}/6"), "/in/6.txt")
    final = Document.objects.get(symbol=f"{SERIES}/6")
    remove_document(document=final, why="not issued yet", by="ann")
    assert _listed() == ["r/CTOC-COP-WG.4-2021-L.1/1"]
    restore_document(document=final, by="ann")
    assert _listed() == ["r/CTOC-COP-WG.4-2021-6/1"]


def test_lists_stand_in_the_order_of_the_record(desk: Desk) -> None:
    later = {"start": "2023-09-09", "end": "2023-09-11", "place": None, "ordinal": None}
    desk.take_in(reading(["A."], meeting=later, symbol="CTOC/COP/WG.4/2023/2"), "/in/1.txt")
    desk.take_in(reading(["B."], meeting=None, date=None), "/in/2.txt")
    desk.take_in(reading(["C."] * 11, symbol=f"{SERIES}/10"), "/in/3.txt")
    desk.take_in(reading(["D."], symbol=f"{SERIES}/9"), "/in/4.txt")
    found = _listed()
    assert found[:3] == [f"r/CTOC-COP-WG.4-2021-{tail}" for tail in ("9/1", "10/1", "10/2")]
    assert found[10:] == [
        "r/CTOC-COP-WG.4-2021-10/10",
        "r/CTOC-COP-WG.4-2021-10/11",
        "r/CTOC-COP-WG.4-2023-2/1",
        "r/1/1",
    ]


def test_two_names_of_one_body_bring_drafts_and_finals_together(desk: Desk) -> None:
    """The list of bodies knows neither name; a symbol that a person gives shows that they are one body."""
    chinese, english = {"language": "zh", "body": "招聘问题工作组"}, {"body": "Working Group on Recruitment"}
    before = {"start": "2019-06-04", "end": "2019-06-06", "place": None, "ordinal": None}
    alone = {"start": "2018-06-04", "end": "2018-06-06", "place": None, "ordinal": None}
    desk.take_in(reading(["其一。"], meeting=alone, **chinese), "/in/alone.zh.txt")
    desk.take_in(reading(["草案。"], meeting=before, **chinese, **DRAFT), "/in/draft.zh.txt")
    desk.take_in(reading(["Before."], meeting=before, symbol="CMAT/COP/WG.1/2019/5", **english), "/in/5.txt")
    desk.take_in(reading(["One."], symbol="CMAT/COP/WG.1/2021/6", **english), "/in/6.txt")
    assert len(_listed()) == 4
    desk.take_in(reading(["一。"], symbol="CMAT/COP/WG.1/2021/6", **chinese), "/in/6.zh.txt")
    assert _listed() == ["r/1/1", "r/CMAT-COP-WG.1-2019-5/1", "r/CMAT-COP-WG.1-2021-6/1"]
