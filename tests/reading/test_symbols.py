"""Document symbols are found in running text (ST/LIB/SER.B/5/Rev.5)."""

from __future__ import annotations

import re

import pytest

from palermo.reading.symbols import SYMBOL, find_symbols


def symbols(text: str) -> list[str]:
    return [symbol for symbol, _, _ in find_symbols(text)]


@pytest.mark.parametrize(
    "symbol",
    [
        "RIVER/COP/WG.4/2031/6",
        "RIVER/COP/WG.4/2031/6/Add.1",
        "RIVER/COP/2031/L.1/Rev.2",
        "A/RES/64/293",
        "A/64/293",
        "S/2031/12",
        "E/2031/30",
        "A/HRC/WG.6/14/L.3/Corr.1",
        "A/CONF.222/17",
        "E/CN.15/2031/2",
        "A/C.3/64/SR.2",
        "A/RES/2200(XXI)",
        "ST/LIB/SER.B/5/Rev.5",
        "A/RES/S-27/2",
        "A/ES-10/248",
    ],
)
def test_a_symbol_is_found(symbol: str) -> None:
    assert re.fullmatch(SYMBOL, symbol)
    assert symbols(f"The note ({symbol}), and others.") == [symbol]


@pytest.mark.parametrize(
    "words",
    [
        "and/or",
        "HIV/AIDS",
        "A/B",
        "12/31",
        "see www.un.org/A/12",
        "A/about",
        "NGO/2031",
        "n/a",
        "/",
        "the 2031/32 session",
        "RIVER/ COP/WG",
    ],
)
def test_a_stroke_does_not_make_a_symbol(words: str) -> None:
    assert symbols(words) == []


def test_a_symbol_over_a_line_end_is_rejoined_and_keeps_its_place() -> None:
    text = "see RIVER/COP/\n   WG.4/2031/6."
    assert find_symbols(text) == [("RIVER/COP/WG.4/2031/6", 4, len(text) - 1)]


def test_a_space_within_a_line_ends_a_symbol() -> None:
    assert symbols("RIVER/COP/2031/6 /Add.1") == ["RIVER/COP/2031/6"]


def test_symbols_in_a_row_are_each_found() -> None:
    assert symbols("A/64/1、A/64/2和A/64/3") == ["A/64/1", "A/64/2", "A/64/3"]
