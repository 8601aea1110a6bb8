"""Errors as pages: a sentence that says what is wrong, and a way on."""

from __future__ import annotations

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from palermo.kernel.errors import PalermoError
from palermo.project.trouble import in_words
from palermo.web.shell.dates import day
from palermo.web.shell.errors import AddressRemoved, BadQuery, NotThere, TooMany


class Trouble:
    """Turn what the platform raises into a page; faults are left to Django, which logs them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or say why not."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for an error of the platform, for what the database says of room or time; else none."""
        if isinstance(error, PalermoError):
            return _of(request, error)
        if isinstance(error, DatabaseError):
            try:
                with in_words():
                    raise error
            except PalermoError as named:
                return _of(request, named)
            except DatabaseError:
                return None
        return None


def _of(request: HttpRequest, error: PalermoError) -> HttpResponse:
    if isinstance(error, AddressRemoved):
        why = _("It was removed on %(day)s. The reason given: %(why)s") % {
            "day": day(error.at.date()),
            "why": error.why,
        }
        return page(request, 410, why)
    if isinstance(error, BadQuery):
        return page(request, error.http_status, error.message)
    if isinstance(error, NotThere):
        return page(request, error.http_status, error.sentence)
    if isinstance(error, TooMany):
        response = page(request, 429)
        response["Retry-After"] = str(error.seconds)
        return response
    return page(request, error.http_status)


def page(request: HttpRequest, status: int, sentence: str | None = None) -> HttpResponse:
    """The page that says an error; `sentence` where more is known than its status."""
    title, usual = _words(status)
    given = {"title": title, "sentence": sentence or usual, "status": status}
    return render(request, "shell/trouble.html", given, status=status)


def _words(status: int) -> tuple[str, str]:
    words = {
        400: (_("Not understood"), _("The address asks for something in a way that cannot be understood.")),
        403: (_("Not allowed"), _("This may not be shown to you.")),
        404: (_("Nothing here"), _("Nothing in the record has this address, and nothing ever had.")),
        410: (_("Removed"), _("What stood here was removed.")),
        429: (_("Too many at once"), _("Too many searches came from where you are. Wait a minute, please.")),
        503: (
            _("Not just now"),
            _("The record cannot be read at the moment. Try again in a minute, please."),
        ),
    }
    fault = (_("A fault"), _("Something went wrong on our side. It has been noted; nothing is lost."))
    return words.get(status, fault)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """400: a host that is not ours, say."""
    return page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """403."""
    return page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """404: no such address."""
    return page(request, 404)


def fault(request: HttpRequest) -> HttpResponse:
    """500: a mistake in the program. The page asks nothing of the database."""
    return page(request, 500)
