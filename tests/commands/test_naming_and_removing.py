"""`palermo symbol`, `palermo remove`, `palermo restore`."""

from __future__ import annotations

import pytest

import palermo
from palermo.commands.record import actor
from palermo.kernel.models import Entry
from tests.commands.conftest import Desk
from tests.commands.writing import report, write
from tests.flows.making import CHINESE, reading
from tests.flows.making import Desk as Clerk

SYMBOL = "CMAT/COP/WG.1/2041/5"


@pytest.fixture
def unnamed(desk: Desk) -> Desk:
    """A desk with one document, without a symbol."""
    write(desk.folder / "a.txt", report(symbol=""))
    assert desk.palermo("load", "a.txt").status == 0
    return desk


def test_a_document_is_named(unnamed: Desk) -> None:
    assert unnamed.palermo("symbol", "d/1", SYMBOL).out == "d/1 leads on to d/CMAT-COP-WG.1-2041-5\n"
    assert unnamed.palermo("symbol", "d/1", SYMBOL).out == "d/CMAT-COP-WG.1-2041-5 has that symbol already\n"


def test_a_slug_that_is_taken_is_said(unnamed: Desk) -> None:
    write(unnamed.folder / "b.txt", report(symbol="", day=9))
    unnamed.palermo("load", "b.txt", "--symbol", "CMAT/COP/WG.1/2041-5")
    out = unnamed.palermo("symbol", "d/1", SYMBOL).out
    assert out.startswith(
        "d/1 leads on to d/CMAT-COP-WG.1-2041-5~2\nnote: the address d/CMAT-COP-WG.1-2041-5 "
    )


def test_taken_out_and_brought_back(unnamed: Desk) -> None:
    assert unnamed.palermo("remove", "d/1").status == 2
    assert unnamed.palermo("remove", "d/1", "--why", " ").status == 1
    assert "brings it back" in unnamed.palermo("remove", "d/1", "--why", "by mistake").out
    assert "by mistake" in unnamed.palermo("remove", "d/1", "--why", "again").err
    assert unnamed.palermo("restore", "d/1").out == "d/1 is in the record again\n"
    assert unnamed.palermo("restore", "d/1").status == 1
    assert [(entry.verb, entry.by) for entry in Entry.objects.all()][1:] == [
        ("remove", actor()),
        ("restore", actor()),
    ]


def test_only_a_document_is_taken_out(unnamed: Desk) -> None:
    ran = unnamed.palermo("remove", "r/1/1", "--why", "no")
    assert (ran.status, ran.err.count("\n")) == (1, 1)


def test_a_paragraph_is_not_taken_for_its_document(unnamed: Desk) -> None:
    assert unnamed.palermo("remove", "d/1#4", "--why", "no").status == 1
    assert unnamed.palermo("show", "d/1").out.startswith("/d/1\n\nSymbol")


@pytest.mark.parametrize("words", [("show", "d/\udcff"), ("remove", "d/1", "--why", "\udcff")])
def test_words_that_no_record_can_hold(unnamed: Desk, words: tuple[str, ...]) -> None:
    ran = unnamed.palermo(*words)
    assert ran.status == 2
    assert "no UTF-8" in ran.err


def test_the_journal_says_what_became_of_a_document(unnamed: Desk) -> None:
    unnamed.palermo("symbol", "d/1", SYMBOL, "--why", "the cover says so")
    told = " ".join(unnamed.palermo("show", SYMBOL).out.split())
    assert "take in (English, 2 new; SHA-256 " in told
    assert f"name (symbol {SYMBOL}; before at /d/1; the cover says so)" in told


def test_the_actor_has_a_name_even_where_the_system_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert actor().startswith("user ")


def test_the_version(desk: Desk) -> None:
    assert desk.palermo("--version").out == f"palermo {palermo.__version__}\n"


def test_two_that_became_one_say_so(desk: Desk) -> None:
    clerk = Clerk()
    clerk.take_in(reading(["其一。"], language="zh", body=CHINESE), "/in/zh.txt")
    desk.palermo("remove", "d/1", "--why", "by mistake")
    clerk.take_in(reading(["One."]), "/in/en.txt")
    assert desk.palermo("restore", "d/1").out == "d/1 is in the record again\n"
    told = " ".join(desk.palermo("show", "d/2").out.split())
    assert "/d/2 leads on to /d/1" in told
    assert "restore (one with /d/2)" in told
