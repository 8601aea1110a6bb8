"""Open the record: every command prepares it by itself."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.conf import settings

from palermo.kernel.errors import RecordNewer, RecordOutOfReach
from palermo.project.environment import Environment


def open_record() -> None:
    """Make the record ready for reading and writing.

    Side effects, in order: the settings are read (`EnvironmentMistake`); the data
    folder is made; Django starts; tables that are not there yet are made, by one
    command at a time. A record that a later version made is refused with
    `RecordNewer`, a folder that cannot be written with `RecordOutOfReach`.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "palermo.project.settings")
    environment: Environment = settings.ENVIRONMENT
    _make_folder(environment.data_dir)
    django.setup()
    if _pending():
        with _one_at_a_time(environment.data_dir / "preparing.lock"):
            _migrate()


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordOutOfReach(path, error.strerror or str(error)) from error
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        raise RecordOutOfReach(path, "no right to read and write there")


def _pending() -> bool:
    """Whether tables are to be made; raises `RecordNewer` where the record knows more than this version."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    known = executor.loader.disk_migrations
    unknown = [name for name in executor.loader.applied_migrations if name not in known]
    if unknown:
        raise RecordNewer(".".join(max(unknown)))
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    """Wait until no other command holds `lock`; the system lets go of it when a command dies."""
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
