"""What a document is, from its readings and a person's word."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from palermo.domain.documents.choices import Part, Stage
from palermo.domain.documents.facts import facts_of, part_in_title
from palermo.reading.model.codes import Kind


def _reading(**more: Any) -> dict[str, Any]:
    nothing = dict.fromkeys(("symbol", "title", "body", "date", "distribution", "meeting"))
    return {"language": "en", "kind": "report", **nothing, **more}


def test_what_one_language_does_not_say_another_may() -> None:
    chinese = _reading(language="zh", body="贩运人口问题工作组", symbol="CTOC/COP/WG.4/2021/6")
    english = _reading(date="2021-10-28", meeting={"start": "2021-10-12", "end": None, "ordinal": 11})
    facts = facts_of([chinese, english], {})
    assert facts.symbol is not None
    assert facts.symbol.key == "CTOC/COP/WG.4/2021/6"
    assert (facts.issued, facts.start, facts.end, facts.ordinal) == (
        date(2021, 10, 28),
        date(2021, 10, 12),
        None,
        11,
    )
    assert facts.names == (("zh", "贩运人口问题工作组"),)


def test_where_two_differ_the_order_of_languages_decides_and_not_that_of_loading() -> None:
    one, other = _reading(date="2021-10-28"), _reading(language="zh", date="2021-10-29")
    assert facts_of([other, one], {}).issued == facts_of([one, other], {}).issued == date(2021, 10, 28)


def test_a_kind_that_was_found_goes_before_none() -> None:
    other = _reading(kind="other")
    assert facts_of([other, _reading(language="zh", kind="draft_report")], {}).kind is Kind.DRAFT_REPORT
    assert facts_of([other], {}).kind is Kind.OTHER


def test_a_persons_word_goes_before_every_reading() -> None:
    said = {"symbol": "A/1/2", "kind": "draft_report", "date": "2020-01-02"}
    facts = facts_of([_reading(symbol="A/9/9", date="2021-10-28")], said)
    assert facts.symbol is not None
    assert (facts.symbol.printed, facts.kind, facts.issued) == ("A/1/2", Kind.DRAFT_REPORT, date(2020, 1, 2))
    assert facts.stage is Stage.DRAFT


def test_a_symbol_says_part_and_stage_before_the_title_does() -> None:
    facts = facts_of([_reading(symbol="A/C.3/76/L.20/Rev.1", kind="resolution", title="Draft Addendum")], {})
    assert (facts.stage, facts.part) == (Stage.DRAFT, Part.REVISION)


def test_what_is_no_symbol_is_none() -> None:
    assert facts_of([_reading(symbol="???")], {}).symbol is None


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("报告草稿 增编", Part.ADDENDUM),
        ("Draft report Addendum", Part.ADDENDUM),
        ("Projet de rapport Additif", Part.ADDENDUM),
        ("Доклад Исправление", Part.CORRIGENDUM),
        ("Draft report", Part.MAIN),
        ("Addendum to nothing in particular", Part.MAIN),
        (None, Part.MAIN),
    ],
)
def test_the_last_word_of_a_title_says_the_part(title: str | None, part: Part) -> None:
    assert part_in_title(title) is part
