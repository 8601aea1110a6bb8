"""What type and place say of a line without a label."""

from __future__ import annotations

import pytest

from palermo.reading.lines.layout import layout_of
from palermo.reading.structuring.setting import Setting
from palermo.reading.structuring.starts import starts_of
from tests.reading.forms import EN, PROSE, cleaned


def setting(text: str) -> Setting:
    lines = cleaned(text).lines
    return Setting(lines, starts_of(lines, EN), layout_of(lines), EN)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (f"Old bridges\n\n{PROSE}\n", True),
        ("Old bridges\n\n1. They met.\n", True),
        (f"Old bridges\n\nOf the valley\n\n{PROSE}\n", True),
        ("Old bridges\n\n## Of the valley\n", True),
        ("Old bridges\n\nThose that were seen by the delegates,\n", True),
        ("Old bridges\n", False),
        ("Old bridges\n\n(a) One;\n", False),
        ("Old bridges\n\n• One;\n", False),
        ("They met.\n\n1. They parted.\n", False),
        ("Old bridges,\n\n1. They parted.\n", False),
        ("Old bridges " * 12 + "\n\nOf the valley\n\n1. They met.\n", False),
        ("Old bridges\n\n" * 7 + f"{PROSE}\n", False),
    ],
)
def test_mere_words_are_a_heading_where_they_head_something(text: str, heads: bool) -> None:
    assert setting(text).is_lone_heading(0) is heads


WRAPPED = (
    "The delegates met on the second day\nand spoke at length of the bridge\nof the old valley in the north\n"
)


def test_a_line_that_the_one_before_runs_into_is_no_heading() -> None:
    found = setting(WRAPPED * 3 + "that they had seen\n\n1. They met.\n")
    assert found.wraps_into(1)
    assert not found.wraps_into(0)
    assert not found.is_lone_heading(1)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("2. Lake.\n\n2. They parted.\n", True),
        ("2. Lake.\n\n3. Road.\n\n2. They parted.\n", True),
        ("2. Lake.\n\n4. They parted.\n\n2. Lake.\n", False),
        ("2. Lake.\n\n3. Road.\n", False),
        ("2. Lake.\n\n1.1. Bit.\n\nA. Old\n\n2. They parted.\n", True),
    ],
)
def test_a_number_comes_again_before_one_that_is_not_its_list_s_next(text: str, again: bool) -> None:
    assert setting(text).comes_again(0, 2) is again


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("1. Old bridges\n\n1. They were seen.\n", True),
        ("1. Old bridges\n\nOf the valley\n\n1. They were seen.\n", True),
        ("## 1. Old bridges\n\nThey were seen.\n", True),
        ("1. Old bridges\n\n2. They were seen.\n", False),
        ("1. They were seen.\n\n1. They were old.\n", False),
        ("1. Old bridges\n", False),
        ("## 1. They were seen.\n", False),
    ],
)
def test_a_numbered_line_is_a_heading_where_the_number_expected_follows(text: str, heading: bool) -> None:
    assert setting(text).is_numbered_heading(0, 1) is heading
