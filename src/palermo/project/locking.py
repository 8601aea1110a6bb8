"""Who may use the record: many commands at once, or one alone that puts another in its place."""

from __future__ import annotations

import fcntl
import time
from pathlib import Path
from typing import IO

from palermo.kernel.errors import RecordBusy

_LOOK_AGAIN = 0.05
"""Seconds between two looks at a lock that somebody holds."""
_held: dict[Path, IO[str]] = {}
"""The locks of this process. The system lets go of them when it ends, however it ends."""


def use(lock: Path, *, alone: bool, seconds: float) -> None:
    """Hold `lock`, together with others or alone, until `leave` or the end of this process.

    Waits `seconds` for those who hold it otherwise, then raises `RecordBusy`. What
    this process held before is changed into what is asked for.
    """
    handle = _held.get(lock) or lock.open("a")
    _held[lock] = handle
    kind = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
    until = time.monotonic() + seconds
    while not _taken(handle, kind):
        if time.monotonic() > until:
            leave(lock)
            raise RecordBusy
        time.sleep(_LOOK_AGAIN)


def leave(lock: Path) -> None:
    """Let go of `lock`, if it is held."""
    if handle := _held.pop(lock, None):
        handle.close()


def _taken(handle: IO[str], kind: int) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
