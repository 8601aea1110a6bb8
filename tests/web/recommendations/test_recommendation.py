"""The page of a recommendation."""

from __future__ import annotations

import re
from html import unescape
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from palermo.domain.documents.models import Document, Work
from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.services import correct
from palermo.flows.remove_document import remove_document
from palermo.search.catching_up import catch_up
from palermo.search.finding import find
from palermo.search.query import Kind, SearchQuery
from tests.web.shelving import REPORT, SLUG, put, put_samples, queries

ADDRESS = f"/r/{SLUG}/16"


@pytest.fixture
def report(visitor: Client) -> str:
    """The address of a recommendation with two acts, in a report in English and Chinese."""
    put_samples(REPORT, "2032-report.zh.md")
    return ADDRESS


def test_its_words_with_what_asks_marked(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    assert 'States parties <mark class="act">are urged</mark>, and civil society' in text
    assert '<mark class="act">are encouraged</mark>' in text
    assert re.search(r"<strong>urged</strong> · States parties", text)
    assert re.search(r"<strong>encouraged</strong> · civil society", text)


def test_what_limits_it(visitor: Client, report: str) -> None:
    text = visitor.get(f"/r/{SLUG}/9").text
    assert '<mark class="softener">in accordance with their domestic law</mark>' in text
    assert "What limits it" in text


def test_its_place_and_neighbours(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    assert f'href="/d/{SLUG}"' in text
    assert 'href="/m/CMAT-COP-WG.1/2032-06-08"' in text
    assert "II. Recommendations › C. Recommendations on job advertisements" in text
    assert f'rel="prev" href="/r/{SLUG}/15"' in text
    assert f'rel="next" href="/r/{SLUG}/17"' in text
    assert 'rel="prev"' not in visitor.get(f"/r/{SLUG}/5").text
    assert 'rel="next"' not in visitor.get(f"/r/{SLUG}/17").text


def test_it_opens_the_document_where_it_stands(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    (link,) = re.findall(r'<a class="button" href="([^"]+)"', text)
    assert unescape(link) == f"/d/{SLUG}?language=en#16"
    assert 'id="16"' in visitor.get(link).text


def test_languages_held_and_missing(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    assert '<a href="?language=zh" lang="zh" dir="ltr" hreflang="zh">中文</a>' in text
    assert "Not held: French, Spanish, Russian, Arabic" in text


def test_a_visit_in_chinese_shows_the_chinese_words(visitor: Client, report: str) -> None:
    text = visitor.get(f"/zh{report}").text
    assert '<div class="words" lang="zh" dir="ltr">' in text
    assert "<strong>敦促</strong> · 缔约国" in text
    assert '<div class="words" lang="en" dir="ltr">' in visitor.get(f"/zh{report}?language=en").text


def test_a_citation_says_all_that_a_footnote_needs(visitor: Client, report: str) -> None:
    text = visitor.get(f"{report}?language=en").text
    (whole,) = re.findall(r'<p id="citation" class="citation">(.*?)</p>', text, re.DOTALL)
    words = " ".join(unescape(re.sub(r"<[^>]+>", "", whole)).split())
    assert words.startswith("Working Group on Recruitment and Supply Chains, Report on the meeting of the")
    assert re.search(
        r", CMAT/COP/WG\.1/2032/6, para\. 16 \(English, adopted\), unofficial record Palermo, "
        r"read on \d+ \w+ \d{4}, http://localhost/r/CMAT-COP-WG\.1-2032-6/16$",
        words,
    )


def test_an_invented_document_leads_to_no_official_text(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    assert "undocs.org" not in text
    assert "says of itself that it is invented" in text


def test_a_real_symbol_leads_to_the_official_text(visitor: Client) -> None:
    put("Recommendation 1\n\nStates parties should act.\n", symbol="CTOC/COP/WG.4/2021/6")
    row = Recommendation.objects.get()
    text = visitor.get(f"/{row.address}").text
    assert 'href="https://undocs.org/en/CTOC/COP/WG.4/2021/6"' in text
    assert 'href="https://undocs.org/fr/CTOC/COP/WG.4/2021/6"' in text, "what is not held is to be had there"


def test_a_person_s_words_win_and_are_said_to_be_so(visitor: Client, report: str) -> None:
    row = Recommendation.objects.get(document__slug=SLUG, tail="16")
    correct(field="text", value="States <b>shall</b>.", language="en", by="ann", recommendation=row)
    correct(field="strength", value="shall", by="ann", recommendation=row)
    correct(field="addressees", value=["states", "state:CHN"], by="ann", recommendation=row)
    text = visitor.get(report).text
    assert "<p>States &lt;b&gt;shall&lt;/b&gt;.</p>" in text
    assert "These are the words of ann" in text
    assert re.search(r"<strong>shall</strong> <span[^>]*>\(as ann says\)</span> · States, China", text)
    assert '<mark class="act">are urged</mark>' in text, "what the machine read stays to be seen"
    assert (
        "ann"
        not in re.findall(r'<div class="words".*?</div>', visitor.get(f"/zh{report}").text, re.DOTALL)[0]
    )
    correct(field="none", value=True, by="ann", recommendation=row)
    assert "ann says that this is no recommendation" in visitor.get(report).text


def test_a_draft_says_what_is_counted_instead(visitor: Client) -> None:
    put_samples("2032-draft.en.txt")
    row = Recommendation.objects.first()
    assert row is not None
    assert "The final text is not in the record" in visitor.get(f"/{row.address}").text
    put_samples(REPORT)
    text = visitor.get(f"/{row.address}").text
    assert "stands in a version that is not counted" in text
    assert f'href="/d/{SLUG}"' in text


def test_one_that_is_no_longer_in_the_text_says_since_when(visitor: Client) -> None:
    words = "Recommendation 1\n\nStates should act.\n\nRecommendation 2\n\nStates should not wait.\n"
    put(words)
    address = f"/{Recommendation.objects.get(tail='2').address}"
    assert "Before and after" in visitor.get(address).text
    put(words[: words.index("Recommendation 2")])
    response = visitor.get(address)
    text = response.text
    assert response.status_code == 410
    assert "No text of the document holds this any longer" in text
    assert " wait." in text
    assert "Before and after" not in text


def test_one_of_a_document_that_was_removed_says_why(visitor: Client, report: str) -> None:
    remove_document(document=Document.objects.get(slug=SLUG), why="not ours to keep", by="clerk")
    response = visitor.get(report)
    assert response.status_code == 410
    assert "not ours to keep" in response.text
    assert "are urged" not in response.text


def test_it_is_found_where_another_language_labels_it_otherwise(visitor: Client, report: str) -> None:
    Recommendation.objects.filter(document__slug=SLUG, tail="16").update(key="para-160")
    text = visitor.get(report).text
    assert f"/d/{SLUG}?language=en#16" in text
    assert visitor.get(f"/d/{SLUG}").text.count('class="para asks"') == 13


@pytest.mark.parametrize(
    ("key", "label", "title"),
    [
        ("rec-16", "建议 16", "Recommendation 16"),
        ("rec-x", "建议 甲", "建议 甲"),
        ("annex-para-16", "16", "Paragraph 16 of the annex"),
        ("para-16", "16", "Recommendation in paragraph 16"),
    ],
)
def test_what_it_is_called(visitor: Client, report: str, key: str, label: str, title: str) -> None:
    row = Recommendation.objects.get(document__slug=SLUG, tail="16")
    Recommendation.objects.filter(pk=row.pk).update(key=key, number=16 if key != "rec-x" else None)
    row.wordings.update(label=label)
    assert f"<h1>{title}</h1>" in visitor.get(report).text


def test_in_a_resolution_it_is_a_paragraph(visitor: Client, report: str) -> None:
    row = Recommendation.objects.get(document__slug=SLUG, tail="16")
    row.document.kind = "resolution"
    row.document.save()
    assert "<h1>Paragraph 16</h1>" in visitor.get(report).text


def test_other_case_leads_on(visitor: Client, report: str) -> None:
    response = visitor.get(f"/r/{SLUG.lower()}/16?language=zh")
    assert (response.status_code, response["Location"]) == (301, f"{report}?language=zh")


def test_the_database_is_asked_as_often_for_one_language_and_neighbour_as_for_many(visitor: Client) -> None:
    put_samples("2032-draft-addendum.en.md")
    row = Recommendation.objects.first()
    assert row is not None
    once = queries(visitor, f"/{row.address}")
    put_samples(REPORT, "2032-report.zh.md", "2032-draft.en.txt", "2032-draft-addendum.zh.txt")
    assert queries(visitor, ADDRESS) == once
    assert queries(visitor, f"/zh{ADDRESS}?language=en") == once


RESOLUTION = (
    "United Nations\nA/RES/87/3\n\nGeneral Assembly\nDistr.: General\n8 January 2033\n\n"
    "Resolution adopted by the General Assembly on 20 December 2032\n\n"
    "87/3. Nets and lines\n\nThe General Assembly,\n\n"
    "1. Urges Member States to mend nets;\n\n2. Invites Member States to count lines.\n"
)


def test_a_resolution_is_of_its_body_without_a_meeting(visitor: Client) -> None:
    address = put(RESOLUTION).address
    (row,) = Recommendation.objects.filter(document__work__meeting=None, tail="1")
    assert str(row.document.work.body) == "A"
    link = '<a href="/record?body=A" lang="en" dir="ltr">General Assembly</a>'
    assert link in visitor.get(f"/{address}").text
    page = visitor.get(f"/{row.address}").text
    assert link in page
    assert "<h1>Paragraph 1</h1>" in page
    catch_up()
    listed = visitor.get("/record?body=A").text
    assert '<span lang="en" dir="ltr">General Assembly</span></p>' in listed
    assert f'<h3><a href="/{row.address}">Paragraph 1</a>' in listed
    counted = find(SearchQuery("", kind=Kind.RECOMMENDATION, counts=("body",))).counts
    assert counted == {"body": {"A": 2}}


def test_a_record_of_before_is_given_the_bodies_of_its_works(visitor: Client) -> None:
    put(RESOLUTION)
    put_samples(REPORT)
    before = dict(Work.objects.values_list("pk", "body__series"))
    assert set(before.values()) == {"A", "CMAT/COP/WG.1"}
    Work.objects.update(body=None)
    editor = connection.SchemaEditorClass(connection)
    import_module("palermo.domain.documents.migrations.0002_work_body").give_bodies(apps, editor)
    assert dict(Work.objects.values_list("pk", "body__series")) == before


def test_languages_side_by_side(visitor: Client, report: str) -> None:
    alone = visitor.get(report).text
    assert '<a href="?language=en&amp;beside=zh" rel="nofollow" lang="zh" dir="ltr">中文</a>' in alone
    assert "besides" not in alone
    text = visitor.get(f"{report}?language=en&beside=ZH").text
    both = re.findall(
        r'<section class="words" lang="(..)" dir="ltr">\s*<h2>(\w+)</h2>(.*?)</section>', text, re.DOTALL
    )
    assert [one[:2] for one in both] == [("en", "English"), ("zh", "中文")]
    assert '<mark class="act">are urged</mark>' in both[0][2]
    assert '<mark class="act">' in both[1][2]
    assert '<div class="besides aligned">' in text
    assert '<a href="?language=en" rel="nofollow" lang="zh" dir="ltr" aria-current="true">中文</a>' in text


@pytest.mark.parametrize("asked", ["en", "", "%20", "EN-gb"])
def test_the_language_read_is_not_beside_itself(visitor: Client, report: str, asked: str) -> None:
    text = visitor.get(f"{report}?language=en&beside={asked}").text
    assert "besides" not in text
    assert "not beside it" not in text


def test_what_is_not_held_is_said_and_not_shown(visitor: Client, report: str) -> None:
    text = visitor.get(f"{report}?beside=fr&beside=zh&beside=%3Cb%3E&beside=zh").text
    assert "Not held, and so not beside it: “fr, &lt;b&gt;”." in text
    assert text.count('<section class="words"') == 2


def test_words_of_a_person_stand_beside_too(visitor: Client, report: str) -> None:
    row = Recommendation.objects.get(document__slug=SLUG, tail="16")
    correct(recommendation=row, field="text", value="缔约国应当登记。", language="zh", by="ann")
    assert "<p>缔约国应当登记。</p>" in visitor.get(f"{report}?language=en&beside=zh").text


def test_notes_of_each_language_have_names_of_their_own(visitor: Client) -> None:
    put_samples(*(f"2032-report.{code}" for code in ("en.txt", "ar.txt", "zh.md")))
    rows = [row for row in Recommendation.objects.all() if row.wordings.count() == 3]
    assert rows
    for row in rows:
        text = visitor.get(f"/{row.address}?language=en&beside=ar&beside=zh").text
        assert '<section class="words" lang="ar" dir="rtl">' in text
        names = re.findall(r' id="([^"]+)"', text)
        assert len(names) == len(set(names))
        assert set(re.findall(r'popovertarget="([^"]+)"', text)) <= set(names)
