"""Filters, counts, orders and pages: all exact."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping

import pytest

from palermo.domain.documents.models import Document
from palermo.search.catching_up import catch_up
from palermo.search.engines import IndexEntry
from palermo.search.finding import find
from palermo.search.gathering import gather
from palermo.search.placing import labels_of
from palermo.search.query import FACETS, Kind, SearchQuery, Sort
from tests.flows.making import CHINESE, Desk, reading, recommendation

STRENGTHS = ("should", "urged", "may")
WORDS = ("pay fees", "forbid recruitment fees", "train the police on fees", "offer shelter from fees")
ADDRESSEES = ("states_parties", "secretariat", "conference")


@pytest.fixture
def entries(desk: Desk) -> list[IndexEntry]:
    """Reports of two bodies over some years, some in two languages, some drafts; as the index was told."""
    chance = random.Random(11)
    for number in range(9):
        body = ("Working Group on Trafficking in Persons", "Conference of the Parties")[number % 2]
        symbol = f"CTOC/COP{'/WG.4' if number % 2 == 0 else ''}/{2010 + number}/{number + 1}"
        meeting = {"start": f"{2010 + number // 2}-05-0{number + 1}", "end": f"{2010 + number // 2}-05-12"}
        asked = [
            recommendation(
                f"rec-{at}",
                f"States should {chance.choice(WORDS)} {at}.",
                strength=chance.choice(STRENGTHS),
                addressees=chance.sample(ADDRESSEES, chance.randint(0, 2)),
                status=chance.choice(("adopted", "proposed")),
            )
            for at in range(1, 6)
        ]
        more = {"symbol": symbol, "body": body, "meeting": {**meeting, "place": None, "ordinal": None}}
        desk.take_in(reading(asked, **more), f"/in/{number}.txt")
        if number == 0:
            desk.take_in(
                reading(
                    ["各国应支付费用"], **{**more, "symbol": "CTOC/COP/WG.4/2010/L.1", "kind": "draft_report"}
                ),
                "/in/draft.txt",
            )
        if number < 4:
            chinese = [recommendation(f"rec-{at}", "各国应支付费用", strength="should") for at in range(1, 4)]
            desk.take_in(
                reading(chinese, **{**more, "language": "zh", "body": CHINESE}), f"/in/{number}.zh.txt"
            )
    desk.take_in(reading(["States should wait."], body=None, meeting=None, date=None), "/in/undated.txt")
    catch_up()
    documents = list(Document.objects.values_list("pk", flat=True))
    return list(gather(documents, labels_of(documents)))


def _values(entry: IndexEntry, facet: str) -> set[str]:
    return {entry.kind} if facet == "kind" else set(entry.facets.get(facet, ()))


def _meets(entry: IndexEntry, filters: Mapping[str, tuple[str, ...]]) -> bool:
    return all(_values(entry, facet) & set(values) for facet, values in filters.items())


def _random_query(chance: random.Random, entries: list[IndexEntry]) -> SearchQuery:
    filters = {}
    for facet in chance.sample(FACETS, chance.choice((0, 1, 1, 2, 3))):
        known = sorted({value for entry in entries for value in _values(entry, facet)})
        filters[facet] = tuple(chance.sample(known, min(len(known), chance.choice((1, 1, 2)))))
    return SearchQuery(
        filters=filters,
        kind=chance.choice((None, Kind.RECOMMENDATION, Kind.PARAGRAPH)),
        drafts=chance.random() < 0.3,
        sort=chance.choice((Sort.RECORD, Sort.NEWEST)),
        counts=FACETS,
        limit=None,
    )


def test_counts_equal_the_list_under_random_filters(entries: list[IndexEntry]) -> None:
    chance = random.Random(12)
    sizes = set()
    for _ in range(150):
        query = _random_query(chance, entries)
        seen = [one for one in entries if query.kind in (None, one.kind) and (query.drafts or not one.draft)]
        wanted = [one for one in seen if _meets(one, query.filters)]
        wanted.sort(key=lambda one: one.order if query.sort is Sort.RECORD else one.newest)
        results = find(query)
        assert [tuple(hit) for hit in results.hits] == [(one.kind, one.key) for one in wanted]
        assert results.total == len(wanted)
        sizes.add(len(wanted))
        for facet in FACETS:
            others = {name: values for name, values in query.filters.items() if name != facet}
            counted = Counter(v for one in seen if _meets(one, others) for v in _values(one, facet))
            assert results.counts[facet] == counted
    assert len(sizes) > 10


def test_pages_make_the_whole(entries: list[IndexEntry]) -> None:
    for sort in Sort:
        whole = find(SearchQuery("fees", sort=sort, limit=None)).hits
        pages = [find(SearchQuery("fees", sort=sort, limit=7, offset=at)).hits for at in range(0, 200, 7)]
        assert [hit for page in pages for hit in page] == list(whole)
    assert find(SearchQuery(limit=0)).hits == ()
    assert find(SearchQuery(limit=0)).total > 0


def test_a_page_far_beyond_the_end_is_empty(entries: list[IndexEntry]) -> None:
    results = find(SearchQuery(limit=10**15, offset=10**15))
    assert (results.hits, results.total) == ((), find(SearchQuery()).total)
    assert len(find(SearchQuery(limit=10**15)).hits) == results.total


def test_half_a_character_is_no_value(entries: list[IndexEntry]) -> None:
    assert find(SearchQuery(filters={"body": ("\ud83d",)})).total == 0


@pytest.mark.parametrize("query", [SearchQuery(filters={"x": ("1",)}), SearchQuery(counts=("x",))])
def test_what_is_no_facet_is_a_mistake_of_the_caller(db: None, query: SearchQuery) -> None:
    with pytest.raises(ValueError, match="no facet is called x"):
        find(query)


def test_relevance_sets_what_says_it_more_often_first(desk: Desk) -> None:
    desk.take_in(reading(["States should wait and see what comes of fees.", "Fees, fees."]), "/in/a.txt")
    catch_up()
    kind = Kind.RECOMMENDATION
    first = [
        find(SearchQuery("fees", kind=kind, sort=sort)).hits[0].key for sort in (Sort.RECORD, Sort.RELEVANCE)
    ]
    assert first[0] != first[1]


def test_what_has_no_date_comes_last_in_both_orders(entries: list[IndexEntry]) -> None:
    undated = {one.key for one in entries if not one.facets.get("year") and one.kind is Kind.RECOMMENDATION}
    assert len(undated) == 1
    for sort in (Sort.RECORD, Sort.NEWEST):
        assert find(SearchQuery(kind=Kind.RECOMMENDATION, sort=sort, limit=None)).hits[-1].key in undated


def test_within_a_document_newest_first_keeps_the_order(entries: list[IndexEntry]) -> None:
    hits = find(SearchQuery(kind=Kind.RECOMMENDATION, sort=Sort.NEWEST, limit=5)).hits
    by_key = {(one.kind, one.key): one for one in entries}
    last = [by_key[hit].order for hit in hits]
    assert last == sorted(last)
    assert {by_key[hit].facets["year"] for hit in hits} == {("2014",)}


def test_the_keys_of_facets(entries: list[IndexEntry]) -> None:
    counts = find(SearchQuery(kind=Kind.RECOMMENDATION, counts=FACETS)).counts
    assert set(counts["body"]) == {"CTOC-COP-WG.4", "CTOC-COP"}
    assert "CTOC-COP-WG.4/2010-05-01" in counts["meeting"]
    assert set(counts["section"]) == {"en:A. General", "zh:A. General"}
    assert set(counts["kind"]) == {"recommendation"}
    # What is on a topic is on the broader ones, too.
    assert counts["topic"]["recruitment"] == counts["topic"]["recruitment-fees"] > 0
    assert set(counts["topic"]) >= {"law-enforcement", "shelter", "victim-assistance", "protection"}


def test_a_value_that_nothing_has(entries: list[IndexEntry]) -> None:
    results = find(SearchQuery(filters={"strength": ("no such",)}, counts=("strength", "year")))
    assert (results.total, results.counts["year"]) == (0, {})
    assert results.counts["strength"]


def test_a_language_alone_is_a_filter(entries: list[IndexEntry]) -> None:
    chinese = find(SearchQuery(language="zh", kind=Kind.RECOMMENDATION, limit=None))
    assert (
        chinese.total == find(SearchQuery(filters={"language": ("zh",)}, kind=Kind.RECOMMENDATION)).total > 0
    )
