"""Every doubt about numbers and labels gives its notice, and nothing else does."""

from __future__ import annotations

import pytest

from tests.reading.forms import HEAD, PROSE, form


def doubts(text: str, head: str = HEAD) -> list[tuple[str, str]]:
    return [(notice.code, notice.message) for notice in form(head + text).notices]


def test_a_sequence_without_fault_gives_no_notice() -> None:
    assert doubts("I. A bridge\n\n1. One.\n\n2. Two.\n\nII. A lake\n\n3. Three.\n") == []


def test_a_missing_number_is_a_gap() -> None:
    assert doubts("1. One.\n\n3. Three.\n") == [("numbering_gap", "Paragraph 3 follows paragraph 1.")]


def test_a_gap_before_a_heading_that_goes_on_is_explained() -> None:
    assert doubts("I. A bridge\n\n1. One.\n\nII. A lake (continued)\n\n7. Seven.\n") == []
    assert doubts("IV. A bridge (continued)\n\n7. Seven.\n\n9. Nine.\n") == [
        ("numbering_gap", "Paragraph 9 follows paragraph 7.")
    ]


def test_a_number_that_returns_is_told() -> None:
    assert doubts("1. One.\n\n2. Two.\n\n2. Two.\n\n3. Three.\n") == [
        ("number_repeated", "Paragraph 2 comes after paragraph 2.")
    ]


def test_compound_numbers_and_words_between_are_passed_over() -> None:
    assert doubts(f"1. One.\n\n{PROSE}\n\n1.1. One and a bit.\n\n2. Two.\n") == []


def test_an_annex_begins_anew() -> None:
    assert doubts("1. One.\n\n2. Two.\n\nAnnex\n\n1. One.\n") == []


def test_a_label_that_returns_is_told_whatever_its_spaces_and_case() -> None:
    text = "Recommendation 1. See it.\n\nRECOMMENDATION  1. See it.\n"
    assert doubts(text) == [("label_repeated", "The label RECOMMENDATION  1 returns.")]


def test_a_section_out_of_sequence_is_told() -> None:
    text = "I. A bridge\n\n1. One.\n\nIII. A lake\n\n2. Two.\n"
    assert doubts(text) == [("section_gap", "Section III. does not follow the one before it.")]


@pytest.mark.parametrize("heading", ["III. A lake (continued)", "I. A lake"])
def test_a_section_that_goes_on_or_begins_anew_is_not_told(heading: str) -> None:
    assert doubts(f"I. A bridge\n\n1. One.\n\n{heading}\n\n2. Two.\n") == []


def test_sections_below_another_parent_begin_anew() -> None:
    text = "I. A bridge\n\nA. Old\n\n1. One.\n\nB. New\n\n2. Two.\n\nII. A lake\n\nA. Old\n\n3. Three.\n"
    assert doubts(text) == []


def test_a_text_that_does_not_say_that_it_is_of_the_united_nations_is_doubted() -> None:
    (found,) = doubts(f"{PROSE}\n", head="")
    assert found[0] == "no_un_document"
    assert doubts(f"1. {PROSE}\n") == []


def test_a_repeated_number_has_an_id_of_its_own() -> None:
    document = form(HEAD + "1. One.\n\n2. Two.\n\n2. Again.\n\n1.1. More.\n\nRecommendation No. 4: See it.\n")
    assert [p.id for p in document.paragraphs] == ["para-1", "para-2", "para-2-2", "para-1.1", "rec-4"]
