"""Which versions of a work stand."""

from __future__ import annotations

from palermo.domain.documents.choices import Part, Stage
from palermo.domain.documents.standing import Version, standing
from palermo.domain.documents.symbols import parse_symbol


def _versions(*symbols: str, removed: str = "") -> list[Version]:
    parsed = [parse_symbol(symbol) for symbol in symbols]
    return [
        Version(n, one.key, one.parent, one.stage, one.part, one.printed == removed)
        for n, one in enumerate(parsed)
    ]


def test_drafts_and_their_addenda_stand_until_the_final_is_in() -> None:
    drafts = ("WW/2021/L.1", "WW/2021/L.1/Add.1")
    assert standing(_versions(*drafts)) == {0: None, 1: None}
    assert standing(_versions(*drafts, "WW/2021/6")) == {0: 2, 1: 2, 2: None}
    assert standing(_versions(*drafts, "WW/2021/6", removed="WW/2021/6")) == {0: None, 1: None, 2: None}


def test_a_corrigendum_or_an_addendum_alone_is_no_final() -> None:
    assert standing(_versions("WW/2021/L.1", "WW/2021/6/Corr.1"))[0] is None
    assert standing(_versions("WW/2021/L.1", "WW/2021/6/Add.1"))[0] is None


def test_the_last_revision_stands() -> None:
    found = standing(_versions("WW/2021/L.1", "WW/2021/L.1/Rev.2", "WW/2021/L.1/Rev.10"))
    assert found == {0: 2, 1: 2, 2: None}


def test_a_revised_final_is_what_drafts_give_way_to() -> None:
    assert standing(_versions("WW/2021/6/Rev.1", "WW/2021/6", "WW/2021/L.1")) == {0: None, 1: 0, 2: 0}
    assert standing(_versions("WW/2021/6/Rev.1", "WW/2021/L.1")) == {0: None, 1: 0}


def test_a_revised_addendum_leaves_the_main_text_alone() -> None:
    assert standing(_versions("WW/1", "WW/1/Add.1", "WW/1/Add.1/Rev.1")) == {0: None, 1: 2, 2: None}


def test_a_corrigendum_gives_way_to_what_it_corrects() -> None:
    assert standing(_versions("WW/1", "WW/1/Corr.1")) == {0: None, 1: 0}
    assert standing(_versions("WW/1/Corr.1")) == {0: None}
    assert standing(_versions("WW/1", "WW/1/Rev.1", "WW/1/Corr.1")) == {0: 1, 1: None, 2: 1}


def test_without_symbols_stage_and_part_decide() -> None:
    draft = Version(0, None, None, Stage.DRAFT, Part.ADDENDUM)
    final = Version(1, None, None, Stage.FINAL, Part.MAIN)
    named = Version(2, "WW/1", None, Stage.FINAL, Part.MAIN)
    corrigendum = Version(3, None, None, Stage.FINAL, Part.CORRIGENDUM)
    assert standing([draft, final]) == {0: 1, 1: None}
    assert standing([draft, final, named, corrigendum]) == {0: 2, 1: None, 2: None, 3: 2}
