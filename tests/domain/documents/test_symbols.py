"""What a symbol says of its document."""

from __future__ import annotations

import pytest

from palermo.domain.documents.choices import Part, Stage
from palermo.domain.documents.errors import NotASymbol
from palermo.domain.documents.symbols import parse_symbol

DRAFT, FINAL = Stage.DRAFT, Stage.FINAL
MAIN, ADD, REV, CORR = Part.MAIN, Part.ADDENDUM, Part.REVISION, Part.CORRIGENDUM


@pytest.mark.parametrize(
    ("printed", "base", "parent", "part", "stage", "series"),
    [
        ("CTOC/COP/WG.4/2021/6", "CTOC/COP/WG.4/2021/6", None, MAIN, FINAL, "CTOC/COP/WG.4"),
        ("CTOC/COP/WG.4/2021/L.1", "CTOC/COP/WG.4/2021/L.1", None, MAIN, DRAFT, "CTOC/COP/WG.4"),
        ("A/C.3/76/L.20/Rev.1", "A/C.3/76/L.20", "A/C.3/76/L.20", REV, DRAFT, "A/C.3"),
        ("A/HRC/44/45/Corr.1", "A/HRC/44/45", "A/HRC/44/45", CORR, FINAL, "A/HRC"),
        ("A/HRC/44/45/Add.2", "A/HRC/44/45", "A/HRC/44/45", ADD, FINAL, "A/HRC"),
        ("A/HRC/S-27/1", "A/HRC/S-27/1", None, MAIN, FINAL, "A/HRC"),
        ("A/RES/64/293", "A/RES/64/293", None, MAIN, FINAL, "A"),
        ("S/RES/1373 (2001)", "S/RES/1373(2001)", None, MAIN, FINAL, "S"),
        ("E/CN.15/2019/CRP.4", "E/CN.15/2019/CRP.4", None, MAIN, FINAL, "E/CN.15"),
        (
            "CTOC/COP/WG.4/2021/L.1/Add.1/Rev.2",
            "CTOC/COP/WG.4/2021/L.1",
            "CTOC/COP/WG.4/2021/L.1/ADD.1",
            REV,
            DRAFT,
            "CTOC/COP/WG.4",
        ),
    ],
)
def test_a_symbol_taken_apart(
    printed: str, base: str, parent: str | None, part: Part, stage: Stage, series: str
) -> None:
    symbol = parse_symbol(printed)
    assert (symbol.base, symbol.parent, symbol.series) == (base, parent, series)
    assert (symbol.part, symbol.stage) == (part, stage)


def test_case_and_white_space_do_not_make_another_symbol() -> None:
    spaced = parse_symbol("CTOC/COP/WG.4/2021/L.1/Add. 1")
    assert parse_symbol("ctoc/cop/wg.4/2021/l.1/add.1").key == spaced.key


def test_an_asterisk_says_that_it_was_issued_again() -> None:
    assert parse_symbol("A/64/293*").printed == "A/64/293"


@pytest.mark.parametrize(
    "text", ["", "1", "report", "A//1", "/A/1", "A/1/", "12/1", "A/B;C", "贩运/1", "A/" * 90 + "1"]
)
def test_what_has_not_the_form_of_a_symbol_is_none(text: str) -> None:
    with pytest.raises(NotASymbol):
        parse_symbol(text)


def test_an_ending_alone_leaves_no_symbol() -> None:
    with pytest.raises(NotASymbol):
        parse_symbol("A/Add.1")
