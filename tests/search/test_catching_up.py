"""The index follows the record, whatever happens to it or to those who write it."""

from __future__ import annotations

import fcntl
import shutil
from pathlib import Path

import pytest
from django.db import connection, transaction

from palermo.domain.documents.models import Document
from palermo.kernel import journal
from palermo.kernel.errors import PalermoError
from palermo.search import catching_up
from palermo.search.catching_up import Outcome, catch_up, keep_up, shelf
from palermo.search.engines import Damaged
from palermo.search.engines.tantivy_engine import TantivyReader
from palermo.search.errors import IndexOutOfReach, SearchNotReady
from palermo.search.finding import find
from palermo.search.models import Identity, Place, Waiting
from palermo.search.query import Kind, SearchQuery
from palermo.search.shelf import Shelf
from palermo.search.waiting import mark, mark_all
from tests.flows.making import Desk, reading


def _take_in(desk: Desk, *asked: str, path: str = "/in/a.txt", **more: object) -> None:
    desk.take_in(reading(list(asked), **more), path)


def _total(words: str) -> int:
    return find(SearchQuery(words, kind=Kind.RECOMMENDATION)).total


def _files() -> list[Path]:
    current = shelf().current()
    assert current
    return sorted(one for one in current.iterdir() if one.suffix != ".lock")


def test_a_change_waits_in_its_own_transaction(desk: Desk) -> None:
    with transaction.atomic():
        _take_in(desk, "States should pay.")
        assert Waiting.objects.count() == 1
        transaction.set_rollback(True)
    assert Waiting.objects.count() == 0
    _take_in(desk, "States should pay.")
    before = Waiting.objects.get().version
    _take_in(desk, "States should wait.")
    assert Waiting.objects.get().version != before


def test_what_was_marked_again_meanwhile_waits_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    _take_in(desk, "States should wait.")
    document = Document.objects.get().pk
    take_off = catching_up._take_off
    told: list[object] = []

    def marked_again_before(moment: object, documents: list[int]) -> None:
        if not told:
            mark([document])
        told.append(documents)
        take_off(moment, documents)  # type: ignore[arg-type]

    monkeypatch.setattr(catching_up, "_take_off", marked_again_before)
    assert catch_up() is Outcome.INDEXED
    assert told == [[document], [document]]
    assert not Waiting.objects.exists()


def test_stopped_between_commit_and_taking_off_it_is_done_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    _take_in(desk, "States should wait.")
    with monkeypatch.context() as patch:
        patch.setattr(catching_up, "_take_off", _stop)
        with pytest.raises(KeyboardInterrupt):
            catch_up()
    assert Waiting.objects.count() == 1
    assert (_total("wait"), _total("pay")) == (1, 0)
    assert catch_up() is Outcome.INDEXED
    assert (_total("wait"), Waiting.objects.count()) == (1, 0)


def test_stopped_before_the_stamp_it_is_made_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    _take_in(desk, "States should wait.")
    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "stamp", _stop)
        with pytest.raises(KeyboardInterrupt):
            catch_up()
    assert catch_up() is Outcome.REBUILT
    assert (_total("wait"), _total("pay"), Waiting.objects.count()) == (1, 0, 0)
    assert len(list(shelf().folder.glob("index-*"))) == 1


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("which", range(9))
def test_any_file_deleted_comes_back(desk: Desk, which: int) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    file = _files()[which % len(_files())]
    file.unlink()
    assert catch_up() is Outcome.REBUILT
    assert _total("pay") == 1


@pytest.mark.parametrize("which", range(9))
def test_any_file_damaged_comes_back(desk: Desk, which: int) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    file = _files()[which % len(_files())]
    file.write_bytes(bytes(255 - byte for byte in file.read_bytes()))
    assert catch_up() is Outcome.REBUILT
    assert _total("pay") == 1


def test_a_deleted_folder_comes_back_by_asking(desk: Desk) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    assert _total("pay") == 1
    shutil.rmtree(shelf().folder)
    assert _total("pay") == 1


@pytest.mark.parametrize("words", ["", "nothing", "../..", "\0", "é"])
def test_a_pointer_that_leads_nowhere_comes_back(desk: Desk, words: str) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    (shelf().folder / "current").write_text(words, encoding="utf-8")
    assert _total("pay") == 1


def test_an_index_that_fails_while_it_is_asked_is_made_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    asked = []
    plainly = TantivyReader.find

    def fails_once(self: TantivyReader, what: object) -> object:
        asked.append(what)
        if len(asked) == 1:
            shutil.rmtree(shelf().folder)
            raise Damaged("gone")
        return plainly(self, what)  # type: ignore[arg-type]

    monkeypatch.setattr(TantivyReader, "find", fails_once)
    assert _total("pay") == 1


def test_while_another_makes_it_again_search_is_not_ready(desk: Desk) -> None:
    _take_in(desk, "States should pay.")
    with (shelf().folder.parent / "search.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert catch_up() is Outcome.TAKEN
        with pytest.raises(SearchNotReady):
            _total("pay")
    assert _total("pay") == 1


def test_while_another_writes_what_was_there_is_found(desk: Desk) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    _take_in(desk, "States should wait.")
    with (shelf().folder.parent / "search.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert catch_up() is Outcome.TAKEN
        assert (_total("pay"), _total("wait")) == (1, 0)
    assert catch_up() is Outcome.INDEXED
    assert (_total("pay"), _total("wait")) == (0, 1)


def test_another_form_of_tokens_makes_it_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _take_in(desk, "States should pay.")
    assert catch_up() is Outcome.REBUILT
    assert catch_up() is Outcome.NOTHING
    monkeypatch.setattr(catching_up, "_form_of_tokens", lambda: ("another",))
    assert catch_up() is Outcome.REBUILT


def test_another_record_makes_it_anew(desk: Desk) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    mark_all()
    assert catch_up() is Outcome.REBUILT
    Identity.objects.all().delete()
    assert catch_up() is Outcome.REBUILT


def test_an_earlier_state_of_the_same_record_makes_it_anew(desk: Desk) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    with transaction.atomic():
        _take_in(desk, "States should wait.")
        catch_up()
        transaction.set_rollback(True)
    assert _total("wait") == 1
    assert catch_up() is Outcome.REBUILT
    assert (_total("pay"), _total("wait")) == (1, 0)


def test_a_line_on_the_record_as_a_whole_marks_all(desk: Desk) -> None:
    _take_in(desk, "States should pay.")
    catch_up()
    journal.record(by="clerk", verb="restore backup", subject="record")
    assert catch_up() is Outcome.REBUILT


def test_a_document_that_is_no_more_leaves(desk: Desk) -> None:
    _take_in(desk, "States should pay.", symbol="CTOC/COP/WG.4/2021/6")
    _take_in(desk, "各国应支付费用", path="/in/b.txt", language="zh", meeting=None, body=None)
    catch_up()
    assert Place.objects.count() == 2
    goes = Document.objects.get(symbol=None)
    desk.take_in(
        reading(["各国应支付费用"], language="zh", meeting=None, body=None),
        "/in/b.txt",
        "CTOC/COP/WG.4/2021/6",
    )
    assert catch_up() is Outcome.INDEXED
    assert not Place.objects.filter(document=goes.pk).exists()
    assert _total("支付") == 1


def test_no_room_between_neighbours_makes_it_anew(desk: Desk) -> None:
    for number in (1, 3):
        meeting = {"start": f"2021-10-{number:02}", "end": "2021-10-30", "place": None, "ordinal": None}
        _take_in(
            desk, f"States should pay {number}.", path=f"/in/{number}", meeting=meeting, kind="resolution"
        )
    catch_up()
    first, last = Place.objects.order_by("label")
    Place.objects.filter(pk=last.pk).update(label=first.label + 1)
    meeting = {"start": "2021-10-02", "end": "2021-10-30", "place": None, "ordinal": None}
    _take_in(desk, "States should pay 2.", path="/in/2", meeting=meeting, kind="resolution")
    assert catch_up() is Outcome.REBUILT
    hits = find(SearchQuery("pay", kind=Kind.RECOMMENDATION)).hits
    assert len({hit.key for hit in hits}) == 3


def test_a_folder_that_cannot_be_written_is_told(desk: Desk) -> None:
    _take_in(desk, "States should pay.")
    shelf().folder.write_text("in the way")
    with pytest.raises(IndexOutOfReach) as told:
        catch_up()
    assert isinstance(told.value, PalermoError)


def test_an_empty_record_has_an_index(desk: Desk) -> None:
    assert find(SearchQuery()).total == 0
    assert catch_up() is Outcome.NOTHING


def test_keeping_up_goes_on_until_told_to_stop(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[float] = []

    def once() -> Outcome:
        told.append(0.0)
        if len(told) == 1:
            raise IndexOutOfReach(Path("x"), "no room")
        return Outcome.NOTHING

    def until(seconds: float) -> bool:
        told.append(seconds)
        return len(told) == 6

    monkeypatch.setattr(catching_up, "catch_up", once)
    monkeypatch.setattr(connection, "close", lambda: None)
    keep_up(until, 0.5)
    assert told == [0.0, 0.5] * 3
