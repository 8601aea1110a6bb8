"""What a thread may remember of the record between two questions, until the record changes."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from sqlite3 import Connection
from threading import local
from time import monotonic
from typing import Any

from django.db import connection

LONGEST = 3600.0
"""Seconds that anything is remembered; what somebody searched for is forgotten with the rest."""
MOST = 10_000
"""Entries of one kind that are remembered at once; then those are forgotten."""


class _Held(local):
    """Of each thread: its connection, the edition of the record seen last, and what is remembered since."""

    raw: Connection | None = None
    edition: tuple[int, int, bool] = (0, 0, False)
    since: float = 0.0
    steady: bool = False
    kinds: dict[Hashable, dict[Any, Any]]


_held = _Held()


def remembered(kind: Hashable) -> dict[Any, Any]:
    """What this thread remembers of a kind. It comes back empty when anything was written since.

    SQLite says so of what others wrote (`PRAGMA data_version`, sqlite.org/pragma.html) and of
    what this connection wrote (`total_changes`); a transaction has a memory of its own, for it may
    be undone. One look costs some microseconds.
    """
    if not _held.steady:
        _look()
    entries = _held.kinds.get(kind)
    if entries is None or len(entries) > MOST:
        entries = _held.kinds[kind] = {}
    return entries


@contextmanager
def steady() -> Iterator[None]:
    """Within it the record is looked at once, for one page that only reads.

    What is written meanwhile is noticed by the next look, which then drops all that was remembered within.
    """
    if _held.steady:
        yield
        return
    _look()
    _held.steady = True
    try:
        yield
    finally:
        _held.steady = False


def _look() -> None:
    connection.ensure_connection()
    raw: Connection = connection.connection
    (version,) = raw.execute("PRAGMA data_version").fetchone()
    edition = (version, raw.total_changes, raw.in_transaction)
    if raw is not _held.raw or edition != _held.edition or monotonic() - _held.since > LONGEST:
        _held.raw, _held.edition, _held.since, _held.kinds = raw, edition, monotonic(), {}


def forget() -> None:
    """Forget all that this thread remembers."""
    _held.raw = None
