"""The front page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from palermo.reading.model.codes import Strength
from palermo.web.front.pages import front_page


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """What this is, what is held, what came last."""
    return render(request, "front/front.html", {"page": front_page()})


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What this is and is not, how it is made, what is remembered of visitors."""
    return render(request, "front/about.html", {"strengths": tuple(Strength)})
