"""The pages of meetings and States."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from palermo.domain.parties.meetings import meeting_refs, meetings_at
from palermo.reading.languages.states import states as names
from palermo.web.documents.finding import moved
from palermo.web.parties.pages import meeting_page
from palermo.web.parties.states import state_page, states_page
from palermo.web.shell import labels
from palermo.web.shell.errors import NotThere
from palermo.web.shell.interfaces import current


@require_safe
def meeting(request: HttpRequest, body: str, start: str, end: str | None = None) -> HttpResponseBase:
    """A meeting, by body and first day; by its last day, too, where several began on one day."""
    asked = request.path_info.removeprefix("/")
    first, last = _day(start), _day(end) if end else None
    met = meetings_at(body, first) if first else []
    here = next((one for one in met if last in (None, one.end)), None)
    if here is None or (end and last is None):
        raise NotThere(f"/{asked}")
    references = meeting_refs(met, current().code)
    address = references[here.pk].address
    if asked != (f"{address}/{here.end.isoformat()}" if end else address):
        return moved(request, address)
    others = [reference for key, reference in references.items() if key != here.pk]
    page = meeting_page(here, others, current().code)
    return render(request, "parties/meeting.html", {"page": page})


@require_safe
def state(request: HttpRequest, code: str) -> HttpResponseBase:
    """A State, by its alpha-3 code."""
    if code.upper() not in names("en").codes:
        raise NotThere(f"/s/{code}")
    if code != code.upper():
        return HttpResponsePermanentRedirect(reverse("state", args=[code.upper()]))
    return render(request, "parties/state.html", {"page": state_page(code, current().code)})


@require_safe
def states(request: HttpRequest) -> HttpResponseBase:
    """The States that attended or spoke."""
    return render(request, "parties/states.html", {"lines": states_page(labels.country, current().code)})


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
