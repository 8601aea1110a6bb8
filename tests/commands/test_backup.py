"""`palermo backup`, `palermo restore-backup`, and the backup before an upgrade, from outside."""

from __future__ import annotations

import fcntl
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.commands.conftest import Terminal
from tests.commands.writing import report, write


@pytest.fixture
def loaded(terminal: Terminal) -> Terminal:
    """A terminal with a record that holds one report."""
    write(terminal.folder / "a.txt", report())
    terminal.palermo("load", "a.txt")
    return terminal


def sql(terminal: Terminal, words: str) -> list[tuple[object, ...]]:
    """Say something to the record itself."""
    with closing(sqlite3.connect(terminal.data_dir / "record.sqlite3")) as database:
        found = database.execute(words).fetchall()
        database.commit()
        return found


def make_earlier(terminal: Terminal) -> None:
    """Make the record one of an earlier version: without the tables of recommendations."""
    tables = sql(
        terminal, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'recommendations_%'"
    )
    for (table,) in tables:
        sql(terminal, f'DROP TABLE "{table}"')
    sql(terminal, "DELETE FROM django_migrations WHERE app = 'recommendations'")


def test_a_record_moves_to_another_folder(loaded: Terminal) -> None:
    ran = loaded.palermo("backup", "record.zip")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("record.zip: 1 work from 1 file, as of 20")
    other = Terminal(loaded.folder / "other", loaded.folder)
    ran = other.palermo("restore-backup", "record.zip")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    shown = [one.palermo("show", "r/CMAT-COP-WG.1-2041-5/1").out for one in (loaded, other)]
    assert "public register" in shown[0]
    assert shown[0] == shown[1]
    ((details,),) = sql(other, "SELECT details FROM kernel_entry WHERE verb = 'restore backup'")
    assert json.loads(str(details))["name"] == "record.zip"
    assert other.palermo("load", "a.txt").out.splitlines()[-1] == "1 file: 1 unchanged"


def test_what_is_there_is_not_replaced_unless_that_is_said(loaded: Terminal) -> None:
    loaded.palermo("backup", "record.zip")
    again = loaded.palermo("backup", "record.zip")
    assert (again.status, again.out, again.err.count("\n")) == (1, "", 1)
    assert loaded.palermo("backup", "record.zip", "--force").status == 0
    ran = loaded.palermo("restore-backup", "record.zip")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "holds 1 work: --force" in ran.err
    ran = loaded.palermo("restore-backup", "record.zip", "--force")
    assert ran.status == 0
    kept = Path(ran.out.splitlines()[1].removeprefix("what was there before is kept in "))
    assert kept.parent == loaded.data_dir / "backups"
    assert kept.exists()


def test_an_empty_record_can_be_backed_up(terminal: Terminal) -> None:
    assert terminal.palermo("backup", "record.zip").out.startswith("record.zip: 0 works from 0 files")
    assert terminal.palermo("restore-backup", "record.zip").status == 0


def test_a_damaged_record_is_replaced(loaded: Terminal) -> None:
    loaded.palermo("backup", "record.zip")
    (loaded.data_dir / "record.sqlite3").write_text("no database at all\n" * 99, encoding="utf-8")
    refused = loaded.palermo("backup", "other.zip")
    assert (refused.status, refused.err.count("\n")) == (1, 1)
    assert "bring back a backup of it" in refused.err
    assert "in place cannot be read" in loaded.palermo("restore-backup", "record.zip").err
    assert loaded.palermo("restore-backup", "record.zip", "--force").status == 0
    assert loaded.palermo("show", "r/CMAT-COP-WG.1-2041-5/1").status == 0


def test_while_the_record_is_in_use_it_is_not_replaced(loaded: Terminal) -> None:
    loaded.palermo("backup", "record.zip")
    with (loaded.data_dir / "record.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        ran = loaded.palermo("restore-backup", "record.zip", "--force", PALERMO_BUSY_SECONDS="0.2")
        assert (ran.status, ran.err.count("\n")) == (1, 1)
        assert "PALERMO_BUSY_SECONDS" in ran.err
        assert loaded.palermo("show", "d/CMAT-COP-WG.1-2041-5").status == 0
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert loaded.palermo("show", "d/CMAT-COP-WG.1-2041-5", PALERMO_BUSY_SECONDS="0.2").status == 1
        started = loaded.start("show", "d/CMAT-COP-WG.1-2041-5")
        with pytest.raises(subprocess.TimeoutExpired):
            started.wait(2)
    assert started.communicate(timeout=30)[0].startswith("/d/CMAT-COP-WG.1-2041-5")


def test_an_upgrade_backs_up_and_says_so(loaded: Terminal) -> None:
    make_earlier(loaded)
    assert loaded.palermo("backup", "as it was.zip").err == ""
    assert not (loaded.data_dir / "backups").exists()
    ran = loaded.palermo("show", "d/CMAT-COP-WG.1-2041-5")
    (kept,) = (loaded.data_dir / "backups").iterdir()
    assert ran.status == 0
    assert ran.err == (
        f"palermo: the record is brought up to version 0.1.0; as it was, it is kept in {kept}\n"
    )
    assert sql(loaded, "SELECT count(*) FROM recommendations_recommendation") == [(0,)]
    assert loaded.palermo("show", "d/CMAT-COP-WG.1-2041-5").err == ""


def test_an_upgrade_that_cannot_back_up_changes_nothing(loaded: Terminal) -> None:
    make_earlier(loaded)
    (loaded.data_dir / "backups").write_text("in the way", encoding="utf-8")
    before = sql(loaded, "SELECT sql FROM sqlite_master")
    ran = loaded.palermo("show", "d/CMAT-COP-WG.1-2041-5")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "cannot be backed up" in ran.err
    assert sql(loaded, "SELECT sql FROM sqlite_master") == before


def test_of_several_commands_one_upgrades_and_the_others_wait(loaded: Terminal) -> None:
    make_earlier(loaded)
    started = [loaded.start("show", "d/CMAT-COP-WG.1-2041-5") for _ in range(3)]
    ended = [(process.communicate(timeout=120), process.returncode) for process in started]
    assert [status for _, status in ended] == [0, 0, 0], ended
    assert sum("brought up" in err for (_, err), _ in ended) == 1
    assert len(list((loaded.data_dir / "backups").iterdir())) == 1


@pytest.mark.parametrize("words", [("backup", "a.zip"), ("export", "--format", "xlsx", "--output", "a.xlsx")])
def test_no_room_is_said_and_leaves_nothing(loaded: Terminal, words: tuple[str, ...]) -> None:
    asked = [f"States parties should, in case {number}, register agencies." for number in range(200)]
    write(loaded.folder / "a.txt", report(asked))
    loaded.palermo("load", "a.txt")
    run = subprocess.run(
        [sys.executable, "-c", _IN_LITTLE_ROOM, *words],
        cwd=loaded.folder,
        env=loaded.environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (run.returncode, run.stderr.count("\n")) == (1, 1), run.stderr
    assert f"palermo: {words[-1]} cannot be written (no room is left on the disk)" in run.stderr
    assert [path.name for path in loaded.folder.iterdir()] == ["a.txt"]


_IN_LITTLE_ROOM = """
import resource, signal, sys
from palermo.commands import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that it is an error, as on a full disk
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
sys.argv = ["palermo", *sys.argv[1:]]
main()
"""
