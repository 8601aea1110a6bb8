"""Only paragraphs that carry a word are looked at."""

from palermo.reading.extracting.triggers import Told
from tests.reading.extracting.reports import document, paragraph


def test_each_paragraph_with_a_word_once_and_in_order() -> None:
    texts = ("a lake and a lake", "", "nothing", "the river", "a lake by the river", "lak")
    written = document(*(paragraph(text, number=str(number)) for number, text in enumerate(texts)))
    assert [found.number for found in Told(written, ("lake", "river", "sea")).by(("river", "lake"))] == [
        "0",
        "3",
        "4",
    ]


def test_a_word_never_spans_two_paragraphs() -> None:
    written = document(paragraph("ri"), paragraph("ver"))
    assert list(Told(written, ("river",)).by(("river",))) == []


def test_no_paragraphs() -> None:
    assert list(Told(document(), ("river",)).by(("river",))) == []
