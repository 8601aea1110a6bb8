"""What the database and the system complain of, in one line."""

from __future__ import annotations

import errno

import pytest
from django.db import OperationalError

from palermo.kernel.errors import PalermoError, RecordBusy, RecordDamaged, RecordFull, RecordOutOfReach
from palermo.project.trouble import in_words


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("database is locked", RecordBusy),
        ("database table is locked: documents_work", RecordBusy),
        ("database or disk is full", RecordFull),
        ("disk I/O error", RecordFull),
        ("attempt to write a readonly database", RecordOutOfReach),
        ("unable to open database file", RecordOutOfReach),
        ("file is not a database", RecordDamaged),
        ("database disk image is malformed", RecordDamaged),
    ],
)
def test_what_sqlite_says(words: str, error: type[PalermoError]) -> None:
    with pytest.raises(error), in_words():
        raise OperationalError(words)


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, RecordFull), (errno.EACCES, RecordOutOfReach), (errno.EROFS, RecordOutOfReach)],
)
def test_what_the_system_says(number: int, error: type[PalermoError]) -> None:
    with pytest.raises(error), in_words():
        raise OSError(number, "no")


@pytest.mark.parametrize(
    "error", [OperationalError("no such table: x"), OSError(errno.ENOENT, "x"), KeyError("x")]
)
def test_mistakes_of_the_program_pass(error: Exception) -> None:
    with pytest.raises(type(error)), in_words():
        raise error
