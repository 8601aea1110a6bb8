"""How the addresses of recommendations end."""

from __future__ import annotations

import pytest

from palermo.domain.recommendations.tails import tail_of


@pytest.mark.parametrize(
    ("key", "taken", "tail"),
    [
        ("rec-7", set(), "7"),
        ("para-100.1", set(), "100.1"),
        ("para-7", {"7"}, "para-7"),
        ("rec-7-2", {"7"}, "7-2"),
        ("annex-para-1", {"1"}, "annex-para-1"),
        ("rec-3/2 #b", set(), "3-2-b"),
        ("rec-甲", set(), "甲"),
        ("rec-!", set(), "rec"),
        ("rec-3/2", {"3-2", "rec-3-2"}, "rec-3-2~2"),
    ],
)
def test_the_tail_of_a_key(key: str, taken: set[str], tail: str) -> None:
    assert tail_of(key, taken) == tail
