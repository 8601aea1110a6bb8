"""The pages of a document, and its file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from palermo.domain.documents.models import Document
from palermo.domain.documents.presence import attendance_of, statements_of
from palermo.domain.documents.texts import original_of
from palermo.kernel.errors import UnknownAddress
from palermo.web.documents.doubts import doubts_of
from palermo.web.documents.finding import find, moved
from palermo.web.documents.flow import flow_of
from palermo.web.documents.head import head_of
from palermo.web.documents.leading import leading_to
from palermo.web.documents.listed import list_page
from palermo.web.documents.original import file_response
from palermo.web.documents.pages import document_page
from palermo.web.documents.people import by_category, by_item
from palermo.web.shell.errors import NotThere
from palermo.web.shell.interfaces import current


@require_safe
def documents(request: HttpRequest) -> HttpResponseBase:
    """The list of documents by meeting; with `drafts=1` also those that gave way to another version."""
    asked = request.GET.get("page", "")
    page = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 8 else 1
    drafts = request.GET.get("drafts") == "1"
    return render(
        request, "documents/documents.html", {"page": list_page(page, current().code, drafts=drafts)}
    )


@require_safe
def document(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The text of a document, or a page of a long one."""
    found = find(f"d/{slug}")
    if found.path != f"d/{slug}":
        return moved(request, found.path)
    page = document_page(_row(found.target), _language(request), current().code, request.GET.get("part"))
    return render(request, "documents/document.html", {"page": page, "head": page.head})


@require_safe
def paragraph(request: HttpRequest, slug: str, anchor: str) -> HttpResponseBase:
    """Lead to a paragraph: `/d/SLUG/46` to the page of the document that holds it, scrolled there.

    What is no document with a paragraph may be a symbol of two elements (`/d/A/46`).
    """
    try:
        found = find(f"d/{slug}")
    except UnknownAddress:
        return symbol(request, f"{slug}/{anchor}")
    head, text = head_of(_row(found.target), _language(request), current().code)
    goal = leading_to(flow_of(text.reading), anchor)
    if goal is None:
        raise NotThere(f"/d/{slug}/{anchor}")
    return HttpResponseRedirect(goal.under(head.address, head.language if head.said else None))


@require_safe
def symbol(request: HttpRequest, asked: str) -> HttpResponseBase:
    """Lead from a symbol, in any case, to the address of its document."""
    return moved(request, find(f"d/{asked}").path)


@require_safe
def attendance(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Who attended, as the document lists it."""
    return _about(request, slug, "attendance", lambda text: {"groups": by_category(attendance_of(text.pk))})


@require_safe
def speakers(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Who spoke, as the document tells it. No index takes the page in: it has names of persons."""
    response = _about(
        request, slug, "speakers", lambda text: {"groups": by_item(statements_of(text.pk), text)}
    )
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def notices(request: HttpRequest, slug: str) -> HttpResponseBase:
    """What the reader doubted, and where."""
    return _about(request, slug, "notices", lambda text: {"doubts": doubts_of(text)})


@require_safe
def original(request: HttpRequest, slug: str, language: str) -> HttpResponseBase:
    """The file that the text was read from, byte for byte."""
    found = find(f"d/{slug}")
    if found.path != f"d/{slug}":
        return moved(request, f"{found.path}/original/{language}")
    held = original_of(_row(found.target), language.casefold())
    if held is None:
        raise NotThere(f"/d/{slug}/original/{language}")
    return file_response(held)


def _about(request: HttpRequest, slug: str, what: str, gather: Any) -> HttpResponseBase:
    found = find(f"d/{slug}")
    if found.path != f"d/{slug}":
        return moved(request, f"{found.path}/{what}")
    head, text = head_of(_row(found.target), _language(request), current().code)
    return render(request, f"documents/{what}.html", {"head": head, **gather(text)})


def _row(key: int) -> Document:
    return Document.objects.select_related("work__body", "work__meeting__body", "gives_way_to").get(pk=key)


def _language(request: HttpRequest) -> str | None:
    return request.GET.get("language")
