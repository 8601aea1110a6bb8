"""What a thread may remember of the record between two questions, until the record changes."""

from __future__ import annotations

from sqlite3 import Connection
from threading import local
from typing import Any

from django.db import connection

MOST = 20_000
"""Entries that are remembered at once; then all are forgotten."""


class _Held(local):
    """Of each thread: its connection, the edition of the record seen last, and what is remembered."""

    raw: Connection | None = None
    edition: tuple[int, int, bool] = (0, 0, False)
    entries: dict[Any, Any]


_held = _Held()


def remembered() -> dict[Any, Any]:
    """A dictionary of this thread. It comes back empty when anything was written to the record since.

    SQLite says so of what others wrote (`PRAGMA data_version`, sqlite.org/pragma.html) and of
    what this connection wrote (`total_changes`); a transaction has a memory of its own, for it may
    be undone. One look costs some microseconds.
    """
    connection.ensure_connection()
    raw: Connection = connection.connection
    (version,) = raw.execute("PRAGMA data_version").fetchone()
    edition = (version, raw.total_changes, raw.in_transaction)
    if raw is not _held.raw or edition != _held.edition or len(_held.entries) > MOST:
        _held.raw, _held.edition, _held.entries = raw, edition, {}
    return _held.entries


def forget() -> None:
    """Forget all that this thread remembers."""
    _held.raw = None
