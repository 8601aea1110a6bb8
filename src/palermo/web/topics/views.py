"""The pages of topics."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from palermo.domain.topics import schemes
from palermo.web.record.drawing import draw_rows
from palermo.web.shell.errors import NotThere
from palermo.web.shell.kept import kept
from palermo.web.topics.pages import topic_page, topics_page


@require_safe
@kept
def topics(request: HttpRequest) -> HttpResponse:
    """All topics, the narrower under the broader."""
    return render(request, "topics/topics.html", {"groups": topics_page()})


@require_safe
def topic(request: HttpRequest, id: str) -> HttpResponse:
    """A topic: what it is, what stands beside it, and what was asked about it."""
    if id not in schemes.topics():
        raise NotThere(f"/t/{id}")
    return render(request, "topics/topic.html", {"page": topic_page(id), "draw_rows": draw_rows})
