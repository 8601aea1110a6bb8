"""Whatever is read, its Akoma Ntoso keeps the schema and the words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palermo.reading import Unreadable, read, read_bytes
from palermo.reading.exporting.akn import to_akn
from palermo.reading.model import Reading
from tests.properties.texts import ANY_TEXT, TEXTS
from tests.reading.exporting.akn_files import (
    broken_pointers,
    broken_rules,
    expected_notes,
    expected_words,
    notes_of,
    parsed,
    words_of,
)

SAMPLES = Path(__file__).parents[3] / "samples"
FILES = sorted(
    path
    for folder in (SAMPLES, SAMPLES / "rough")
    for path in [*folder.glob("*.txt"), *folder.glob("*.md")]
    if path.stem != "README"
)


def _keeps_words_and_pointers(reading: Reading, xml: str) -> None:
    root = parsed(xml)
    assert _told_alike(words_of(root)) == _told_alike(expected_words(reading))
    assert sorted(notes_of(root)) == expected_notes(reading)
    assert broken_pointers(root) == []


def _told_alike(words: list[str]) -> list[str]:
    """Without the marks that may close a number: the object gives it without them."""
    return [re.sub(r"(?<=.)[.．:：、]+$", "", word) for word in words]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_sample_keeps_its_words_and_is_the_same_twice(file: Path) -> None:
    reading = read(file)
    xml = to_akn(reading)
    _keeps_words_and_pointers(reading, xml)
    assert to_akn(reading) == xml


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_sample_is_valid(file: Path) -> None:
    assert broken_rules(to_akn(read(file))) == []


def test_a_real_document_keeps_its_words(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "seeds").glob("*.txt")):
        reading = read(file)
        _keeps_words_and_pointers(reading, to_akn(reading))


def test_a_real_document_is_valid(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "seeds").glob("*.txt")):
        assert broken_rules(to_akn(read(file))) == []


@given(st.one_of(TEXTS, ANY_TEXT))
def test_any_text_keeps_its_words(text: str) -> None:
    try:
        reading = read_bytes(text.encode("utf-8"), "any.txt")
    except Unreadable:
        return
    _keeps_words_and_pointers(reading, to_akn(reading))


@given(st.one_of(TEXTS, ANY_TEXT))
def test_any_text_is_valid(text: str) -> None:
    try:
        reading = read_bytes(text.encode("utf-8"), "any.txt")
    except Unreadable:
        return
    assert broken_rules(to_akn(reading)) == []
