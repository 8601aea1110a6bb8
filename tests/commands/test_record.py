"""The record that every command prepares by itself, and what can be wrong with it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import pytest

from tests.commands.conftest import SOURCE, Desk, Terminal
from tests.commands.writing import report, write


def test_the_first_command_makes_an_empty_record(terminal: Terminal) -> None:
    ran = terminal.palermo("show", "d/1")
    assert (ran.status, ran.err) == (1, "palermo: nothing in the record has the address d/1\n")
    with sqlite3.connect(terminal.data_dir / "record.sqlite3") as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        counts = {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}
    assert {name for name, count in counts.items() if count} == {"django_migrations", "sqlite_sequence"}


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("PALERMO_DATA_DIR", "{file}", "is a file, not a folder"),
        ("PALERMO_BUSY_SECONDS", "soon", "“soon” is not a number of seconds"),
        ("PALERMO_DATADIR", "x", "did you mean PALERMO_DATA_DIR?"),
    ],
)
def test_a_mistake_in_the_environment_is_named_in_one_line(
    terminal: Terminal, name: str, value: str, words: str
) -> None:
    file = write(terminal.folder / "file", "x")
    ran = terminal.palermo("show", "d/1", **{name: value.format(file=file)})
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert name in ran.err
    assert words in ran.err


def test_a_record_that_a_later_version_made_is_left_alone(terminal: Terminal) -> None:
    terminal.palermo("show", "d/1")
    with sqlite3.connect(terminal.data_dir / "record.sqlite3") as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('documents', '0099_x', '2030-01-01')"
        )
    ran = terminal.palermo("show", "d/1")
    assert (ran.status, "documents.0099_x" in ran.err, ran.err.count("\n")) == (1, True, 1)


def test_a_file_that_is_no_record_is_said(terminal: Terminal) -> None:
    terminal.data_dir.mkdir()
    (terminal.data_dir / "record.sqlite3").write_text("no database at all\n" * 99, encoding="utf-8")
    ran = terminal.palermo("show", "d/1")
    assert (ran.status, "cannot be read" in ran.err, ran.err.count("\n")) == (1, True, 1)


def test_a_folder_that_cannot_be_made_is_said(terminal: Terminal) -> None:
    ran = terminal.palermo("show", "d/1", PALERMO_DATA_DIR="/proc/nowhere/record")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "set PALERMO_DATA_DIR to a folder you may write" in ran.err


def test_a_full_disk_is_said_and_what_was_loaded_stays(terminal: Terminal) -> None:
    write(terminal.folder / "a.txt", report())
    terminal.palermo("load", ".")
    record = terminal.data_dir / "record.sqlite3"
    for number in range(4):
        asked = [f"States parties should, in case {n} of {number}, register agencies." for n in range(300)]
        write(terminal.folder / f"{number}.txt", report(asked, symbol=f"CMAT/COP/WG.1/2051/{number}"))
    run = subprocess.run(
        [sys.executable, "-c", _LOAD_IN_LITTLE_ROOM, str(record.stat().st_size + 400_000)],
        cwd=terminal.folder,
        env=terminal.environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 1, run.stderr
    assert "Traceback" not in run.stderr
    assert "no room is left where the record lies" in run.stderr
    assert terminal.palermo("load", ".").status == 0
    with sqlite3.connect(record) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) FROM documents_document").fetchone() == (5,)


_LOAD_IN_LITTLE_ROOM = """
import resource, signal, sys
from palermo.commands import main
from palermo.reading import read_bytes
read_bytes(b"What detects the language unpacks its tables the first time, in a file.", "warm")
room = int(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that it is an error, as on a full disk
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
sys.argv = ["palermo", "load", "."]
main()
"""


@pytest.mark.parametrize(
    ("number", "words"),
    [(28, "no room is left"), (30, "out of reach"), (13, "out of reach")],
    ids=["full", "read-only", "no right"],
)
def test_what_the_system_refuses_on_writing_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refusing(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    write(desk.folder / "a.txt", report())
    monkeypatch.setattr("palermo.domain.documents.keeping.keep_file", refusing)
    ran = desk.palermo("load", "a.txt")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert words in ran.err


def test_a_fault_of_the_reader_is_told_in_one_line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise RecursionError("too deep\nby far")

    write(desk.folder / "a.txt", report())
    write(desk.folder / "b.txt", report())
    monkeypatch.setattr("palermo.flows.reading_files.read_bytes", failing)
    ran = desk.palermo("load", ".")
    assert ran.status == 1
    fault = "a fault in Palermo (RecursionError: too deep by far)"
    assert ran.out.startswith(f"refused    a.txt: reader_failed: {fault}")
    assert ran.out.splitlines()[-1] == "2 files: 2 refused"


def test_without_the_platform_the_extra_is_named() -> None:
    program = (
        "import sys; sys.modules['django'] = None; sys.argv = ['palermo', 'show', 'd/1'];"
        "from palermo.commands import main; main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr.count("\n")) == (1, 1)
    assert "palermo[platform]" in run.stderr


def test_no_progress_is_shown_where_nobody_watches(desk: Desk) -> None:
    write(desk.folder / "a.txt", report())
    assert desk.palermo("load", "a.txt").err == ""
