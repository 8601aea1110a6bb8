"""Looking things up in a document."""

from __future__ import annotations

from tests.reading.forms import HEAD, form

DOCUMENT = form(
    HEAD + "I. Rivers\n\nA. Bridges\n\n1. The bridges were seen:\n(a) The old one:\n(i) Its piers;\n"
    "(b) The new one.\n\nII. Lakes\n\n2. The lakes were seen.\n"
)


def test_a_section_is_found_by_its_id() -> None:
    section = DOCUMENT.section("sec-2")
    assert section is not None
    assert section.heading.value == "Bridges"
    assert DOCUMENT.section("sec-9") is None
    assert DOCUMENT.section(None) is None


def test_the_headings_above_a_paragraph_are_told_from_the_highest() -> None:
    first, second = DOCUMENT.paragraphs
    assert [section.label for section in DOCUMENT.headings_above(first)] == ["I.", "A."]
    assert [section.label for section in DOCUMENT.headings_above(second)] == ["II."]


def test_an_item_walks_through_all_below_it() -> None:
    (above, after) = DOCUMENT.paragraphs[0].items
    assert [item.label for item in above.walk()] == ["(a)", "(i)"]
    assert [item.label for item in after.walk()] == ["(b)"]


def test_the_lead_of_a_paragraph_ends_before_its_first_item() -> None:
    first, second = DOCUMENT.paragraphs
    assert first.lead.value == "The bridges were seen:"
    assert second.lead == second.text


def test_a_paragraph_that_is_all_items_has_no_lead() -> None:
    (paragraph,) = form(HEAD + "A. Bridges\n\n(a) The old one;\n(b) The new one.\n").paragraphs
    assert paragraph.lead.value == ""
    assert [item.label for item in paragraph.items] == ["(a)", "(b)"]
