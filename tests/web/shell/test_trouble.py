"""Errors have a page with a sentence and a way on."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import DatabaseError, OperationalError
from django.http import HttpRequest
from django.test import Client, RequestFactory

from palermo.kernel.errors import RecordBusy
from palermo.web.front import views
from palermo.web.shell import trouble
from palermo.web.shell.errors import AddressRemoved, BadQuery, NotThere

REMOVED = AddressRemoved("d/1", datetime(2031, 5, 4, tzinfo=UTC), "<b>withdrawn</b>")


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (BadQuery("No such <year>."), 400, "No such &lt;year&gt;."),
        (NotThere("d/9"), 404, "has this address"),
        (NotThere("page 9", "No page 9."), 404, "No page 9."),
        (REMOVED, 410, "removed on 4 May 2031. The reason given: &lt;b&gt;withdrawn&lt;/b&gt;"),
        (RecordBusy(), 503, "Try again in a minute"),
        (OperationalError("database is locked"), 503, "Try again in a minute"),
        (DatabaseError("no such table"), 500, "on our side"),
        (ZeroDivisionError(), 500, "on our side"),
    ],
)
def test_what_is_raised_becomes_a_page(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, raised: Exception, status: int, said: str
) -> None:
    def raising() -> Any:
        raise raised

    monkeypatch.setattr(views, "front_page", raising)
    response = visitor.get("/")
    assert response.status_code == status
    assert said in response.text
    assert 'href="/">Go to the front page' in response.text
    assert response.text.count("<h1>") == 1


def test_the_other_pages_of_errors(rf: RequestFactory) -> None:
    assert trouble.forbidden(_asked(rf), PermissionError()).status_code == 403
    assert "Wait a minute" in trouble.page(_asked(rf), 429).content.decode()


def test_a_fault_is_logged_without_what_was_asked(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def raising() -> Any:
        raise ZeroDivisionError

    monkeypatch.setattr(views, "front_page", raising)
    monkeypatch.setattr(logging.getLogger("django"), "propagate", True)
    visitor.get("/?q=somebody", headers={"x-forwarded-for": "203.0.113.9"})
    visitor.get("/nothing?q=somebody")
    assert "ZeroDivisionError" in caplog.text
    assert "somebody" not in caplog.text
    assert "203.0.113.9" not in caplog.text


def _asked(rf: RequestFactory) -> HttpRequest:
    return rf.get("/", headers={"host": "localhost"})
