"""Where in the text a note is called."""

from __future__ import annotations

import pytest

from tests.reading.forms import EN, PROSE, ZH, body, cleaned

RULE = "\n\n__________\n\n"


def called(text: str) -> dict[str, list[str]]:
    """For each note the words before its calls, to the start of the line."""
    pack = EN if text.isascii() else ZH
    found = cleaned(text, pack)
    return {
        note.marker: [found.source[max(anchor - 6, 0) : anchor].split("\n")[-1] for anchor in note.anchors]
        for note in found.footnotes
    }


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("The bridge1 was seen.", "bridge"),
        ("The bridge was seen.1", " seen."),
        ("The bridge,1 too.", "ridge,"),
        ("The (old) bridge”1 too.", "ridge”"),
        ("The bridge (old)1 too.", " (old)"),
        ("看了桥1。", "看了桥"),
        ("看了桥。1", "看了桥。"),
        ("《公约》1 规定", "《公约》"),
        ("The bridge of 2031,1 too.", " 2031,"),
        ("The bridge of 20311 too.", "f 2031"),
    ],
)
def test_a_digit_glued_to_a_word_calls(words: str, before: str) -> None:
    assert called(f"{words}{RULE}1 Built of stone.\n") == {"1": [before]}


@pytest.mark.parametrize(
    "words",
    [
        "The 1 bridge.",
        "bridges 1 and 2",
        "A/2031/WG.1 was seen",
        "see RIVER/COP/2031/Rev.1 there",
        "in Add.1 and Corr.1",
        "see para.1 and No.1",
        "see www.example.org/bridge1 there",
        "about pages1-7 of it",
        "bridge1,600 of them",
        "bridge1.5 of them",
        "the bridge1% of it",
        "关于第1条",
        "在会议1月",
        "共1国",
        "Un1 word",
    ],
)
def test_a_number_in_the_text_calls_nothing(words: str) -> None:
    assert called(f"{words}.{RULE}1 Built of stone.\n") == {"1": []}


def test_a_call_behind_an_address_is_told_from_the_address() -> None:
    assert called(f"See www.example.org/bridge.1 It is old.{RULE}1 Built of stone.\n") == {"1": ["ridge."]}


def test_a_raised_digit_and_a_raised_marker_call() -> None:
    text = f"The bridge² and the lake<sup>1</sup>.{RULE}1 Built of stone.\n2 Deep.\n"
    assert called(text) == {"1": ["e<sup>"], "2": ["bridge"]}


def test_a_note_that_a_raised_digit_calls_is_not_called_by_a_plain_one() -> None:
    text = f"The bridge1 and the lake¹.{RULE}1 Built of stone.\n"
    assert called(text) == {"1": ["e lake"]}


def test_an_asterisk_behind_a_word_calls_and_one_before_it_does_not() -> None:
    assert called("RIVER/L.1*\n\n*The bridge* and * too\n\n* Reissued.\n")["*"] == ["ER/L.1"]


def test_an_escaped_asterisk_calls_too() -> None:
    assert called("RIVER/L.1\\*\n\nThe bridge.\n\n* Reissued.\n")["*"] == ["R/L.1\\"]


def test_four_asterisks_call_nothing() -> None:
    assert called("RIVER/L.1*\nbridge****\n\n* Reissued.\n")["*"] == ["ER/L.1"]


def test_nothing_calls_from_within_a_note() -> None:
    text = f"The bridge1 was seen.{RULE}1 See the bridge2 there.\n2 Deep.\n"
    assert called(text) == {"1": ["bridge"], "2": []}


def test_nothing_calls_from_within_furniture() -> None:
    text = f"Page 1\n\nHead of bridge1\n\n{PROSE}\n\n" * 3 + f"The lake was seen.{RULE}1 Built of stone.\n"
    assert called(text) == {"1": []}


def test_calls_stand_in_the_order_of_their_notes() -> None:
    """The lake3 is a name: of the numbers glued to words the longest run in order are calls."""
    text = f"At lake3 the bridge1, the road2, the field3.{RULE}1 One.\n2 Two.\n3 Three.\n"
    assert called(text) == {"1": ["bridge"], "2": ["e road"], "3": [" field"]}


def test_of_equal_runs_the_one_nearest_to_the_notes_is_taken() -> None:
    assert called(f"The lake1 and the bridge1.{RULE}1 One.\n") == {"1": ["bridge"]}


def test_a_known_call_holds_the_run_in_place() -> None:
    text = f"The lake2 and the bridge¹ and the road2.{RULE}1 One.\n2 Two.\n"
    assert called(text) == {"1": ["bridge"], "2": ["e road"]}


def test_a_call_behind_its_note_is_none() -> None:
    assert called(f"It was seen.{RULE}1 One.\n\nThe bridge1 too.\n") == {"1": []}


def test_notes_that_begin_anew_are_called_each_from_before() -> None:
    text = "The bridge¹.\n\n¹ One.\n\nThe lake¹.\n\n¹ Two.\n\nThe road¹.\n"
    first, second = cleaned(text).footnotes
    assert first.anchors == (text.index("bridge") + 6,)
    assert second.anchors == (text.index("lake") + 4, text.index("road") + 4)


def test_one_note_may_be_called_twice() -> None:
    assert called(f"The bridge¹ and the lake¹.{RULE}¹ One.\n") == {"¹": ["bridge", "e lake"]}


def test_calls_are_no_part_of_the_words() -> None:
    paragraphs = body(
        f"1. The bridge1 was seen,2 and more.\n\n2. The lake³ too.{RULE}1 One.\n2 Two.\n³ Three.\n"
    )
    assert [paragraph.text.value for paragraph in paragraphs] == [
        "The bridge was seen, and more.",
        "The lake too.",
    ]


def test_a_line_ends_before_the_calls_at_its_end() -> None:
    text = f"The bridge** was seen.1 \nThe lake.{RULE}1 One.\n"
    assert cleaned(text).lines[0].text == "The bridge** was seen."


def test_a_line_that_is_a_call_alone_stays_a_line() -> None:
    text = "The bridge was seen.\n¹\nThe lake.\n\n¹ One.\n"
    assert [line.text for line in cleaned(text).lines] == ["The bridge was seen.", "¹", "The lake."]


@pytest.mark.parametrize("marker", ["¹", "*"])
def test_three_thousand_notes_are_read(marker: str) -> None:
    text = f"The bridge{marker} was seen.\n\n{marker} Built of stone.\n\n" * 3_000
    assert len(cleaned(text).footnotes) == 3_000


def test_three_thousand_plain_notes_are_read() -> None:
    text = "".join(f"bridge{n} " for n in range(1, 1_000)) + RULE
    text += "".join(f"{n} Stone {n}.\n" for n in range(1, 1_000))
    assert [note.marker for note in cleaned(text).footnotes if note.anchors] == [
        str(n) for n in range(1, 1_000)
    ]


def test_a_few_notes_and_many_are_called_alike() -> None:
    for count in (3, 17, 40):
        numbers = range(1, count + 1)
        words = "".join(f"The bridge{number} was seen in {number} places.\n\n" for number in numbers)
        notes = "".join(f"{number} Built of stone.\n" for number in numbers)
        assert called(f"{words}{RULE}{notes}") == {str(number): ["bridge"] for number in numbers}


def test_raised_digits_side_by_side_are_one_marker() -> None:
    assert called(f"The bridge¹² was seen.{RULE}¹² Built of stone.\n") == {"¹²": ["bridge"]}
