"""Reading the record as it is at one moment, while others write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def one_state() -> Iterator[None]:
    """What is read inside is of one moment, the first reading's; nobody who writes is kept waiting.

    SQLite in WAL mode gives a reader that (sqlite.org, "Isolation In SQLite"). Inside a
    transaction, that one's state is seen.
    """
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
