"""A program that takes a changed document in and is killed at every statement in turn; see `test_killing`.

Prints one JSON line for each time: the statement it was killed at, and whether
the record is as before or as after; whether a second run completes it.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from palermo.project.record import open_record

RECORD = Path(os.environ["PALERMO_DATA_DIR"]) / "record.sqlite3"
COMPLETE_EVERY = 7


def main() -> None:
    """Kill at the first statement, the second … until none is left; then before and after the commit."""
    open_record()
    from django.db import connection

    from tests.flows.making import Desk, reading

    changed = reading(["Uno.", "Three."], symbol="CTOC/COP/WG.4/2021/6", title="Changed")

    def change() -> None:
        Desk().take_in(changed, "/in/a.txt")

    Desk().take_in(reading(["One.", "Two."], kind="draft_report"), "/in/a.txt")
    connection.close()
    before, template = state(), RECORD.with_suffix(".template")
    shutil.copy(RECORD, template)
    in_child(change)
    after = state()
    points: list[int | str] = ["before commit", "after commit", *range(1, 1000)]
    for number, point in enumerate(points):
        put_back(template)
        killed = in_child(partial(killed_at, point, change))
        found = state()
        told: dict[str, Any] = {"at": point, "killed": killed, "state": name_of(found, before, after)}
        if number % COMPLETE_EVERY == 0:
            in_child(change)
            told["completed"] = state() == after
        print(json.dumps(told))  # noqa: T201
        if not killed:
            return


def in_child(work: Callable[[], None]) -> bool:
    """Do the work in a process of its own; whether it was killed."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0
    return False


def killed_at(point: int | str, work: Callable[[], None]) -> None:
    """Do the work, and be killed at a statement, or at the commit of what was written."""
    from django.db import connection

    seen = 0
    commit = connection.commit

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen == point:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    def commit_or_die() -> None:
        if point == "before commit":
            os.kill(os.getpid(), signal.SIGKILL)
        commit()
        if point == "after commit":
            os.kill(os.getpid(), signal.SIGKILL)

    connection.commit = commit_or_die  # type: ignore[method-assign]
    with connection.execute_wrapper(watch):
        work()


def put_back(template: Path) -> None:
    """The record as it was at first."""
    for path in RECORD.parent.glob("record.sqlite3*"):
        path.unlink()
    shutil.copy(template, RECORD)


def state() -> dict[str, list[str]]:
    """All rows of the record, without the times at which they were written."""
    with sqlite3.connect(RECORD) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: rows(database, table) for table in tables if not table.startswith("sqlite_")}


def rows(database: sqlite3.Connection, table: str) -> list[str]:
    """The rows of a table, sorted, a time or random mark only as whether there is one."""
    cursor = database.execute(f'SELECT * FROM "{table}"')
    names = [column[0] for column in cursor.description]
    timed = [
        name in ("at", "version", "token") or name.endswith(("_at", "_since", "applied")) for name in names
    ]
    return sorted(
        repr([bool(value) if is_time else value for value, is_time in zip(row, timed, strict=True)])
        for row in cursor
    )


def name_of(found: object, before: object, after: object) -> str:
    """Whether the record is as before, as after, or in between."""
    return "before" if found == before else "after" if found == after else "between"


if __name__ == "__main__":
    main()
