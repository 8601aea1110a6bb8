"""Open the record: every command prepares it by itself."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.conf import settings

from palermo.flows.whole_file import Watch, unwatched
from palermo.kernel.errors import RecordOutOfReach
from palermo.project.environment import Environment
from palermo.project.locking import leave, use


def _silent(_line: str) -> None:
    """Nobody is told."""


def open_record(
    tell: Callable[[str], None] = _silent, watch: Watch = unwatched, *, as_it_is: bool = False
) -> Path:
    """Make the record ready for reading and writing; gives its file.

    Side effects, in order: the settings are read (`EnvironmentMistake`); the data
    folder is made; Django starts; a record of an earlier version is brought up to
    this one, by one command at a time, after a backup of it (`tell` gets a line on
    it, `UpgradeStopped`); with `as_it_is` only a record that is not there is made. A
    record that a later version made is refused with `RecordNewer`, a folder that
    cannot be written with `RecordOutOfReach`. Until the command ends, nobody puts
    another record in its place.
    """
    environment = _start()
    folder, wait = environment.data_dir, environment.busy_seconds
    use(folder / "record.lock", alone=False, seconds=wait)
    if _is_ready(folder, as_it_is):
        return _file(folder)
    _close()
    leave(folder / "record.lock")
    with _one_at_a_time(folder / "preparing.lock"):
        use(folder / "record.lock", alone=True, seconds=wait)
        if not _is_ready(folder, as_it_is):
            from palermo.flows.upgrade_record import upgrade_record

            upgrade_record(_file(folder), tell=tell, watch=watch)
        _close()
        use(folder / "record.lock", alone=False, seconds=wait)
    return _file(folder)


@contextmanager
def record_alone() -> Iterator[Path]:
    """The file of the record, with nobody using it; it may be missing, damaged, or of another version.

    Raises `RecordBusy` where somebody uses it for longer than we wait.
    """
    environment = _start()
    lock = environment.data_dir / "record.lock"
    use(lock, alone=True, seconds=environment.busy_seconds)
    try:
        yield _file(environment.data_dir)
    finally:
        leave(lock)


def _start() -> Environment:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "palermo.project.settings")
    environment: Environment = settings.ENVIRONMENT
    _make_folder(environment.data_dir)
    django.setup()
    return environment


def _file(folder: Path) -> Path:
    return folder / "record.sqlite3"


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordOutOfReach(path, error.strerror or str(error)) from error
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        raise RecordOutOfReach(path, "no right to read and write there")


def _is_ready(folder: Path, as_it_is: bool) -> bool:
    if as_it_is and _file(folder).exists() and _file(folder).stat().st_size:
        return True
    from palermo.flows.migrating import is_behind

    return not is_behind()


def _close() -> None:
    """Close the record: while the lock changes hands, another one may be put in its place."""
    from django.db import connections

    connections.close_all()


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    """Wait until no other command holds `lock`; the system lets go of it when a command dies."""
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
