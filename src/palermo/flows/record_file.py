"""The record as a file of SQLite, below Django: a copy of it, whether it is whole, what is in it."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from palermo.flows.whole_file import Advance
from palermo.kernel.errors import RecordDamaged

_PAGES_AT_ONCE = 2000
_WAIT = 30.0
"""Seconds that a reader waits while SQLite puts the record in order."""
_MIGRATIONS = "django_migrations"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a record holds: the migrations it has seen (`documents.0001_initial`), its works and files.

    `empty` is whether nothing but its tables was ever written in it.
    """

    migrations: tuple[str, ...]
    works: int
    files: int
    empty: bool


@contextmanager
def connected(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a record that is there; raises `sqlite3.DatabaseError`."""
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, timeout=_WAIT, isolation_level=None)) as database:
        yield database


def size_of(path: Path) -> int:
    """The bytes of a record, with what SQLite has not put in its place yet."""
    beside = path.with_name(f"{path.name}-wal")
    return sum(one.stat().st_size for one in (path, beside) if one.exists())


def copy_record(source: Path, to: Path, advance: Advance) -> None:
    """Copy a record as it is at one moment, while others may write; `to` is then one file, for itself.

    The read transaction holds the moment: SQLite need not begin again when
    somebody writes meanwhile (sqlite.org, "SQLite Backup API"). A disk that has
    no room for the copy is an `OSError`.
    """
    with connected(source) as old, closing(sqlite3.connect(to)) as new:
        page = old.execute("PRAGMA page_size").fetchone()[0]
        old.execute("BEGIN DEFERRED")
        old.execute("SELECT count(*) FROM sqlite_master").fetchone()
        left: int | None = None

        def copied(_status: int, remaining: int, total: int) -> None:
            nonlocal left
            advance(((total if left is None else left) - remaining) * page)
            left = remaining

        with _room_needed():
            old.backup(new, pages=_PAGES_AT_ONCE, progress=copied)
            new.execute("PRAGMA journal_mode=DELETE").fetchone()


def make_one_file(path: Path) -> None:
    """Put all of a record into its one file; raises `sqlite3.OperationalError` while somebody uses it."""
    with connected(path) as database, _room_needed():
        database.execute("PRAGMA journal_mode=DELETE").fetchone()


def check_record(path: Path) -> None:
    """Look at every page and index; raises `RecordDamaged`."""
    try:
        with connected(path) as database:
            said = [line for (line,) in database.execute("PRAGMA integrity_check(1)")]
    except sqlite3.DatabaseError as error:
        raise RecordDamaged(str(error)) from error
    if said != ["ok"]:
        raise RecordDamaged(said[0])


def contents_of(path: Path) -> Contents:
    """What a record holds; raises `sqlite3.DatabaseError` for what is none, or cannot be read."""
    with connected(path) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [name for name in names if not name.startswith("sqlite_")]
        rows = database.execute(f"SELECT app, name FROM {_MIGRATIONS}") if _MIGRATIONS in tables else ()  # noqa: S608
        return Contents(
            tuple(sorted(f"{app}.{name}" for app, name in rows)),
            _count(database, "documents_work", tables),
            _count(database, "documents_file", tables),
            not any(_count(database, table, tables, 1) for table in tables if table != _MIGRATIONS),
        )


def _count(database: sqlite3.Connection, table: str, tables: list[str], most: int = -1) -> int:
    if table not in tables:
        return 0
    quoted = table.replace('"', '""')
    asked = f'SELECT count(*) FROM (SELECT 1 FROM "{quoted}" LIMIT {most})'  # noqa: S608
    return int(database.execute(asked).fetchone()[0])


@contextmanager
def _room_needed() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if "disk is full" in str(error) or "disk I/O error" in str(error):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
        raise
