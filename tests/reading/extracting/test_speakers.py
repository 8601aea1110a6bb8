"""Who spoke."""

from typing import Any

import pytest

from palermo.reading.extracting.speakers import extract_speakers
from palermo.reading.languages.pack import load_pack
from palermo.reading.model import Notice, Speaker
from tests.reading.extracting.reports import document, paragraph

EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{number}")
    for language in ("en", "zh")
    for number, example in enumerate(load_pack(language).tables["speakers"]["examples"])
]


def speakers(language: str, *texts: str) -> tuple[tuple[Speaker, ...], tuple[Notice, ...]]:
    paragraphs = (paragraph(text, number=str(number)) for number, text in enumerate(texts, 1))
    return extract_speakers(document(*paragraphs, language=language), load_pack(language))


def written(speaker: Speaker) -> str:
    items = f" [{', '.join(speaker.agenda_items)}]" if speaker.agenda_items else ""
    return f"{speaker.role} {speaker.name or '-'} / {speaker.of or '-'}{items}"


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_examples_of_the_pack(language: str, example: dict[str, Any]) -> None:
    found, _ = speakers(language, example["text"])
    assert [written(one) for one in found] == example["gives"]
