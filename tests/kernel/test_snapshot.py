"""Reading one state of the record while others write."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from palermo.kernel import snapshot
from palermo.kernel.clock import now
from palermo.kernel.models import Entry


def test_inside_a_transaction_it_is_that_ones_state(db: None) -> None:
    with snapshot.one_state():
        Entry.objects.create(at=now(), by="ann", verb="read", subject="d/1")
    assert Entry.objects.count() == 1


class _Bare:
    """A connection as the snapshot sees it."""

    in_atomic_block = False

    def __init__(self, path: Path) -> None:
        self.raw = sqlite3.connect(path, isolation_level=None)

    def cursor(self) -> _Bare:
        return self

    def __enter__(self) -> sqlite3.Connection:
        return self.raw

    def __exit__(self, *_: object) -> None:
        """The connection stays."""


def test_what_is_written_meanwhile_is_not_seen_and_not_hindered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)
    writer.execute("PRAGMA journal_mode=WAL")
    writer.execute("CREATE TABLE t (x)")
    reader = _Bare(tmp_path / "a.sqlite3")
    monkeypatch.setattr(snapshot, "connection", reader)

    def seen() -> int:
        return int(reader.raw.execute("SELECT count(*) FROM t").fetchone()[0])

    with snapshot.one_state():
        before = seen()
        writer.execute("INSERT INTO t VALUES (1)")
        assert (before, seen()) == (0, 0)
    assert seen() == 1
    reader.raw.close()
    writer.close()
