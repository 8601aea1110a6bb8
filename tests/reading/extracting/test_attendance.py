"""Who attended."""

from datetime import date
from typing import Any

import pytest

from palermo.reading.extracting.attendance import extract_attendance
from palermo.reading.languages.pack import load_pack
from palermo.reading.model import Participant
from tests.reading.extracting.reports import document, paragraph

EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{example['text'][:30]}")
    for language in ("en", "zh")
    for example in load_pack(language).tables["attendance"]["examples"]
]


def attendance(language: str, *texts: str, held: date | None = None) -> tuple[Participant, ...]:
    paragraphs = (paragraph(text, number=str(number)) for number, text in enumerate(texts, 1))
    return extract_attendance(document(*paragraphs, language=language, held=held), load_pack(language))[0]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_examples_of_the_pack(language: str, example: dict[str, Any]) -> None:
    found = attendance(language, example["text"])
    assert [f"{one.category} {one.name}" for one in found] == example["gives"]
