"""Notes are taken out from among the lines, wherever they begin and end."""

from __future__ import annotations

import pytest

from tests.reading.forms import HEAD, PROSE, body, cleaned

RULE = "\n\n__________\n\n"


def notes(text: str) -> list[tuple[str, str]]:
    return [(note.marker, note.text.value) for note in cleaned(text).footnotes]


def kept(text: str) -> list[str]:
    """The lines that stay in the text."""
    return [line.text for line in cleaned(text).lines]


@pytest.mark.parametrize(
    ("marker", "call"), [("¹", "¹"), ("<sup>1</sup>", "<sup>1</sup>"), ("[^1]:", "[^1]"), ("*", "*")]
)
def test_a_marked_note_needs_no_rule(marker: str, call: str) -> None:
    text = f"The bridge{call} was seen.\n\n{marker} Built of stone.\n\nThe lake was seen.\n"
    assert [note[1] for note in notes(text)] == ["Built of stone."]
    assert kept(text)[-1] == "The lake was seen."


def test_a_plain_number_without_a_dot_opens_a_note_below_a_rule() -> None:
    text = f"The bridge1 was seen.2{RULE}1 Built of stone.\n2 By many.\n"
    assert notes(text) == [("1", "Built of stone."), ("2", "By many.")]


def test_a_plain_number_without_a_rule_opens_no_note() -> None:
    assert notes("The bridge1 was seen.\n\n1 Built of stone.\n") == []


def test_a_number_with_a_dot_below_a_rule_is_a_paragraph() -> None:
    assert notes(f"The bridge was seen.{RULE}1. Built of stone.\n") == []


def test_a_number_out_of_sequence_below_a_rule_opens_no_note() -> None:
    assert notes(f"The bridge was seen.{RULE}7 bridges were built.\n") == []


def test_furniture_between_a_rule_and_its_note_does_not_part_them() -> None:
    assert notes(f"The bridge1 was seen.{RULE}V.31-01234\n\n1 Built of stone.\n") == [
        ("1", "Built of stone.")
    ]


def test_a_marker_alone_on_its_line_opens_a_note() -> None:
    text = f"The bridge1 was seen.2{RULE}1\nBuilt of stone.\n2 By many.\n"
    assert notes(text) == [("1", "Built of stone."), ("2", "By many.")]


def test_a_raised_digit_alone_on_its_line_opens_none_but_below_another() -> None:
    assert notes("The bridge was seen.\n\n¹\n\nThe lake was seen.\n") == []
    text = f"The bridge¹ was seen.²{RULE}¹ Built of stone.\n²\nBy many.\n"
    assert [note[0] for note in notes(text)] == ["¹", "²"]


def test_a_number_glued_to_its_note_opens_it() -> None:
    assert notes(f"The bridge1 was seen.{RULE}1Built of stone.\n") == [("1", "Built of stone.")]


def test_an_asterisk_that_nothing_calls_opens_no_note() -> None:
    assert notes("The bridge was seen.\n\n* Built of stone.\n") == []


def test_two_asterisks_are_a_marker_of_their_own() -> None:
    text = "A/2031/L.1*\nA/2031/L.2**\n\n* Reissued.\n** Corrected.\n"
    assert notes(text) == [("*", "Reissued."), ("**", "Corrected.")]


WRAPPED = (
    "The delegates met on the second day\nand spoke at length about the bridge1\n"
    "of the old valley in the north\n"
    "and of all the lakes that were there\nwhen the delegates had met before.\n"
)


def test_a_note_goes_on_over_wrapped_lines_to_the_end_of_its_sentence() -> None:
    text = f"{WRAPPED}{RULE}1 It was built of stone in the year that\nthe river rose.\nThe lake was seen.\n"
    assert notes(text) == [("1", "It was built of stone in the year that the river rose.")]
    assert kept(text)[-1] == "The lake was seen."


def test_an_abbreviation_at_a_line_end_does_not_end_a_note() -> None:
    text = f"{WRAPPED}{RULE}1 United Nations, Bridges Series, vol.\n14, No.\n28574.\n\nThe lake was seen.\n"
    assert notes(text) == [("1", "United Nations, Bridges Series, vol. 14, No. 28574.")]


def test_a_colon_or_a_semicolon_at_a_line_end_does_not_end_a_note() -> None:
    text = f"{WRAPPED}{RULE}1 It was built of stone in that year:\nthe river rose.\n\nThe lake was seen.\n"
    assert notes(text) == [("1", "It was built of stone in that year: the river rose.")]


def test_a_note_of_full_sentences_goes_on_where_its_line_is_full() -> None:
    text = (
        f"{WRAPPED}{RULE}1 It was built of stone, and is old.\nThe river rose since.\n\nThe lake was seen.\n"
    )
    assert notes(text) == [("1", "It was built of stone, and is old. The river rose since.")]


def test_a_note_that_interrupts_a_sentence_ends_with_its_own() -> None:
    text = (
        WRAPPED.removesuffix("when the delegates had met before.\n")
        + "¹ It was built of stone, and it is old.\nwhen the delegates had met before.\n"
    )
    assert notes(text) == [("¹", "It was built of stone, and it is old.")]
    assert kept(text)[-1] == "when the delegates had met before."


@pytest.mark.parametrize(
    "after", ["7. The lake was", "II. The lake", "A. The lake", "三、河流", "\fThe lake"]
)
def test_a_note_ends_before_a_new_block_or_page(after: str) -> None:
    text = f"{WRAPPED}{RULE}1 It was built of stone in the year that\n{after}\n"
    assert notes(text) == [("1", "It was built of stone in the year that")]


def test_a_note_ends_before_a_heading_by_mark_up_and_before_furniture() -> None:
    for after in ("## The lake", "V.31-01234"):
        assert notes(f"{WRAPPED}{RULE}1 It was built of stone and\n{after}\n") == [
            ("1", "It was built of stone and")
        ]


def test_notes_follow_one_another_without_white_space() -> None:
    text = f"{WRAPPED}And so on.2{RULE}1 Built of stone.\n2 By many.\n"
    assert notes(text) == [("1", "Built of stone."), ("2", "By many.")]


def test_raised_and_starred_notes_follow_one_another() -> None:
    text = f"A/2031/L.1*\n{WRAPPED}And so.²{RULE}* Reissued and\n² Built of stone\n¹ By many\n"
    assert [note[0] for note in notes(text)] == ["*", "²", "¹"]


def test_notes_at_the_end_of_a_text_are_read() -> None:
    text = f"{PROSE}1\n\nThe lake was seen.2\n\n----------\n\n1 First.\n\n2 Second.\n"
    assert notes(text) == [("1", "First."), ("2", "Second.")]


def test_the_sentence_that_a_page_with_its_note_parts_is_one() -> None:
    (paragraph,) = body(
        "1. The delegates spoke of the bridge1 and\n\n__________\n\n1 Built of stone.\n\n- 2 -\n\n"
        "\fof the lake that lies beyond.\n"
    )
    assert paragraph.text.value == "The delegates spoke of the bridge and of the lake that lies beyond."


def test_a_note_whose_call_is_not_found_is_doubted() -> None:
    (notice,) = cleaned(f"{HEAD}The lake was seen.{RULE}1 Built of stone.\n").notices
    assert notice.code == "footnote_not_called"
    assert notice.message == "Footnote 1 is called nowhere in the text."
    assert notice.spans
