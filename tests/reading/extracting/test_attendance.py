"""Who attended."""

from datetime import date
from typing import Any

import pytest

from palermo.reading.extracting.attendance import extract_attendance
from palermo.reading.languages.pack import load_pack
from palermo.reading.model import Participant
from tests.reading.extracting.reports import document, item, paragraph

EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{example['text'][:30]}")
    for language in ("ar", "en", "es", "fr", "ru", "zh")
    for example in load_pack(language).tables["attendance"]["examples"]
]


def attendance(language: str, *texts: str, held: date | None = None) -> tuple[Participant, ...]:
    paragraphs = (paragraph(text, number=str(number)) for number, text in enumerate(texts, 1))
    return extract_attendance(document(*paragraphs, language=language, held=held), load_pack(language))[0]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_examples_of_the_pack(language: str, example: dict[str, Any]) -> None:
    found = attendance(language, example["text"])
    assert [f"{one.category} {one.name}" for one in found] == example["gives"]


def test_what_was_doubted_of_names() -> None:
    listed = paragraph(
        "The following States parties were represented: Francs, Viet Nam and Turkey.", number="7", start=100
    )
    again = paragraph(
        "The following signatories were represented: Vietnam and Council of Europe.", number=None
    )
    found, notices = extract_attendance(document(listed, again), load_pack("en"))
    assert [(one.name, one.country, one.paragraph) for one in found] == [
        ("Francs", None, "7"),
        ("Viet Nam", "VNM", "7"),
        ("Turkey", "TUR", "7"),
        ("Vietnam", "VNM", None),
        ("Council of Europe", None, None),
    ]
    assert [(notice.code, notice.spans) for notice in notices] == [
        ("name_unknown", ((147, 153),)),
        ("name_repeated", ((44, 51),)),
    ]
    assert "in paragraph 7" in notices[0].message
    assert "without number" in notices[1].message


def test_a_state_that_is_no_more_is_not_doubted() -> None:
    said = paragraph("The following States parties were represented: Serbia and Montenegro.")
    found, notices = extract_attendance(document(said), load_pack("en"))
    assert [(one.name, one.country) for one in found] == [("Serbia and Montenegro", None)]
    assert notices == ()


@pytest.mark.parametrize(
    ("held", "category"), [(date(2016, 9, 18), "igo"), (date(2016, 9, 19), "un"), (None, "un")]
)
def test_the_day_of_the_meeting_decides(held: date | None, category: str) -> None:
    (found,) = attendance(
        "en", "The International Organization for Migration was represented by an observer.", held=held
    )
    assert found.category == category


def test_labels_without_headings_are_no_part_of_names() -> None:
    text = (
        "The following intergovernmental organizations were represented by observers: "
        "(a) Office for Rivers, Lakes and Seas; (b) Council of Europe; and African Union."
    )
    assert [one.name for one in attendance("en", text)] == [
        "Office for Rivers, Lakes and Seas",
        "Council of Europe",
        "African Union",
    ]


def test_names_without_a_capacity() -> None:
    (found,) = attendance("en", "France attended the meeting.")
    assert (found.category, found.country) == ("other", "FRA")


def test_the_european_union_as_an_observer_is_an_organization() -> None:
    (found,) = attendance("en", "The European Union was represented by an observer.")
    assert (found.category, found.country) == ("igo", "EUE")


def test_what_is_too_long_is_no_sentence() -> None:
    roll = f"The following States parties were represented: {'France, ' * 2000}Peru."
    assert attendance("en", roll) == ()


def test_a_list_set_in_items() -> None:
    said = paragraph(
        "Ana Lobo spoke. The following were represented by observers:",
        item("(a)", "States signatories: Japan, Haiti."),
        item(
            "(b)",
            "Intergovernmental organizations:",
            item("(i)", "Office for Rivers, Lakes and Seas;"),
            item("(ii)", "Council of Europe."),
        ),
    )
    found, _ = extract_attendance(document(said), load_pack("en"))
    assert [f"{one.category} {one.name}" for one in found] == [
        "signatory Japan",
        "signatory Haiti",
        "igo Office for Rivers, Lakes and Seas",
        "igo Council of Europe",
    ]


def test_a_name_in_each_item() -> None:
    names = ("法国", "误印国", "波斯尼亚和黑塞哥维那")
    said = paragraph("下列缔约国派代表出席了会议：", *(item("•", name) for name in names))
    found, _ = extract_attendance(document(said, language="zh"), load_pack("zh"))
    assert [f"{one.category} {one.name}" for one in found] == [f"state_party {name}" for name in names]


def test_items_of_another_list_name_nobody() -> None:
    said = paragraph("Judges who attended the course noted:", item("(a)", "Peru"), item("(b)", "Chad"))
    assert extract_attendance(document(said), load_pack("en")) == ((), ())


def test_items_below_a_statement_about_known_names_are_no_list() -> None:
    said = paragraph("France was represented by two experts, namely:", item("(a)", "Ana"), item("(b)", "Bo"))
    assert extract_attendance(document(said), load_pack("en"))[0] == ()
