"""Mark-up is taken out of the words and kept as furniture; what only looks like it stays."""

from __future__ import annotations

from itertools import pairwise

import pytest

from palermo.reading.cleaning.markup import ALL_BOLD, find_marks
from tests.reading.forms import EN, HEAD, cleaned, form, shape


def words(source: str) -> str:
    """A source without its inline mark-up."""
    for start, end in reversed(find_marks(source).spans):
        source = source[:start] + source[end:]
    return source


def noted(source: str) -> list[str]:
    return [source[start:end] for start, end in find_marks(source).noted]


def prefixed(source: str) -> list[tuple[str, int]]:
    """The lines without their prefixes, each with its level."""
    return [(line.text, line.level) for line in cleaned(source, EN).lines]


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        ("The **old** bridge", "The old bridge"),
        ("The __old__ bridge", "The old bridge"),
        ("The *old* bridge", "The old bridge"),
        ("The _old_ bridge", "The old bridge"),
        ("The ***old*** bridge", "The old bridge"),
        ("**The *old* bridge**", "The old bridge"),
        ("**_Old_**, _**old**_, __*old*__ and *__old__*", "Old, old, old and old"),
        ("the ___old___ bridge", "the old bridge"),
        ("**工作组**建议", "工作组建议"),
        ("a <b>b</b> <i>c</i> <u>d</u> <em>e</em> <strong>f</strong> g", "a b c d e f g"),
        ("H<sub>2</sub>O<br>and<br/>air", "H2Oandair"),
        ('<a name="top"></a>Bridge<span id="x">s</span>', "Bridges"),
        ("the [old bridge](https://example.org/a_(b)) stands", "the old bridge stands"),
        ('the [old bridge](#old "Old one") stands', "the old bridge stands"),
        ("![the **old** bridge](bridge.png)", "the old bridge"),
        (r"\[old\] \*new\* 1\. and A\_B", "[old] *new* 1. and A_B"),
        (r"a \\ b", "a \\ b"),
    ],
)
def test_marks_in_pairs_are_taken_out(source: str, bare: str) -> None:
    assert words(source) == bare


@pytest.mark.parametrize(
    "source",
    [
        "the note* of the bridge",
        "A/2031/L.1* and A/2031/L.2**",
        "two * three * four",
        "** not bold **",
        "**open to the end",
        "**over\nlines**",
        "snake_case_name and file_name",
        "a*b*c",
        "*12345678* is a job number",
        "*2031*",
        "[not a link] (aside)",
        "[open (a)",
        "a < b and c > d",
        "the <river> ran",
        r"back\slash and C:\old",
        "<b>never closed",
        "2 ** 3",
    ],
)
def test_what_only_looks_like_a_mark_stays(source: str) -> None:
    assert words(source) == source


def test_raised_markers_are_known_as_notes() -> None:
    assert noted("the bridge<sup>1</sup> and the lake<sup>*</sup>.") == ["1", "*"]


def test_markers_of_markdown_notes_are_known_as_notes() -> None:
    source = "the bridge[^1] and the lake[^b].\n\n[^1]: Built of stone."
    assert noted(source) == ["1", "b", "1"]
    assert words(source) == "the bridge1 and the lakeb.\n\n1 Built of stone."


def test_spans_come_in_order_and_apart() -> None:
    spans = find_marks("**a *b* <i>c</i> [d](e)** \\[f\\] __g__").spans
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("# The bridge", ("The bridge", 1)),
        ("### The bridge", ("The bridge", 3)),
        ("###### The bridge", ("The bridge", 6)),
        ("> The bridge", ("The bridge", 0)),
        ("> > ## The bridge", ("The bridge", 2)),
        ("**The bridge**", ("The bridge", ALL_BOLD)),
        ("# **The bridge**", ("The bridge", 1)),
        ("**The** old **bridge**", ("The** old **bridge", 0)),
        ("**The** bridge", ("The** bridge", 0)),
        ("*The bridge*", ("The bridge", 0)),
        ("- (a) The bridge", ("(a) The bridge", 0)),
        ("* 1. The bridge", ("1. The bridge", 0)),
        ("- **A. The bridge**", ("A. The bridge", ALL_BOLD)),
        ("- 一、 河流", ("一、 河流", 0)),
        ("- The bridge", ("- The bridge", 0)),
    ],
)
def test_a_prefix_goes_and_gives_its_level(source: str, line: tuple[str, int]) -> None:
    assert prefixed(f"{source}\n\nThe delegates met.\n")[0] == line


@pytest.mark.parametrize("source", ["#\n\nThe bridge", "**\\**\n\nThe bridge", ">\n\nThe bridge"])
def test_a_line_of_mark_up_alone_is_no_line_of_the_text(source: str) -> None:
    document = form(source)
    assert "The bridge" in [passage.text for passage in document.masthead]
    assert sum(end - start for passage in document.furniture for start, end in passage.spans) > 0


def test_mark_up_is_kept_as_furniture_with_its_place() -> None:
    source = "## The **old** bridge\n\nThe delegates met.\n"
    found = [(passage.text, passage.reason) for passage in cleaned(source).furniture]
    assert found == [("##", "markup"), ("**", "markup"), ("**", "markup")]


def test_a_link_over_many_brackets_is_cheap() -> None:
    source = "[a](" * 3_000 + "![" * 3_000
    assert words(source) == source


def test_three_thousand_open_asterisks_end() -> None:
    source = "**a " * 3_000
    assert words(source) == source
    assert shape(form(HEAD + f"1. The bridge {source}was seen.\n"))[0].startswith("1 The bridge **a **a")
