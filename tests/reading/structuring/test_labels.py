"""Ways to read a label, and which labels go on with which."""

from __future__ import annotations

import pytest

from palermo.reading.structuring.items import Labelled, Node, accepted, tree
from palermo.reading.structuring.labels import core, readings


@pytest.mark.parametrize(
    ("label", "ways"),
    [
        ("(a)", (("alpha-lower", 1),)),
        ("(i)", (("alpha-lower", 9), ("roman-lower", 1))),
        ("(iv)", (("roman-lower", 4),)),
        ("(aa)", (("alpha-lower", 27),)),
        ("B.", (("alpha-upper", 2),)),
        ("C.", (("alpha-upper", 3), ("roman-upper", 100))),
        ("(3)", (("digit)", 3),)),
        ("3.", (("digit.", 3),)),
        ("（二）", (("han", 2),)),
        ("二、", (("han", 2),)),
        ("•", (("bullet:•", 0),)),
        ("(abcd)", ()),
        ("一二、", ()),
    ],
)
def test_a_label_is_read_in_its_ways(label: str, ways: tuple[tuple[str, int], ...]) -> None:
    assert readings(label) == ways


def test_the_core_of_a_label_has_no_brackets_and_dots() -> None:
    assert [core(label) for label in ("(a)", "（二）", "12.", "一、", "A．")] == ["a", "二", "12", "一", "A"]


def grown(*labels: str) -> list[object]:
    """The labels as a tree: a label, behind it the list of those below it."""
    found = accepted([Labelled(index, label) for index, label in enumerate(labels)])
    return _shown(tree(found, len(labels)))


def _shown(nodes: list[Node]) -> list[object]:
    shown: list[object] = []
    for node in nodes:
        shown.append(node.label)
        if node.children:
            shown.append(_shown(node.children))
    return shown


@pytest.mark.parametrize(
    ("labels", "shape"),
    [
        ("(a) (b) (c)", ["(a)", "(b)", "(c)"]),
        ("(a) (i) (ii) (b)", ["(a)", ["(i)", "(ii)"], "(b)"]),
        ("1. (a) (b) 2. (a)", ["1.", ["(a)", "(b)"], "2.", ["(a)"]]),
        ("(a) • • (b)", ["(a)", ["•", "•"], "(b)"]),
        ("• – – •", ["•", ["–", "–"], "•"]),
        ("（一） （二） (1) (2)", ["（一）", "（二）", ["(1)", "(2)"]]),
        ("(z) (aa)", []),
    ],
)
def test_sequences_nest(labels: str, shape: list[object]) -> None:
    assert grown(*labels.split()) == shape


def test_an_i_after_an_h_is_the_ninth_letter() -> None:
    labels = [f"({letter})" for letter in "abcdefghij"]
    assert grown(*labels) == labels


def test_an_i_after_an_h_begins_numerals_where_ii_follows() -> None:
    labels = [f"({letter})" for letter in "abcdefgh"]
    assert grown(*labels, "(i)", "(ii)") == [*labels, ["(i)", "(ii)"]]


def test_a_second_member_alone_is_text() -> None:
    assert grown("(b)") == []
    assert grown("(a)", "(c)") == ["(a)"]


def test_a_sequence_begins_anew_below_the_next_item_only() -> None:
    assert grown("(a)", "(i)", "(b)", "(i)") == ["(a)", ["(i)"], "(b)", ["(i)"]]
    assert grown("(a)", "(a)") == ["(a)"]


def test_lines_of_an_item_reach_to_the_next() -> None:
    found = accepted([Labelled(1, "(a)"), Labelled(4, "(b)")])
    first, second = tree(found, 9)
    assert (first.first, first.end, second.first, second.end, second.whole_end) == (1, 4, 4, 9, 9)
