"""Who may use the record: many at once, or one alone."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from palermo.kernel.errors import RecordBusy
from palermo.project.locking import leave, use


def test_many_at_once_or_one_alone(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with lock.open("a") as another:
        fcntl.flock(another, fcntl.LOCK_SH)
        use(lock, alone=False, seconds=0.1)
        with pytest.raises(RecordBusy):
            use(lock, alone=True, seconds=0.1)
        fcntl.flock(another, fcntl.LOCK_EX | fcntl.LOCK_NB)
        with pytest.raises(RecordBusy):
            use(lock, alone=False, seconds=0.1)
    use(lock, alone=True, seconds=0.1)
    use(lock, alone=False, seconds=0.1)
    with lock.open("a") as another:
        fcntl.flock(another, fcntl.LOCK_SH | fcntl.LOCK_NB)
    leave(lock)
    leave(lock)
    with lock.open("a") as another:
        fcntl.flock(another, fcntl.LOCK_EX | fcntl.LOCK_NB)
