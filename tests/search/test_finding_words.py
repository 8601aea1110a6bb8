"""Search finds exactly what brute force finds in the stored texts."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.db import transaction

from palermo.search.catching_up import catch_up
from palermo.search.finding import find
from palermo.search.query import Kind, SearchQuery
from palermo.search.results import Notice
from palermo.search.showing import texts_of
from tests.search.stored import (
    Row,
    Stored,
    brute,
    characters,
    found,
    own_shelf,
    pieces,
    plain,
    stored,
    take_in_samples,
)

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def texts(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[Stored]]:
    """The record of the samples, indexed; for all tests here, which change nothing."""
    shelf = own_shelf(tmp_path_factory.mktemp("shelf"))
    with shelf, django_db_blocker.unblock(), transaction.atomic():
        take_in_samples()
        catch_up()
        yield stored()
        transaction.set_rollback(True)


def test_every_single_chinese_character(texts: list[Stored]) -> None:
    known = characters(texts)
    assert {"和", "的"} <= set(known)
    assert len(known) > 400
    wrong = [one for one in known if found(one) != brute(one, texts)]
    assert not wrong


def test_random_stretches_of_chinese(texts: list[Stored]) -> None:
    wrong = [one for one in pieces(texts, 400, 1) if found(one) != brute(one, texts)]
    assert not wrong


def test_characters_that_stand_side_by_side_by_chance(texts: list[Stored]) -> None:
    chance, known = random.Random(2), characters(texts)
    runs = ["".join(chance.choices(known, k=chance.choice((2, 2, 3)))) for _ in range(300)]
    wrong = [one for one in runs if found(one) != brute(one, texts)]
    assert not wrong


def test_several_runs_must_all_stand_in_one_text(texts: list[Stored]) -> None:
    both = [row for row in brute("招聘", texts) if row in brute("缔约国", texts)]
    assert found("招聘 缔约国") == found("缔约国，招聘") == both != []


def test_english_words_by_their_stems(texts: list[Stored]) -> None:
    import Stemmer

    snowball = Stemmer.Stemmer("english").stemWord
    kin = {"children": "child", "women": "woman", "men": "man"}

    def stem(word: str) -> str:
        found: str = snowball(kin.get(word, word))
        return found

    english = [one for one in texts if one.row[1] == "en"]

    def stems(text: str) -> set[str]:
        return {stem(re.sub(r"['’]s$", "", word)) for word in re.findall(r"[a-z0-9]+(?:['’]s\b)?", text)}

    held = {one.row: stems(one.row[2].lower().replace("\u00ad", "")) for one in english}
    words = sorted(set(re.findall(r"\b[a-z]{2,}\b", " ".join(one.row[2].lower() for one in english))))
    chance = random.Random(5)
    queries = [" ".join(chance.sample(words, chance.choice((1, 1, 2)))) for _ in range(250)]
    wrong = [
        query
        for query in queries
        if found(query, "en") != sorted(row for row, its in held.items() if stems(query) <= its)
    ]
    assert not wrong


def test_a_phrase_is_found_as_it_is(texts: list[Stored]) -> None:
    wanted = re.compile(r"\bstates\s+parties\s+should\b", re.IGNORECASE)
    assert (
        found('"States parties should"')
        == sorted(one.row for one in texts if wanted.search(one.row[2]))
        != []
    )


def test_a_symbol_is_found_whole_and_in_any_case(texts: list[Stored]) -> None:
    symbol = "CMAT/COP/WG.1/2031/5"
    assert found(symbol.lower()) == found(symbol)
    whole = re.compile(re.escape(symbol) + r"(?![0-9A-Za-z/])")
    assert found(symbol) == sorted(one.row for one in texts if whole.search(one.row[2]))


def test_chinese_beside_digits_is_read_apart_where_it_stands_nowhere_together(texts: list[Stored]) -> None:
    results = find(SearchQuery("工作组 2031"))
    assert results.notices == (Notice.READ_APART,)
    apart: list[Row] = [row for row in brute("工作组", texts) if re.search(r"(?<!\d)2031(?!\d)", row[2])]
    assert found("工作组 2031") == apart != []
    assert find(SearchQuery("2031 年 6 月")).notices == ()


def test_read_together_even_where_filters_leave_nothing(texts: list[Stored]) -> None:
    results = find(SearchQuery("2031 年 6 月", filters={"year": ("1999",)}))
    assert (results.total, results.notices) == (0, ())


def test_marks_are_where_the_words_are(texts: list[Stored]) -> None:
    for piece in [one for one in pieces(texts, 120, 6) if "\0" not in plain(one)]:
        results = find(SearchQuery(piece, limit=None))
        assert results.reading
        if len(results.reading.needs) > 1:
            continue
        for one in texts_of(results.hits, results.reading, None):
            run = plain(piece).strip()
            assert {plain(one.text[start:end]) for start, end in one.marks} == {run} or run * 2 in one.text
            assert len(one.marks) <= plain(one.text).count(run) or run * 2 in one.text


@pytest.mark.parametrize(
    ("words", "notice"),
    [
        ("，。!", Notice.NOTHING_TO_FIND),
        ('"', Notice.NOTHING_TO_FIND),
        ("招" * 10_000, Notice.TOO_LONG),
        ("x " * 501, Notice.TOO_LONG),
    ],
)
def test_a_query_that_nothing_can_be_made_of(texts: list[Stored], words: str, notice: Notice) -> None:
    results = find(SearchQuery(words, counts=("year",)))
    assert (results.total, results.hits, results.counts) == (0, (), {"year": {}})
    assert results.notices == (notice,)


def test_unbalanced_quotes_are_told_and_not_heeded(texts: list[Stored]) -> None:
    results = find(SearchQuery('"recruitment fees'))
    assert results.notices == (Notice.UNBALANCED_QUOTES,)
    assert results.total == find(SearchQuery("recruitment fees")).total > 0


@pytest.mark.parametrize(
    "words", ["招" * 1000, "招 " * 500, "x-" * 500, "a/1" * 333, "的\0和", "\ud83d", "😀", "|", "ﷺ" * 900]
)
def test_strange_queries_are_answered(texts: list[Stored], words: str) -> None:
    results = find(SearchQuery(words, limit=None))
    assert results.total == len(results.hits) < len(texts)


def test_kind_and_language(texts: list[Stored]) -> None:
    for kind in Kind:
        results = find(SearchQuery("招聘", kind=kind, limit=None))
        assert {hit.kind for hit in results.hits} == {kind}
    english = find(SearchQuery("recruitment", kind=Kind.RECOMMENDATION, language="zh"))
    assert english.total == 0
    assert found("recruitment", "en") == [row for row in found("recruitment") if row[1] == "en"] != []
