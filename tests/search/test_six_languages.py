"""A word of the field finds, in each of the six languages, the texts that hold a form of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import transaction

from palermo.flows.take_in_document import take_in
from palermo.search.catching_up import catch_up
from palermo.search.finding import find
from palermo.search.query import SearchQuery
from palermo.search.showing import texts_of
from tests.search.inflected import FORMS, by_forms, tokens
from tests.search.stored import Stored, brute, found, own_shelf, read_once, stored

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker

pytestmark = pytest.mark.django_db
QUERIES = [(language, query) for language, queries in FORMS.items() for query in queries]


@pytest.fixture(scope="module")
def texts(
    shared: Path,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[list[Stored]]:
    """The record of the resolutions, each in six languages, indexed; for all tests here."""
    shelf = own_shelf(tmp_path_factory.mktemp("shelf"))
    with shelf, django_db_blocker.unblock(), transaction.atomic():
        for path in sorted((shared / "corpus" / "unga").glob("A_RES_7[78]_*.xml")):
            take_in(path.read_bytes(), path.name, by="clerk", read=read_once, reader="tests")
        catch_up()
        yield stored()
        transaction.set_rollback(True)


@pytest.mark.parametrize(("language", "query"), QUERIES)
def test_a_word_finds_the_texts_with_its_forms(texts: list[Stored], language: str, query: str) -> None:
    wanted = by_forms(query, language, texts)
    assert wanted
    assert found(query, language) == wanted


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar"])
def test_every_word_finds_the_texts_that_hold_it_as_it_stands(texts: list[Stored], language: str) -> None:
    held = {one.row: tokens(one.row[2], language) for one in texts if one.row[1] == language}
    words = sorted({word for some in held.values() for word in some if word.isalpha() and len(word) > 2})
    lost = []
    for word in random.Random(7).sample(words, 120):
        there = set(found(word, language))
        lost += [(word, row[0]) for row, some in held.items() if word in some and row not in there]
    assert not lost


def test_marks_stand_on_whole_words(texts: list[Stored]) -> None:
    results = find(SearchQuery("الأطفال", language="ar", limit=None))
    assert results.reading
    marked = [
        one.text[start:end]
        for one in texts_of(results.hits, results.reading, "ar")
        for start, end in one.marks
    ]
    assert marked
    assert all("طفال" in word or "طفل" in word or "طفول" in word for word in marked)
    assert not any(word != word.strip() or " " in word for word in marked)


def test_chinese_words_stand_as_they_are(texts: list[Stored]) -> None:
    for run in ("儿童", "人权", "受害人", "妇女"):
        assert found(run, "zh") == brute(run, texts) != []
