"""Bring a record to the form that this version of Palermo knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from palermo.kernel.errors import RecordNewer

_BESIDE = "beside"


def is_behind(using: str = "default") -> bool:
    """Whether migrations wait; raises `RecordNewer` where the record has seen some that we lack."""
    executor = MigrationExecutor(connections[using])
    known = executor.loader.disk_migrations
    unknown = [name for name in executor.loader.applied_migrations if name not in known]
    if unknown:
        raise RecordNewer(".".join(max(unknown)))
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate(using: str = "default") -> None:
    """Carry out the migrations that wait."""
    call_command("migrate", database=using, interactive=False, verbosity=0)


@contextmanager
def opened_beside(path: Path) -> Iterator[str]:
    """Open another record beside the one in use; gives the name of its connection."""
    connections.settings[_BESIDE] = {**connections.settings["default"], "NAME": str(path)}
    try:
        yield _BESIDE
    finally:
        connections[_BESIDE].close()
        del connections[_BESIDE]
        del connections.settings[_BESIDE]
