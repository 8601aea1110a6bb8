"""Items on lines of their own, and no word lost."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from palermo.commands.itemized import itemized


def _item(label: str, text: str, *items: dict[str, Any]) -> dict[str, Any]:
    return {"label": label, "text": text, "items": list(items)}


def test_each_item_has_a_line_below_the_words_before() -> None:
    items = [_item("(a)", "one:", _item("(i)", "two;")), _item("(b)", "three.")]
    text = "Parties should: (a) one: (i) two; (b) three."
    assert itemized(text, items) == [
        (0, "Parties should:"),
        (1, "(a) one:"),
        (2, "(i) two;"),
        (1, "(b) three."),
    ]


def test_a_text_that_is_all_items() -> None:
    assert itemized("(a)一；(b)二。", [_item("(a)", "一；"), _item("(b)", "二。")]) == [
        (1, "(a) 一；"),
        (1, "(b) 二。"),
    ]


def test_words_after_the_items_keep_the_text_whole() -> None:
    text = "Parties should: (a) one; and report on it."
    assert itemized(text, [_item("(a)", "one;")]) == [(0, text)]


def test_a_text_without_items() -> None:
    assert itemized("Parties should.", []) == [(0, "Parties should.")]


@given(
    st.text(max_size=20),
    st.lists(st.tuples(st.text(max_size=4), st.text(max_size=12)), max_size=4),
    st.text(max_size=3),
)
def test_no_word_is_lost_or_said_twice(lead: str, items: list[tuple[str, str]], rest: str) -> None:
    text = " ".join([lead, *(f"{label} {words}" for label, words in items)]) + rest
    lines = itemized(text, [_item(label, words) for label, words in items])
    assert "".join("".join(line.split()) for _, line in lines) == "".join(text.split())
