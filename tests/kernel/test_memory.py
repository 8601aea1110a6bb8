"""What is remembered is forgotten when the record changes, whoever changed it."""

from __future__ import annotations

import sqlite3
from time import monotonic

import pytest
from django.db import connection, transaction

from palermo.kernel import memory
from palermo.kernel.journal import record
from palermo.kernel.memory import forget, remembered, steady


@pytest.fixture(autouse=True)
def _new_memory() -> None:
    forget()


@pytest.mark.django_db
def test_it_lasts_until_something_is_written() -> None:
    remembered("kind")["a"] = 1
    assert remembered("kind") == {"a": 1}
    record(by="clerk", verb="looked", subject="d/1")
    assert remembered("kind") == {}


@pytest.mark.django_db(transaction=True)
def test_what_was_undone_is_forgotten() -> None:
    with transaction.atomic():
        record(by="clerk", verb="looked", subject="d/1")
        remembered("kind")["a"] = 1
        transaction.set_rollback(True)
    assert remembered("kind") == {}


@pytest.mark.django_db
def test_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    remembered("kind").update(dict.fromkeys("abc"))
    remembered("other")["a"] = 1
    monkeypatch.setattr(memory, "MOST", 2)
    assert remembered("kind") == {}
    assert remembered("other") == {"a": 1}


@pytest.mark.django_db(transaction=True)
def test_what_another_process_writes_counts_too() -> None:
    remembered("kind")["a"] = 1
    file = connection.settings_dict["NAME"]
    other = sqlite3.connect(file, uri=str(file).startswith("file:"))
    other.execute("CREATE TABLE written_elsewhere (a)")
    other.commit()
    assert remembered("kind") == {}
    remembered("kind")["a"] = 1
    other.execute("DROP TABLE written_elsewhere")
    other.commit()
    other.close()
    assert remembered("kind") == {}


@pytest.mark.django_db
def test_nothing_is_remembered_for_longer_than_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    remembered("kind")["a"] = 1
    monkeypatch.setattr(memory, "monotonic", lambda: monotonic() + 3590)
    assert remembered("kind") == {"a": 1}
    monkeypatch.setattr(memory, "monotonic", lambda: monotonic() + 3610)
    assert remembered("kind") == {}


@pytest.mark.django_db
def test_all_is_forgotten_when_told() -> None:
    remembered("kind")["a"] = 1
    forget()
    assert remembered("kind") == {}


@pytest.mark.django_db
def test_within_a_page_the_record_is_looked_at_once_and_after_it_again() -> None:
    with steady(), steady():
        remembered("kind")["a"] = 1
        record(by="clerk", verb="looked", subject="d/1")
        assert remembered("kind") == {"a": 1}
    assert remembered("kind") == {}
