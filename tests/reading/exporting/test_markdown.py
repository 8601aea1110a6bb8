"""A reading as Markdown: what a person would read, with nothing that Markdown would misread."""

from __future__ import annotations

from palermo.reading import read_bytes
from palermo.reading.exporting.markdown import to_markdown
from tests.reading.forms import HEAD, PROSE


def markdown(text: str) -> list[str]:
    """The blocks behind the masthead."""
    shown = to_markdown(read_bytes((HEAD + text).encode(), "a.txt", language="en"))
    assert shown.endswith("\n")
    assert not shown.endswith("\n\n")
    return shown.rstrip("\n").split("\n\n")[2:]


def test_headings_go_by_their_level_below_the_title() -> None:
    text = "I. Rivers\n\nA. Bridges\n\n1. They met.\n"
    assert markdown(text) == ["## I. Rivers", "### A. Bridges", "1\\. They met."]


def test_labels_stand_bold_above_their_words() -> None:
    assert markdown(f"Recommendation 1\n\n{PROSE}\n") == ["**Recommendation 1**", PROSE]


def test_items_are_set_in_by_their_depth() -> None:
    text = "1. They saw:\n(a) The bridge:\n(i) Old;\n(b) The lake.\n"
    assert markdown(text) == [
        "1\\. They saw:",
        "&emsp;(a) The bridge:",
        "&emsp;&emsp;(i) Old;",
        "&emsp;(b) The lake.",
    ]


def test_items_without_words_before_them_stand_below_nothing() -> None:
    assert markdown("A. Old\n\n(a) One;\n\n(b) Two.\n") == [
        "## A. Old",
        "&emsp;(a) One;",
        "&emsp;(b) Two.",
    ] or (markdown("A. Old\n\n(a) One;\n\n(b) Two.\n")[-2:] == ["&emsp;(a) One;", "&emsp;(b) Two."])


def test_signs_of_markdown_are_escaped() -> None:
    assert markdown("1. See A_B and [it] <now> `x` 2 * 3 \\ 4.\n") == [
        "1\\. See A\\_B and \\[it\\] \\<now\\> \\`x\\` 2 \\* 3 \\\\ 4."
    ]


def test_words_that_begin_like_a_list_or_a_heading_are_escaped() -> None:
    (found,) = markdown(f"{PROSE[:-1]},\n\n")[:1] or [""]
    assert found.startswith("The delegates")
    assert markdown(f"1. One.\n\n2031) {PROSE}\n")[-1] == f"2031\\) {PROSE}"
    assert markdown(f"1. One.\n\n+ {PROSE}\n")[-1] == f"\\+ {PROSE}"


def test_notes_are_called_where_they_were_and_stand_at_the_end() -> None:
    text = "1. The bridge¹ was seen.²\n\n¹ Built of stone.\n² By many.\n"
    assert markdown(text) == [
        "1\\. The bridge[^¹] was seen.[^²]",
        "[^¹]: Built of stone.",
        "[^²]: By many.",
    ]


def test_rows_of_a_table_have_one_width() -> None:
    text = "1. They saw:\n\n| Bridge | Year | By |\n| Old |\n| New | 2031 | A_B |\n"
    assert markdown(text)[-1].split("\n") == [
        "| Bridge | Year | By |",
        "| --- | --- | --- |",
        "| Old |  |  |",
        "| New | 2031 | A\\_B |",
    ]


def test_furniture_is_left_out() -> None:
    shown = "".join(markdown("1. They met.\n\nPage 2\n\n_____\n\n2. They parted.\n"))
    assert "Page" not in shown
    assert "__" not in shown
