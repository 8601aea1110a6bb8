"""A program that restores a backup and is killed at every step; see `test_killing_restore`.

A step is what Python tells its audit hooks of: a file opened, renamed, removed,
a database opened. Prints one JSON line for each time: whether it was killed,
which record is there, and whether a second run completes it.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

from palermo.project.record import open_record
from tests.flows.killing import in_child

FOLDER = Path(os.environ["PALERMO_DATA_DIR"])
RECORD = FOLDER / "record.sqlite3"
STEPS = ("open", "os.", "shutil.", "sqlite3.connect", "tempfile.")
COMPLETE_EVERY = 9


def main() -> None:
    """Kill at the first step, the second … until none is left."""
    open_record()
    from django.db import connections

    from palermo.flows.back_up import back_up
    from tests.flows.making import Desk, reading

    template, backup = FOLDER.with_name("template"), FOLDER.with_name("backup.zip")
    Desk().take_in(reading(["New."], symbol="CTOC/COP/WG.4/2022/6"), "/new.txt")
    back_up(RECORD, backup)
    Desk().take_in(reading(["Old."], symbol="CTOC/COP/WG.4/2021/6"), "/old.txt")
    shutil.copytree(FOLDER, template)  # with the log that SQLite has not put in its place yet
    assert (template / "record.sqlite3-wal").stat().st_size
    connections.close_all()
    for point in range(1, 1000):
        shutil.rmtree(FOLDER)
        shutil.copytree(template, FOLDER)
        killed = in_child(partial(killed_at, point, backup))
        told = {"killed": killed, "documents": documents()}
        if point % COMPLETE_EVERY == 0:
            in_child(partial(restore, backup))
            told["completed"] = [documents(), sorted(path.name for path in FOLDER.glob(".*"))]
        print(json.dumps(told))  # noqa: T201
        if not killed:
            return


def restore(backup: Path) -> None:
    """Put the backup in the place of the record."""
    from palermo.flows.restore_backup import restore_backup

    restore_backup(backup, RECORD, by="clerk", force=True)


def killed_at(point: int, backup: Path) -> None:
    """The same, and be killed at a step."""
    seen = 0

    def watch(event: str, args: tuple[object, ...]) -> None:
        nonlocal seen
        if event.startswith(STEPS) and not (event == "open" and str(args[0]).endswith((".py", ".pyc"))):
            seen += 1
            if seen == point:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    restore(backup)


def documents() -> list[str]:
    """The symbols in the record, which must be whole."""
    with closing(sqlite3.connect(RECORD)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [symbol for (symbol,) in database.execute("SELECT symbol FROM documents_document ORDER BY 1")]


if __name__ == "__main__":
    main()
