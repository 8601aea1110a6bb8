"""The search page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from palermo.web.record.drawing import draw_row, draw_text, draw_why
from palermo.web.search.asking import read_sought
from palermo.web.search.pages import search_page
from palermo.web.shell.kept import kept
from palermo.web.shell.limits import limited


@require_safe
@limited
@kept
def search(request: HttpRequest) -> HttpResponse:
    """What was found, as the address asks."""
    page = search_page(read_sought(request.GET))
    drawing = {"draw_row": draw_row, "draw_text": draw_text, "draw_why": draw_why}
    return render(request, "search/search.html", {"page": page, **drawing})
