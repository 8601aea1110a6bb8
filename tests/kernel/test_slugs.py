"""Symbols inside addresses."""

from __future__ import annotations

import pytest

from palermo.kernel.slugs import free_slug, slug_of


@pytest.mark.parametrize(
    ("symbol", "slug"),
    [
        ("CTOC/COP/WG.4/2021/6", "CTOC-COP-WG.4-2021-6"),
        ("CTOC/COP/WG.4/2021/L.1/Add.1", "CTOC-COP-WG.4-2021-L.1-Add.1"),
        ("S/RES/1373 (2001)", "S-RES-1373(2001)"),
        ("A/RES/64/293*", "A-RES-64-293"),
        ("A／RES／64／293", "A-RES-64-293"),
    ],
)
def test_the_slug_of_a_symbol(symbol: str, slug: str) -> None:
    assert slug_of(symbol) == slug


def test_what_is_taken_is_not_given_again() -> None:
    assert free_slug("A-B", {"A-C"}.__contains__) == "A-B"
    assert free_slug("A-B", {"A-B", "A-B~2"}.__contains__) == "A-B~3"
