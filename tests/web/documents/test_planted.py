"""What a document carries is shown as words, in every field, on every page: never as mark-up or code."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from palermo.domain.documents.models import Document
from palermo.domain.parties.models import BodyName
from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.services import correct
from tests.web.shelving import REPORT, SLUG, put_samples

PLANTED = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>{{ 7*7 }}' onfocus=x javascript:x"
PAGES = [
    f"/d/{SLUG}",
    f"/d/{SLUG}/attendance",
    f"/d/{SLUG}/speakers",
    f"/d/{SLUG}/notices",
    f"/r/{SLUG}/16",
    f"/r/{SLUG}/17",
    "/m/CMAT-COP-WG.1/2032-06-08",
    "/s/LKA",
    "/documents",
]
KEPT = {"id", "level", "parent", "section", "spans", "body_spans", "anchors", "cells", "contract"}
KEPT |= {"language", "coverage", "kind", "format", "country", "start", "end", "date", "ordinal", "code"}


@pytest.fixture
def planted(visitor: Client) -> None:
    """A report in which every text is code."""
    put_samples(REPORT)
    document = Document.objects.get()
    text = document.language_versions.get().texts.get()
    text.reading = _planted(text.reading)
    text.title = PLANTED
    text.save()
    text.file.name = PLANTED
    text.file.save()
    text.attendance.update(name=PLANTED)
    text.speakers.update(of=PLANTED, role=PLANTED, paragraph=PLANTED)
    text.speakers.filter(name__isnull=False).update(name=PLANTED)
    text.wordings.update(label=PLANTED, headings=[PLANTED], status=PLANTED, strength=PLANTED)
    text.wordings.update(addressees=[PLANTED], proposers=["CHN"], softeners=[{"words": PLANTED, "spans": []}])
    text.wordings.update(acts=[{"strength": "x", "words": PLANTED, "addressees": [PLANTED], "spans": []}])
    cited = {"name": PLANTED, "articles": [PLANTED], "words": PLANTED, "spans": []}
    text.wordings.update(instruments=[cited], words=PLANTED)
    BodyName.objects.update(name=PLANTED)
    Document.objects.update(distribution=PLANTED[:40])
    row = Recommendation.objects.get(tail="17")
    correct(recommendation=row, field="text", value=PLANTED, language="en", by=PLANTED)


@pytest.mark.parametrize("page", PAGES)
def test_what_is_planted_stays_words(visitor: Client, planted: None, page: str) -> None:
    response = visitor.get(page)
    assert response.status_code == 200
    text = response.text
    assert "&lt;script&gt;alert(1)" in text
    assert "<script>" not in text
    assert "<img" not in text
    assert "49" not in re.sub(r"<[^>]*>|2\.?49", "", text).split()
    assert not re.search(r"<[a-z][^>]*[\"' ](?:onerror|onfocus)=(?=[^>]*>)", _without_values(text))
    assert not re.search(r'(?:href|src)="\s*javascript:', text)


def _without_values(text: str) -> str:
    """Mark-up without the values of its attributes: a planted quotation mark would end one."""
    return re.sub(r'="[^"]*"', "=_", text)


def _planted(value: Any, name: str = "") -> Any:
    if name in KEPT:
        return value
    if isinstance(value, dict):
        return {key: _planted(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_planted(inner, name) for inner in value]
    return PLANTED if isinstance(value, str) else value
