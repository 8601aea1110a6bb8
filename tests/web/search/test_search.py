"""The search page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from palermo.kernel.memory import forget
from palermo.search.catching_up import catch_up
from tests.flows.making import reading

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

    from tests.flows.making import Desk


@pytest.fixture(autouse=True)
def _held(clerk: Desk) -> None:
    clerk.take_in(reading(["States should inspect recruiters.", "Others pay."], symbol="X/1"), "/in/a.txt")
    chinese = reading(["各国应当检查招聘机构。", "其他"], symbol="X/1", language="zh", title="报告")
    clerk.take_in(chinese, "/in/a.zh.txt")
    catch_up()


def test_both_kinds_are_found_and_say_why(visitor: Client) -> None:
    text = visitor.get("/search?q=recruiters").text
    assert '<h2 id="many">2 hits' in text
    assert '<h3><a href="/r/X-1/1">' in text
    assert '<h3><a href="/d/X-1/1?language=en">Paragraph 1</a>' in text
    assert text.count('<p class="why">Found: <mark>recruiters</mark></p>') == 2


def test_one_kind_alone(visitor: Client) -> None:
    text = visitor.get("/search?q=recruiters&kind=paragraph").text
    assert "/r/X-1/1" not in text
    assert "recommendations 1</a>" in text


def test_words_must_stand_in_the_language_asked_for(visitor: Client) -> None:
    assert (
        "各国应当检查<mark>招聘</mark>机构。" in visitor.get("/search", {"q": "招聘", "language": "zh"}).text
    )
    assert "Nothing in the record" in visitor.get("/search", {"q": "招聘", "language": "en"}).text


def test_without_words_it_says_how_to_ask(visitor: Client) -> None:
    text = visitor.get("/search").text
    assert "All words must stand in one text" in text
    assert 'class="hits"' not in text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/search?q=x&kind=person", 400),
        ("/search?q=x&language=la", 400),
        ("/search?q=recruiters&page=2", 404),
        ("/search?q=recruiters&page=two", 400),
        ("/search?q=%FF%FE", 200),
        ("/search?q=%00", 200),
        ("/search?q=...", 200),
        ("/search?q=" + "a" * 1500, 200),
        ("/search?q=%22states", 200),
        ("/search?q=AND+OR+NOT+%28+%5B+%2A+~", 200),
    ],
)
def test_whatever_is_asked_has_a_page(visitor: Client, address: str, status: int) -> None:
    response = visitor.get(address)
    assert response.status_code == status
    assert response.text.count("<h1") == 1


def test_a_query_is_written_as_words(visitor: Client) -> None:
    text = visitor.get("/search", {"q": "<i>x</i>\"'"}).text
    assert "<i>" not in text
    assert re.search(r'value="&lt;i&gt;x&lt;/i&gt;(&#34;|&quot;)', text)


def test_the_queries_of_a_page_do_not_grow(
    visitor: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    visitor.get("/search?q=recruiters")
    for words in ("recruiters", "其他"):
        forget()
        with django_assert_num_queries(5):
            visitor.get("/search", {"q": words})


def test_search_engines_stay_out(visitor: Client) -> None:
    assert '<meta name="robots" content="noindex">' in visitor.get("/search?q=recruiters").text
