"""The page of a recommendation."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from palermo.domain.recommendations.queries import is_missing
from palermo.web.documents.finding import find_removed_too, moved
from palermo.web.recommendations.pages import recommendation_page
from palermo.web.shell.errors import AddressRemoved
from palermo.web.shell.interfaces import current

_MOST_BESIDE = 12
"""Languages beside the one read that an address may name; there are five more."""


@require_safe
def recommendation(request: HttpRequest, slug: str, tail: str) -> HttpResponseBase:
    """A recommendation, in the language asked for or the nearest, with those asked for beside it.

    One that no text holds any longer is shown with the words last held, as gone.
    """
    found = find_removed_too(f"r/{slug}/{tail}")
    if found.removal is not None and not is_missing(found.target):
        raise AddressRemoved(found.path, found.removal.at, found.removal.why)
    if found.path != f"r/{slug}/{tail}":
        return moved(request, found.path)
    asked, beside = request.GET.get("language"), request.GET.getlist("beside")[:_MOST_BESIDE]
    page = recommendation_page(found.target, asked, current().code, beside)
    status = 410 if found.removal else 200
    return render(
        request,
        "recommendations/recommendation.html",
        {"page": page},
        status=status,
    )
