"""The documents before a meeting."""

from typing import Any

import pytest

from palermo.reading.extracting.documents import extract_documents
from palermo.reading.languages.pack import load_pack
from palermo.reading.model import MeetingDocument
from tests.reading.extracting.reports import document, item, paragraph, table

EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{number}")
    for language in ("ar", "en", "es", "fr", "ru", "zh")
    for number, example in enumerate(load_pack(language).tables["documents"]["examples"])
]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_examples_of_the_pack(language: str, example: dict[str, Any]) -> None:
    found = extract_documents(document(paragraph(example["text"]), language=language), load_pack(language))
    assert [f"{one.symbol} {one.title}" for one in found] == example["gives"]


@pytest.mark.parametrize(
    ("language", "lead", "words", "titles"),
    [
        (
            "en",
            "The Working Group had before it the following documents:",
            (
                "Annotated provisional agenda (CTOC/COP/WG.9/2020/1);",
                "Background paper prepared by the Secretariat entitled “Fees” (CTOC/COP/WG.9/2020/2); and",
                "Note without a symbol.",
            ),
            ("Annotated provisional agenda", "Fees"),
        ),
        (
            "zh",
            "工作组收到了下列文件：",
            (
                "临时议程说明（CTOC/COP/WG.9/2020/1）；",
                "秘书处编写的背景文件，题为“加强《公约》”（CTOC/COP/WG.9/2020/2）；和",
                "没有文号的说明。",
            ),
            ("临时议程说明", "加强《公约》"),
        ),
    ],
)
def test_a_list_in_items(language: str, lead: str, words: tuple[str, ...], titles: tuple[str, ...]) -> None:
    items = (item(f"({letter})", each) for letter, each in zip("abc", words, strict=True))
    found = extract_documents(document(paragraph(lead, *items), language=language), load_pack(language))
    assert found == tuple(
        MeetingDocument(f"CTOC/COP/WG.9/2020/{number}", None, title) for number, title in enumerate(titles, 1)
    )


def test_items_of_other_lists_are_no_documents() -> None:
    asked = paragraph("The Secretariat should:", item("(a)", "Publish the handbook (CTOC/COP/WG.9/2020/1);"))
    assert extract_documents(document(asked), load_pack("en")) == ()


def test_an_agenda_item_that_the_words_say() -> None:
    lead = "In connection with agenda item 2, the Working Group had before it:"
    asked = paragraph(
        lead, item("(a)", "Paper on fees (A/C.3/70/L.2/Rev.1);"), item("(b)", "On item 1 (b): A/75/1.")
    )
    found = extract_documents(document(asked), load_pack("en"))
    assert [(one.symbol, one.agenda_item) for one in found] == [
        ("A/C.3/70/L.2/Rev.1", "2"),
        ("A/75/1", "1(b)"),
    ]


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("en", ("Symbol", "Agenda item", "Title or description")),
        ("zh", ("文件号", "议程 项目", "标题或说明")),
    ],
)
def test_a_table(language: str, headings: tuple[str, ...]) -> None:
    listed = table(
        headings,
        ("CTOC/COP/WG.9/2020/1", "1 (b)", "Agenda"),
        ("CTOC/COP/WG.9/2020/INF/1/Rev.1", "", "Participants"),
        ("", "", "continued"),
        ("CTOC/COP/WG.9/2020/L.1",),
    )
    found = extract_documents(document(language=language, tables=(listed,)), load_pack(language))
    assert found == (
        MeetingDocument("CTOC/COP/WG.9/2020/1", "1(b)", "Agenda"),
        MeetingDocument("CTOC/COP/WG.9/2020/INF/1/Rev.1", None, "Participants"),
        MeetingDocument("CTOC/COP/WG.9/2020/L.1", None, ""),
    )


def test_other_tables_list_no_documents() -> None:
    tables = (table(("Year", "Cases"), ("2020", "A/75/1")), table())
    assert extract_documents(document(tables=tables), load_pack("en")) == ()


def test_the_table_wins_over_the_words() -> None:
    said = paragraph("The Working Group had before it a note on fees (A/75/2) and a note on roads (A/75/3).")
    listed = table(("Symbol", "Agenda item", "Title"), ("A/75/2", "4", "Fees: a note"))
    found = extract_documents(document(said, tables=(listed,)), load_pack("en"))
    assert found == (
        MeetingDocument("A/75/2", "4", "Fees: a note"),
        MeetingDocument("A/75/3", None, "note on roads"),
    )
