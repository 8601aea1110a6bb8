"""The pages of a document."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from palermo.domain.documents.models import Document
from palermo.flows.correct_document import correct_document, name_document
from palermo.flows.remove_document import remove_document
from tests.web.shelving import REPORT, SLUG, put, put_samples, queries

ADDRESS = f"/d/{SLUG}"


@pytest.fixture
def report(visitor: Client) -> str:
    """The address of a final report."""
    put_samples(REPORT)
    return ADDRESS


def test_every_numbered_paragraph_has_an_address(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert {str(number) for number in range(1, 46)} <= set(ids)
    for goal in re.findall(r'<a [^>]*href="#([^"]+)"', text):
        assert goal in ids


def test_the_outline_leads_to_every_heading(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    outline = text[text.index('class="outline"') : text.index('class="text"')]
    assert outline.count('href="#sec-') == text.count('id="sec-') == 17
    assert re.search(r'<h2 id="sec-2"><span class="lab">II\.</span> Recommendations</h2>', text)


def test_a_recommendation_is_marked_and_leads_to_its_page(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    assert text.count('class="para asks"') == 13
    assert f'href="/r/{SLUG}/16"' in text


def test_a_footnote_opens_where_it_is_called(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    assert re.search(r'inspectors<button class="call"[^>]* popovertarget="note-2"[^>]*>2</button>', text)
    assert re.search(r'<div popover class="note" id="note-2"[^>]*><span class="lab">2</span> For', text)


def test_a_table_has_headers(visitor: Client, report: str) -> None:
    assert '<th scope="col">Agenda item</th>' in visitor.get(report).text


def test_furniture_is_left_out(visitor: Client, report: str) -> None:
    assert "V.32-04512" not in visitor.get(report).text


def test_stored_words_say_their_language(visitor: Client, report: str) -> None:
    assert '<div class="text" lang="en" dir="ltr">' in visitor.get(f"/zh{report}").text


@pytest.mark.parametrize(
    ("asked", "status", "goal"),
    [
        ("/46", 404, None),
        ("/45", 302, f"{ADDRESS}#45"),
        ("/45?language=en", 302, f"{ADDRESS}?language=en#45"),
        ("/45?language=zh", 302, f"{ADDRESS}#45"),
        ("/sec-2", 302, f"{ADDRESS}#sec-2"),
        ("/original/zh", 404, None),
        ("/original/xx", 404, None),
    ],
)
def test_ways_into_it(visitor: Client, report: str, asked: str, status: int, goal: str | None) -> None:
    response = visitor.get(report + asked)
    assert response.status_code == status
    assert response.headers.get("Location") == goal


@pytest.mark.parametrize(
    "asked",
    [
        "/d/CMAT/COP/WG.1/2032/6",
        "/d/cmat/cop/wg.1/2032/6",
        f"/d/{SLUG.lower()}",
    ],
)
def test_symbols_and_other_case_lead_on(visitor: Client, report: str, asked: str) -> None:
    response = visitor.get(f"/zh{asked}?language=en")
    assert response.status_code == 301
    assert response["Location"] == f"/zh{report}?language=en"


@pytest.mark.parametrize("page", ["", "/attendance", "/speakers", "/notices", "/original/en"])
def test_other_case_leads_on_to_each_page(visitor: Client, report: str, page: str) -> None:
    response = visitor.get(f"/d/{SLUG.lower()}{page}")
    assert response.status_code == 301
    assert response["Location"] == report + page


@pytest.mark.parametrize(
    "asked", ["/d/nothing", "/d/A/99/1", "/d/A/99", "/d/x/y/z", "/r/nothing/1", "/r/x/y"]
)
def test_what_never_was_is_not_there(visitor: Client, report: str, asked: str) -> None:
    assert visitor.get(asked).status_code == 404


def test_an_address_of_before_leads_on_and_a_removed_one_says_why(visitor: Client) -> None:
    put("A note on nothing at all, without a symbol.\n")
    document = Document.objects.get()
    named = name_document(document=document, symbol="A/1", by="clerk")
    response = visitor.get(f"/{named.before}?language=en")
    assert (response.status_code, response["Location"]) == (301, "/d/A-1?language=en")
    document.refresh_from_db()
    remove_document(document=document, why="taken in twice", by="clerk")
    for address in ("/d/A-1", "/d/A-1/notices", "/d/A-1/original/en", f"/{named.before}"):
        response = visitor.get(address)
        assert response.status_code == 410
        assert "taken in twice" in response.text


def test_a_language_that_is_not_held_is_said(visitor: Client, report: str) -> None:
    response = visitor.get(f"{report}?language=<b>fr")
    assert response.status_code == 200
    assert "“&lt;b&gt;fr”, is not held: this is English." in response.text


@pytest.mark.parametrize("part", ["7", "x", "-1", "٣", "\x00"])
def test_a_part_that_is_not_there_is_said(visitor: Client, report: str, part: str) -> None:
    response = visitor.get(report, {"part": part})
    assert response.status_code == 200
    assert "this is part 1 of 1" in response.text


def test_other_versions_and_which_is_counted(visitor: Client) -> None:
    put_samples(REPORT, "2032-draft.en.txt", "2032-report-corrigendum.en.txt")
    text = visitor.get("/d/CMAT-COP-WG.1-2032-L.1").text
    assert "This version is not counted. Counted instead of it:" in text
    assert "2 other versions" in text
    assert "3 other versions" not in visitor.get(ADDRESS).text


def test_a_draft_without_a_final_text_says_so(visitor: Client) -> None:
    put_samples("2032-draft.en.txt")
    assert "The final text is not in the record" in visitor.get("/d/CMAT-COP-WG.1-2032-L.1").text


def test_the_original_file_is_saved_and_never_shown(visitor: Client, report: str) -> None:
    response = visitor.get(f"{report}/original/en")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{REPORT}"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert b"CMAT/COP/WG.1/2032/6" in response.content


def test_bytes_that_are_no_text_are_saved_as_bytes(visitor: Client) -> None:
    put("Recommendation of nothing.\n")
    document = Document.objects.get()
    file = document.language_versions.get().texts.get().file
    for data in (b"\xff\xfe", b"a\0b"):
        file.original.data = data
        file.original.save()
        response = visitor.get(f"/{document.address}/original/en")
        assert response["Content-Type"] == "application/octet-stream"


def test_speakers_stand_on_a_page_that_no_index_takes_in(visitor: Client, report: str) -> None:
    response = visitor.get(f"{report}/speakers")
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.text
    assert "Ansel Drumgold" in response.text
    assert "Agenda item 2" in response.text
    assert 'href="/s/LKA"' in response.text


def test_attendance_goes_by_category_and_leads_to_states(visitor: Client, report: str) -> None:
    text = visitor.get(f"{report}/attendance").text
    assert re.search(r"<h2>States parties <span[^>]*>26</span></h2>", text)
    assert '<a href="/s/CIV">Côte d’Ivoire</a>' in text
    assert "<li>Harbour Light Network</li>" in text


def test_notices_are_in_plain_words_and_lead_to_the_text(visitor: Client) -> None:
    put("Report of the Working Group\n\n1. The first.\n\n3. The third.\n")
    text = visitor.get("/zh/d/1/notices").text
    assert "一个段落的编号与前一段不连续。" in text
    assert "numbering_gap" in text
    assert re.search(r'href="/zh/d/1/(?:1|3)"', text)


def test_a_reading_without_doubt_says_so_and_an_unknown_notice_is_shown_as_it_is(visitor: Client) -> None:
    put("Report of the Working Group\n\n1. The first.\n")
    text = Document.objects.get().language_versions.get().texts.get()
    for notices, words in (
        ([], "doubted nothing"),
        ([{"code": "new_one", "message": "odd <i>", "spans": []}], '<span lang="en">odd &lt;i&gt;</span>'),
        ([{"code": "new_one", "message": "odd", "spans": [[0, 27]] * 9}], "… Report of the W"),
    ):
        text.reading = {**text.reading, "notices": notices}
        text.save()
        assert words in visitor.get("/d/1/notices").text


def test_a_long_document_is_light_and_every_paragraph_is_found(visitor: Client) -> None:
    paragraphs = (f"{number}. " + "States parties met and spoke of this. " * 20 for number in range(1, 121))
    put("Report of the Working Group\n\nI. Introduction\n\n" + "\n\n".join(paragraphs) + "\n")
    first = visitor.get("/d/1").text
    assert len(first.encode()) < 45_000
    assert 'id="1"' in first
    assert re.search(r'<a id="100" href="\?part=(\d)#100">100</a>', first)
    goal = visitor.get("/d/1/100")["Location"]
    assert re.fullmatch(r"/d/1\?part=\d#100", goal)
    assert '<div class="para" id="100">' in visitor.get(goal.partition("#")[0]).text
    assert visitor.get("/d/1?part=all").text.count('class="para"') == 120


def test_the_database_is_asked_as_often_for_few_as_for_many(visitor: Client) -> None:
    put_samples("2032-draft.en.txt")
    few = {
        page: queries(visitor, f"/d/CMAT-COP-WG.1-2032-L.1{page}") for page in ("", "/notices", "/speakers")
    }
    put_samples("2032-draft.zh.txt", "2032-draft-addendum.en.md", "2032-draft-addendum.zh.txt")
    more = {page: queries(visitor, f"/d/CMAT-COP-WG.1-2032-L.1{page}") for page in few}
    assert more == {page: many + 1 for page, many in few.items()}, "one more for the titles of other versions"
    put_samples(REPORT, "2032-report-corrigendum.en.txt")
    assert {page: queries(visitor, f"/d/CMAT-COP-WG.1-2032-L.1{page}") for page in few} == more


def test_nothing_but_reading_is_allowed(visitor: Client, report: str) -> None:
    assert visitor.post(report).status_code == 405


def test_the_list_of_documents_goes_by_meeting_and_leaves_drafts_out(visitor: Client) -> None:
    assert "nothing has been loaded yet" in visitor.get("/documents").text
    put_samples(REPORT, "2032-draft.en.txt", "2031-report.en.txt", "2033-practices.en.txt")
    put("A note on nothing at all.\n")
    put("Another note on nothing at all.\n", "other.txt")
    text = visitor.get("/documents").text
    assert "5 documents" in text
    assert text.count("<h2>") == 4
    assert "Of no meeting that we know" in text
    assert "L.1" not in text
    assert text.index("2033-4") < text.index("2032-6") < text.index("2031-5")
    text = visitor.get("/documents?drafts=1").text
    assert 'href="/d/CMAT-COP-WG.1-2032-L.1"' in text
    assert "not counted" in text


@pytest.mark.parametrize("page", ["1", "2", "3", "99", "x", "0", "9" * 50])
def test_the_list_has_pages(visitor: Client, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    monkeypatch.setattr("palermo.web.documents.listed.PAGE", 1)
    put_samples(REPORT, "2031-report.en.txt")
    response = visitor.get("/documents", {"page": page})
    assert response.status_code == 200
    assert re.search(r"Page [12] of 2", response.text)


def test_the_list_asks_the_database_as_often_for_one_as_for_many(visitor: Client) -> None:
    put_samples(REPORT)
    once = queries(visitor, "/documents")
    put_samples("2031-report.en.txt", "2031-report.zh.txt", "2033-report.en.md")
    assert queries(visitor, "/documents") == once


def test_a_label_that_was_exported_is_found_too(visitor: Client) -> None:
    put("Report of the Working Group\n\nRecommendation 7\n\nStates should act.\n")
    assert '<a class="num" name="Recommendation 7" href="#rec-7">' in visitor.get("/d/1").text
    assert visitor.get("/d/1/Recommendation 7")["Location"] == "/d/1#rec-7"


def test_words_of_the_site_keep_their_direction_amid_others(visitor: Client, report: str) -> None:
    assert '<p class="ask" lang="en">' in visitor.get(report).text
    text = Document.objects.get().language_versions.get()
    text.language = "ar"
    text.save()
    shown = visitor.get(report).text
    assert '<div class="text" lang="ar" dir="rtl">' in shown
    assert '<summary lang="en" dir="ltr">' in shown


def test_what_a_person_corrected_is_said(visitor: Client, report: str) -> None:
    document = Document.objects.get()
    correct_document(document=document, field="kind", value="decision", by="ann")
    correct_document(document=document, field="date", value="2032-07-01", by="bo")
    name_document(document=document, symbol="A/1", by="cy")
    text = visitor.get("/d/A-1/notices").text
    assert all(words in text for words in ("the kind, by ann", "the date, by bo", "the symbol, by cy"))
    assert "1 July 2032" in text
