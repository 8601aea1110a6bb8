"""The pages of topics, and topics on the pages of recommendations and the record."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from palermo.domain.topics.schemes import topics
from palermo.kernel.memory import forget
from tests.flows.making import Desk, reading
from tests.web.shelving import queries


@pytest.fixture
def asked(visitor: Client, clerk: Desk) -> str:
    """The address of a recommendation; there are three, of two years."""
    later = {"meeting": {"start": "2023-05-01", "end": "2023-05-02", "place": None, "ordinal": None}}
    words = ["States should forbid recruitment fees. No recruitment fees!", "States should offer shelter."]
    clerk.take_in(reading(words, symbol="CTOC/COP/WG.4/2021/6"), "/in/a.txt")
    clerk.take_in(
        reading(["各国应禁止收取招聘费"], language="zh", symbol="CTOC/COP/WG.4/2023/3", **later), "/in/b.txt"
    )
    return "/r/CTOC-COP-WG.4-2021-6/1"


def test_all_topics_stand_in_a_tree_with_their_numbers(visitor: Client, asked: str) -> None:
    text = visitor.get("/t").text
    for id in topics():
        assert f'href="/t/{id}"' in text
    assert re.search(r'href="/t/recruitment-fees">recruitment fees</a> <span class="quiet">2</span>', text)
    assert re.search(r'href="/t/recruitment">recruitment</a> <span class="quiet">2</span>\s*<ul>', text)
    assert re.search(r'href="/t/shelter">shelter</a> <span class="quiet">1</span>', text)
    assert re.search(r'href="/t/extradition">extradition</a>\s*</li>', text)


def test_a_topic_is_told_and_leads_to_what_is_near_it(visitor: Client, asked: str) -> None:
    text = visitor.get("/t/recruitment-fees").text
    assert "Money that workers are made to pay to be given work." in text
    assert 'href="/t/recruitment"' in text
    assert 'href="/t/debt-bondage"' in text
    assert '<span lang="zh" dir="ltr">招聘费</span>' in text
    assert '<span lang="ar" dir="rtl">رسوم الاستقدام</span>' in text
    assert "placement fees" in text
    assert "=" not in re.sub(r"<[^>]*>", "", text[text.index("<h1>") : text.index("</dl>")])
    assert f'href="{asked}"' in text
    assert 'href="/record?topic=recruitment-fees"' in text
    assert "8.8" in text


def test_its_years_have_no_gap(visitor: Client, asked: str) -> None:
    text = visitor.get("/t/recruitment").text
    assert re.findall(r'<th scope="row">(?:<a [^>]*>)?(\d{4})', text) == ["2023", "2022", "2021"]
    assert 'href="/record?topic=recruitment&amp;year=2021"' in text


def test_matches_lead_to_the_thesaurus_of_the_united_nations(visitor: Client, asked: str) -> None:
    text = visitor.get("/t/forced-labour").text
    assert 'href="http://metadata.un.org/thesaurus/1002452"' in text
    assert "No recommendation of the record says words of this topic." in text


@pytest.mark.parametrize(
    ("path", "name"), [("/zh/t/recruitment-fees", "招聘费"), ("/t/protection", "protection")]
)
def test_in_the_language_of_the_page(visitor: Client, asked: str, path: str, name: str) -> None:
    assert f"<h1>{name}</h1>" in visitor.get(path).text


def test_what_is_no_topic_is_not_there(visitor: Client, asked: str) -> None:
    assert visitor.get("/t/nothing").status_code == 404
    assert visitor.get("/t/Recruitment-fees").status_code == 404


def test_a_recommendation_names_its_topics_with_the_words_that_evoke_them(
    visitor: Client, asked: str
) -> None:
    text = visitor.get(asked).text
    aside = text[text.index("<h2>Topics</h2>") :]
    assert re.search(
        r'<a href="/t/recruitment-fees">recruitment fees</a><br><span[^>]*>“recruitment fees”</span>', aside
    )
    assert 'href="/t/recruitment"' not in aside


def test_the_record_is_filtered_by_topic(visitor: Client, asked: str) -> None:
    text = visitor.get("/record?topic=recruitment").text
    assert "2 recommendations" in text
    assert re.search(r'<span class="of">Topic</span> <span>recruitment</span>', text)
    assert "1 recommendation<" in visitor.get("/record?topic=recruitment&year=2023").text
    assert "Nothing in the record is all of this at once." in visitor.get("/record?topic=no-such").text


def test_the_database_is_asked_as_often_for_one_as_for_three(visitor: Client, asked: str) -> None:
    visitor.get("/t/extradition")
    asked_for = []
    for path in ("/t/shelter", "/t/recruitment-fees"):
        forget()
        asked_for.append(queries(visitor, path))
    assert asked_for[0] == asked_for[1]
