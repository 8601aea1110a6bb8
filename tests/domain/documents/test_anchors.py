"""How a paragraph is called in the address of its document."""

from __future__ import annotations

import pytest

from palermo.domain.documents.anchors import anchor_of


@pytest.mark.parametrize(
    ("number", "key", "anchor"),
    [
        ("46", "para-46", "46"),
        ("100.1", "para-100.1", "100.1"),
        ("46", "para-46-2", "para-46-2"),
        ("1", "annex-para-1", "annex-para-1"),
        ("建议 7", "rec-7", "rec-7"),
        ("A/1", "para-A/1", "para-A/1"),
        (None, "text-3", "text-3"),
    ],
)
def test_a_number_where_it_is_the_first_and_a_key_elsewhere(
    number: str | None, key: str, anchor: str
) -> None:
    assert anchor_of(number, key) == anchor
