"""What a database or a disk complains of, in one line for whoever asked."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from palermo.kernel.errors import PalermoError, RecordBusy, RecordDamaged, RecordFull, RecordOutOfReach

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what SQLite or the system raises for want of room, rights or time into a `PalermoError`.

    Other errors, and mistakes in the program, pass as they are. SQLite's words
    are those of `sqlite3_errstr` (sqlite.org, "Result and Error Codes").
    """
    from django.db import DatabaseError

    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        named = _named(str(error))
        if named is None:
            raise
        raise named from error
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise RecordFull from error
        if error.errno in _NO_RIGHT:
            raise RecordOutOfReach(_folder(), error.strerror or str(error)) from error
        raise


def _named(words: str) -> PalermoError | None:
    if "is locked" in words:
        return RecordBusy()
    if "disk is full" in words or "disk I/O error" in words:
        return RecordFull()
    if "readonly database" in words or "unable to open" in words:
        return RecordOutOfReach(_folder(), words)
    if "not a database" in words or "malformed" in words:
        return RecordDamaged(words)
    return None


def _folder() -> Path:
    from django.conf import settings

    folder: Path = settings.ENVIRONMENT.data_dir
    return folder
