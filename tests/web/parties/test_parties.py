"""The pages of meetings and States."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from palermo.domain.documents.models import Speaker
from palermo.domain.parties.models import Body, Meeting
from palermo.web.parties.states import place_in_list
from tests.web.shelving import REPORT, SLUG, put_samples, queries

MEETING = "/m/CMAT-COP-WG.1/2032-06-08"


@pytest.fixture
def report(visitor: Client) -> str:
    """The address of a meeting with a report in two languages, drafts and a corrigendum."""
    names = (
        "report.en.txt",
        "report.zh.md",
        "draft.en.txt",
        "draft-addendum.en.md",
        "report-corrigendum.en.txt",
    )
    put_samples(*(f"2032-{name}" for name in names))
    return MEETING


def test_a_meeting_has_agenda_documents_attendance_and_recommendations(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    assert "8–10 June 2032" in text
    assert "Port Meridian" in text
    assert "<dt>1(b)</dt><dd>Adoption of the agenda and organization of work</dd>" in text
    assert f'href="/d/{SLUG}"' in text
    assert 'href="/d/CMAT-COP-WG.1-2032-L.1-Add.1"' in text
    assert re.search(r"<h3>States parties <span[^>]*>26</span></h3>", text)
    assert len(re.findall(rf'href="/r/{SLUG}/\d+"', text)) == 13
    assert "/r/CMAT-COP-WG.1-2032-L.1" not in text, "a draft's are in the report"


def test_many_recommendations_are_cut_short_and_all_stand_in_the_record(
    visitor: Client, report: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("palermo.web.parties.pages.MOST", 4)
    text = visitor.get(report).text
    assert len(re.findall(rf'href="/r/{SLUG}/\d+"', text)) == 4
    assert "and 9 more" in text
    assert 'href="/record?meeting=CMAT-COP-WG.1/2032-06-08"' in text


def test_a_list_of_documents_leads_to_those_that_are_held(visitor: Client, report: str) -> None:
    text = visitor.get(report).text
    listed = text[text.index("as its report lists them") :]
    assert re.search(r'<a href="/d/CMAT-COP-WG\.1-2032-L\.1"><span[^>]*>Draft report</span></a>', listed)
    assert re.search(r"<li><span[^>]*>Annotated provisional agenda</span>", listed)


def test_a_visit_in_chinese_takes_the_chinese_text(visitor: Client, report: str) -> None:
    text = visitor.get(f"/zh{report}").text
    assert '<h1><span lang="zh" dir="ltr">招聘和供应链问题工作组</span></h1>' in text
    assert "2032年6月8日至10日" in text
    assert '<dl class="agenda" lang="zh" dir="ltr">' in text


def test_a_meeting_without_a_report_shows_what_there_is(visitor: Client) -> None:
    put_samples("2033-practices.en.txt")
    text = visitor.get("/m/CMAT-COP/2033-10-03").text
    assert "/d/CMAT-COP-2033-4" in text
    assert "Agenda</h2>" not in text


def test_a_meeting_without_documents_or_series(visitor: Client) -> None:
    body = Body.objects.create()
    Meeting.objects.create(body=body, start=date(2021, 1, 1), end=date(2021, 1, 1))
    assert "<h1>Meeting</h1>" in visitor.get(f"/m/body-{body.pk}/2021-01-01").text


def test_meetings_that_began_on_one_day(visitor: Client, report: str) -> None:
    body = Body.objects.get(series="CMAT/COP/WG.1")
    Meeting.objects.create(body=body, start=date(2032, 6, 8), end=date(2032, 7, 1))
    assert f'href="{report}/2032-07-01"' in visitor.get(report).text
    text = visitor.get(f"{report}/2032-07-01").text
    assert "8 June – 1 July 2032" in text
    assert visitor.get(f"{report}/2032-06-10").status_code == 200


@pytest.mark.parametrize(
    ("asked", "status", "goal"),
    [
        ("/m/cmat-cop-wg.1/2032-06-08", 301, MEETING),
        ("/zh/m/cmat-cop-wg.1/20320608", 301, f"/zh{MEETING}"),
        ("/m/CMAT-COP-WG.1/2032-06-09", 404, None),
        ("/m/CMAT-COP-WG.1/2032-13-09", 404, None),
        ("/m/CMAT-COP-WG.1/%00", 404, None),
        (f"{MEETING}/2032-06-11", 404, None),
        (f"{MEETING}/soon", 404, None),
        ("/m/nobody/2032-06-08", 404, None),
        ("/s/chn", 301, "/s/CHN"),
        ("/zh/s/chn", 301, "/zh/s/CHN"),
        ("/s/XXX", 404, None),
        ("/s/Ansel Drumgold", 404, None),
    ],
)
def test_ways_and_dead_ends(visitor: Client, report: str, asked: str, status: int, goal: str | None) -> None:
    response = visitor.get(asked)
    assert response.status_code == status
    assert response.headers.get("Location") == goal


def test_a_state_and_where_it_was(visitor: Client, report: str) -> None:
    text = visitor.get("/s/LKA").text
    assert "<h1>Sri Lanka</h1>" in text
    assert f'href="{report}"' in text
    assert "agenda item 3: <span" in text
    assert f'href="/d/{SLUG}/33"' in text
    assert "Listed at 1 meeting · spoke at 1" in text
    assert "<h1>斯里兰卡</h1>" in visitor.get("/zh/s/LKA").text


def test_a_statement_in_two_languages_is_said_once(visitor: Client, report: str) -> None:
    assert visitor.get("/s/LKA").text.count("agenda item 3") == 1


def test_a_person_has_no_place_on_the_page_of_a_state(visitor: Client, report: str) -> None:
    Speaker.objects.filter(country="LKA").update(name="Ansel Drumgold")
    text = visitor.get("/s/LKA").text
    assert "Ansel Drumgold" not in text
    assert "spoke at 0" in text


def test_a_state_that_no_document_names(visitor: Client) -> None:
    assert "No document of the record lists it" in visitor.get("/s/TUV").text


def test_the_list_of_states(visitor: Client, report: str) -> None:
    text = visitor.get("/s").text
    assert re.search(r'<a href="/s/CHN">China</a> <span class="quiet">1</span>', text)
    names = re.findall(r'<a href="/s/[A-Z]{3}">([^<]+)</a>', text)
    assert names == sorted(names, key=lambda name: place_in_list(name, "en"))
    assert len(names) > 20


def test_an_empty_record_says_so(visitor: Client) -> None:
    assert "nothing has been loaded yet" in visitor.get("/s").text


def test_the_order_of_names() -> None:
    assert sorted(
        ["Türkiye", "Togo", "Côte d’Ivoire", "Cuba"], key=lambda name: place_in_list(name, "en")
    ) == [
        "Côte d’Ivoire",
        "Cuba",
        "Togo",
        "Türkiye",
    ]
    assert sorted(["中国", "阿富汗", "法国"], key=lambda name: place_in_list(name, "zh")) == [
        "阿富汗",
        "法国",
        "中国",
    ]


@pytest.mark.parametrize("address", [MEETING, "/s", "/s/LKA"])
def test_the_database_is_asked_as_often_for_few_as_for_many(visitor: Client, address: str) -> None:
    put_samples(REPORT)
    few = queries(visitor, address)
    put_samples(
        "2032-report.zh.md",
        "2032-draft.en.txt",
        "2032-draft-addendum.en.md",
        "2033-report.en.md",
        "2031-report.en.txt",
    )
    assert queries(visitor, address) == few
