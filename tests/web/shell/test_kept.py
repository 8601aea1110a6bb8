"""Pages are kept until what they show changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from palermo.kernel.memory import remembered
from palermo.search.catching_up import catch_up, shelf
from palermo.web.record import views
from palermo.web.shell import kept
from tests.flows.making import reading

if TYPE_CHECKING:
    from tests.flows.making import Desk


def _kept() -> int:
    return len(remembered(("pages", shelf().seen())))


def test_a_page_is_made_once_for_each_address_and_language(
    visitor: Client, clerk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.take_in(reading(["States should act."], symbol="X/1"), "/in/a.txt")
    catch_up()
    first = visitor.get("/record")
    visitor.get("/record?year=2021")
    visitor.get("/record", headers={"accept-language": "zh"})
    visitor.get("/record?page=9")
    assert _kept() == 3
    monkeypatch.setattr(views, "record_page", None)
    again = visitor.get("/record")
    assert (again.text, again.headers) == (first.text, first.headers)
    assert visitor.get("/record?year=2022").status_code == 500


def test_it_is_made_anew_when_the_record_changes(visitor: Client, clerk: Desk) -> None:
    clerk.take_in(reading(["States should act."], symbol="X/1"), "/in/a.txt")
    catch_up()
    assert "States should act." in visitor.get("/record").text
    clerk.take_in(reading(["States should wait."], symbol="X/1"), "/in/a.txt")
    catch_up()
    assert "States should wait." in visitor.get("/record").text


def test_memory_has_an_end(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 2)
    for year in range(2001, 2006):
        visitor.get(f"/record?year={year}")
    assert 1 <= _kept() <= 2
