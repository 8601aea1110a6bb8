"""Date of meeting, symbol in natural order, number, address."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palermo.kernel.ordering import day_of, natural, sort_key

IN_ORDER = [
    "CTOC/COP/WG.4/2009/2",
    "CTOC/COP/WG.4/2021/6",
    "CTOC/COP/WG.4/2021/6/Add.1",
    "CTOC/COP/WG.4/2021/6/Corr.1",
    "CTOC/COP/WG.4/2021/10",
    "CTOC/COP/WG.4/2021/L.2",
    "CTOC/COP/WG.4/2021/L.2/Add.2",
    "CTOC/COP/WG.4/2021/L.2/Add.10",
    "CTOC/COP/WG.4/2021/L.10",
]


def test_symbols_stand_in_natural_order() -> None:
    assert sorted(set(IN_ORDER), key=natural) == IN_ORDER


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_numbers_stand_by_their_value(one: int, other: int) -> None:
    assert (natural(f"L.{one}") < natural(f"L.{other}")) == (one < other)


def test_case_white_space_and_leading_noughts_do_not_count() -> None:
    assert natural("A/RES/64 /293") == natural("a/res/064/293")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((date(2013, 11, 6), "Z/9", "9", "d/9"), (date(2021, 10, 12), "A/1", "1", "d/1")),
        ((date(2021, 10, 12), "Z/9", "9", "d/9"), (None, "A/1", "1", "d/1")),
        ((None, "A/L.2", "9", "d/9"), (None, "A/L.10", "1", "d/1")),
        ((None, "A/6", "9", "d/9"), (None, "A/6/Add.1", "1", "d/1")),
        ((None, "A/1", "9", "d/9"), (None, None, "1", "d/1")),
        ((None, "A/1", "2", "d/9"), (None, "A/1", "10", "d/1")),
        ((None, "A/1", "100.2", "d/9"), (None, "A/1", "100.10", "d/1")),
        ((None, "A/1", "2", "d/9"), (None, "A/1", None, "d/1")),
        ((None, None, None, "d/2"), (None, None, None, "d/10")),
    ],
)
def test_what_stands_before_what(
    before: tuple[date | None, str | None, str | None, str],
    after: tuple[date | None, str | None, str | None, str],
) -> None:
    assert sort_key(*before) < sort_key(*after)
    assert sort_key(*before).encode() < sort_key(*after).encode()


def test_the_day_of_a_key_is_the_one_that_it_was_made_with() -> None:
    day = date(2031, 3, 4)
    assert day_of(sort_key(day, "A/1", "2", "d/1")) == day
    assert day_of(sort_key(None, "A/1", "2", "d/1")) is None
    assert day_of("") is None
