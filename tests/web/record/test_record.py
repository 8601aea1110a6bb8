"""The list of the record: what it shows, how it is narrowed, and that its counts are true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from palermo.kernel.memory import forget
from palermo.search.catching_up import catch_up
from palermo.search.finding import find
from palermo.web.record import pages
from palermo.web.record.asking import FILTERS
from tests.flows.making import CHINESE, MEETING, reading, recommendation

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

    from palermo.search.query import SearchQuery
    from palermo.search.results import Results
    from tests.flows.making import Desk

HOSTILE = '"><script>alert(1)</script><b>\u202e{{ 7 * 7 }}'

MALFORMED = {
    "page=2": 404,
    "page=0": 400,
    "page=-1": 400,
    "page=x": 400,
    "page=99999999999": 400,
    "page=١": 400,
    "page=": 200,
    "sort=random": 400,
    "sort=relevance": 200,
    "&".join(f"year={n}" for n in range(50)): 400,
}


def _asked(key: str, text: str, **more: Any) -> dict[str, Any]:
    return recommendation(key, text, **more)


@pytest.fixture
def _held(clerk: Desk) -> None:
    """Five recommendations of two meetings, the first in two languages."""
    first = [
        _asked("rec-1", "States parties should register recruiters.", strength="should"),
        _asked(
            "rec-2", "Member States are urged to inspect.", strength="urged", addressees=["member_states"]
        ),
        _asked(
            "rec-3",
            "The Secretariat is requested to report.",
            strength="requested",
            addressees=["secretariat"],
        ),
    ]
    chinese = [_asked("rec-1", "缔约国应当登记招聘机构。"), *first[1:]]
    clerk.take_in(reading(first, symbol="X/WG.1/2021/6"), "/in/a.txt")
    clerk.take_in(
        reading(chinese, symbol="X/WG.1/2021/6", language="zh", body=CHINESE, title="会议报告"),
        "/in/a.zh.txt",
    )
    second = [
        _asked("rec-1", "States should register ships."),
        _asked("rec-2", "States may wait.", strength="may"),
    ]
    later = {**MEETING, "start": "2023-05-02", "end": "2023-05-04"}
    clerk.take_in(reading(second, symbol="X/WG.1/2023/4", meeting=later, date="2023-05-20"), "/in/b.txt")
    catch_up()


def _many(text: str) -> int:
    (found,) = re.findall(r'<h2 id="many">(\d+)', text)
    return int(found)


def _addresses(text: str) -> list[str]:
    return re.findall(r'<h3><a href="(/[^"]*r/[^"]+)"', text)


def _filters(text: str) -> list[tuple[str, int]]:
    found = re.findall(r'<li><a href="(/record[^"]*)" rel="nofollow".*?<span class="many">(\d+)</span>', text)
    return [(address.replace("&amp;", "&"), int(many)) for address, many in found]


@pytest.mark.usefixtures("_held")
class TestHeld:
    """With something in the record."""

    def test_it_shows_each_once_in_the_order_of_the_record(self, visitor: Client) -> None:
        text = visitor.get("/record").text
        assert _many(text) == 5
        assert _addresses(text) == [
            "/r/X-WG.1-2021-6/1",
            "/r/X-WG.1-2021-6/2",
            "/r/X-WG.1-2021-6/3",
            "/r/X-WG.1-2023-4/1",
            "/r/X-WG.1-2023-4/2",
        ]

    def test_the_newest_come_first_when_asked(self, visitor: Client) -> None:
        assert _addresses(visitor.get("/record?sort=newest").text)[0] == "/r/X-WG.1-2023-4/1"

    def test_every_count_is_what_its_link_shows(self, visitor: Client) -> None:
        links = _filters(visitor.get("/record").text)
        assert len(links) > 10
        for address, many in links:
            assert _many(visitor.get(address).text) == many, address

    def test_counts_beside_a_choice_are_those_of_the_other_values(self, visitor: Client) -> None:
        text = visitor.get("/record?year=2021").text
        years = [(address, many) for address, many in _filters(text) if "year=2023" in address]
        assert years == [("/record?year=2021&year=2023", 2)]
        assert _many(visitor.get("/record?year=2021&year=2023").text) == 5

    def test_different_filters_must_be_met_together(self, visitor: Client) -> None:
        assert _many(visitor.get("/record?year=2021&strength=should").text) == 1
        assert _many(visitor.get("/record?year=2021&strength=should&strength=urged").text) == 2

    def test_words_are_marked_and_said(self, visitor: Client) -> None:
        text = visitor.get("/record?q=register").text
        assert _many(text) == 2
        assert text.count("<mark>register</mark>") == 4

    def test_words_in_chinese_show_the_chinese_text(self, visitor: Client) -> None:
        text = visitor.get("/record", {"q": "招聘机构"}).text
        assert '<p class="words" lang="zh" dir="ltr">缔约国应当登记<mark>招聘机构</mark>。</p>' in text

    def test_the_reader_sees_the_language_that_he_reads(self, visitor: Client) -> None:
        assert "缔约国应当登记招聘机构" in visitor.get("/zh/record").text
        assert 'href="/zh/r/X-WG.1-2021-6/1"' in visitor.get("/zh/record").text

    def test_each_choice_can_be_taken_off(self, visitor: Client) -> None:
        text = visitor.get("/record?year=2021&strength=urged&q=inspect").text
        chips = re.findall(r'<li><a href="([^"]+)"><span class="of">', text)
        assert [one.replace("&amp;", "&") for one in chips] == [
            "/record?year=2021&strength=urged",
            "/record?q=inspect&strength=urged",
            "/record?q=inspect&year=2021",
        ]

    @pytest.mark.parametrize("address", ["/record?q=zebra", "/record?year=1999", "/record?strength=nonsense"])
    def test_nothing_found_is_said_with_a_way_on(self, visitor: Client, address: str) -> None:
        response = visitor.get(address)
        assert response.status_code == 200
        assert _many(response.text) == 0
        assert 'href="/record">Show all recommendations' in response.text

    @pytest.mark.parametrize("value", [HOSTILE, "\x00", "a" * 5000, "%", "'", "(((", '"unbalanced'])
    def test_what_is_asked_is_never_markup_nor_a_fault(self, visitor: Client, value: str) -> None:
        for name in ("q", *FILTERS, "drafts"):
            response = visitor.get("/record", {name: value})
            assert response.status_code == 200, name
            assert "<script>" not in response.text
            assert value[:9] != HOSTILE[:9] or "{{ 7 * 7 }}" in response.text or name == "drafts"

    def test_a_malformed_question_has_a_page(self, visitor: Client) -> None:
        for query, status in MALFORMED.items():
            response = visitor.get(f"/record?{query}")
            assert response.status_code == status, query
            assert response.text.count("<h1") == 1

    def test_a_list_has_no_more_queries_for_more_rows(
        self, visitor: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        visitor.get("/record")
        forget()
        with django_assert_num_queries(7):
            assert _many(visitor.get("/record?strength=urged").text) == 1
        forget()
        with django_assert_num_queries(7):
            assert _many(visitor.get("/record?year=2021").text) == 3
        with django_assert_num_queries(0):
            visitor.get("/record?year=2021")

    def test_narrowed_lists_are_kept_out_of_indexes(self, visitor: Client) -> None:
        assert "noindex" not in visitor.get("/record").text
        assert "noindex" in visitor.get("/record?year=2021").text


def test_an_empty_record_says_so(visitor: Client) -> None:
    text = visitor.get("/record").text
    assert "holds no recommendation yet" in text
    assert _many(text) == 0


def test_a_long_list_has_pages(visitor: Client, clerk: Desk) -> None:
    clerk.take_in(reading([f"States should do thing {n}." for n in range(45)], symbol="X/1"), "/in/a.txt")
    catch_up()
    first, last = visitor.get("/record").text, visitor.get("/record?page=3").text
    assert 'rel="next" href="/record?page=2"' in first
    assert 'rel="prev"' not in first
    assert 'rel="next"' not in last
    assert len(_addresses(last)) == 5
    assert '<ol class="hits" start="41">' in last
    shown = [one for page in (1, 2, 3) for one in _addresses(visitor.get(f"/record?page={page}").text)]
    assert len(set(shown)) == 45


def test_stored_words_are_never_markup(visitor: Client, clerk: Desk) -> None:
    hostile = _asked("rec-1", f"States should {HOSTILE}", label=HOSTILE)
    found = reading([hostile], symbol="X/1", title=HOSTILE, body=HOSTILE)
    found["sections"][1]["heading"] = HOSTILE
    clerk.take_in(found, "/in/a.txt")
    catch_up()
    for address in ("/record", "/record?q=alert", "/search?q=alert", "/", "/zh/record"):
        text = visitor.get(address).text
        assert "&lt;script&gt;" in text or address == "/zh/record"
        assert "<script>" not in text


@pytest.mark.usefixtures("_held")
def test_counts_are_asked_of_the_index_once(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def noting(query: SearchQuery) -> Results:
        asked.append(query.counts)
        return find(query)

    monkeypatch.setattr(pages, "find", noting)
    for query in ("", "?sort=newest", "?strength=should", "?strength=may"):
        visitor.get(f"/en/record{query}")
    others = tuple(name for name in FILTERS if name != "strength")
    assert asked == [FILTERS, (), others, others]
