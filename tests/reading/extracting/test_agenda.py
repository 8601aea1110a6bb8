"""The agenda of a meeting, and references to its items."""

import pytest

from palermo.reading.extracting.agenda import extract_agenda
from palermo.reading.languages.agenda import agenda_words
from palermo.reading.languages.pack import load_pack
from palermo.reading.model import AgendaItem
from tests.reading.extracting.reports import document, item, paragraph

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_references(language: str) -> None:
    words = agenda_words(load_pack(language))
    for example in load_pack(language).tables["agenda"]["examples"]:
        assert list(words.items_in(example["text"])) == example["items"], example["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_leads(language: str) -> None:
    words = agenda_words(load_pack(language))
    for example in load_pack(language).tables["agenda"]["leads"]:
        assert words.adopts(example["text"]) == example["adopts"], example["text"]


def test_an_agenda_in_english() -> None:
    adopted = paragraph(
        "The Working Group adopted the following agenda:",
        item(
            "1.",
            "Organization:",
            item("(a)", "Opening; and"),
            item("(b)", "Adoption of the agenda."),
        ),
        item("2.", "Fees."),
        item("•", "Other matters"),
        number="21",
    )
    other = paragraph("The agenda was full:", item("1.", "Talks."))
    assert extract_agenda(document(other, adopted), load_pack("en")) == (
        AgendaItem("1", "Organization"),
        AgendaItem("1(a)", "Opening"),
        AgendaItem("1(b)", "Adoption of the agenda"),
        AgendaItem("2", "Fees"),
        AgendaItem("•", "Other matters"),
    )


def test_an_agenda_in_chinese() -> None:
    adopted = paragraph(
        "工作组第 1 次会议通过了其临时议程和工作安排：",
        item("1.", "组织事项：", item("(a)", "会议开幕；"), item("(b)", "通过议程。")),
        item("2.", "“收费”概念。"),
    )
    found = extract_agenda(document(adopted, language="zh"), load_pack("zh"))
    assert [(one.number, one.text) for one in found] == [
        ("1", "组织事项"),
        ("1(a)", "会议开幕"),
        ("1(b)", "通过议程"),
        ("2", "“收费”概念"),
    ]


def test_no_agenda() -> None:
    talked = paragraph("The Working Group adopted its agenda.")
    assert extract_agenda(document(talked), load_pack("en")) == ()


def test_an_agenda_in_running_words() -> None:
    adopted = paragraph(
        "The Working Group adopted the following agenda: 1. Organizational matters: (a) Opening; and "
        "(b) Fees of item 4. under article 2 (a). 2. Roads (b). 3. Other matters."
    )
    found = extract_agenda(document(adopted), load_pack("en"))
    assert [(one.number, one.text) for one in found] == [
        ("1", "Organizational matters"),
        ("1(a)", "Opening"),
        ("1(b)", "Fees of item 4. under article 2 (a)"),
        ("2", "Roads (b)"),
        ("3", "Other matters"),
    ]
    chinese = paragraph("工作组通过了下列议程：1. 组织事项：(a) 会议开幕；(b) 通过议程。2. 收费。")
    found = extract_agenda(document(chinese, language="zh"), load_pack("zh"))
    assert [one.number for one in found] == ["1", "1(a)", "1(b)", "2"]


def test_another_list_in_running_words_is_no_agenda() -> None:
    listed = paragraph("Under its agenda, the Working Group recommended the following: 1. Fees. 2. Roads.")
    assert extract_agenda(document(listed), load_pack("en")) == ()
