"""`palermo load`, from outside."""

from __future__ import annotations

import os
import signal
import sqlite3
from pathlib import Path

import pytest

from palermo.domain.documents.models import Location
from palermo.kernel.models import Entry
from tests.commands.conftest import Desk, Terminal
from tests.commands.writing import report, write

LETTER = "Dear Ann, the weather is fine today, and every morning we walk along the river to the market."


@pytest.fixture
def folder(desk: Desk) -> Path:
    """A folder with a report, one without symbol, a letter, what cannot be read, and what is hidden."""
    write(desk.folder / "2 report.txt", report())
    write(desk.folder / "10 unnamed.txt", report(symbol="", day=9))
    write(desk.folder / "below" / "letter.txt", LETTER)
    write(desk.folder / "empty.txt", "")
    write(desk.folder / ".hidden.txt", report(symbol="CMAT/COP/WG.1/2041/9"))
    (desk.folder / "nonsense.bin").write_bytes(bytes(range(256)) * 9)
    return desk.folder


def test_one_line_for_each_file_and_a_summary(desk: Desk, folder: Path) -> None:
    ran = desk.palermo("load", ".")
    lines = ran.out.splitlines()
    assert ran.status == 1
    assert lines[0] == "new        2 report.txt → d/CMAT-COP-WG.1-2041-5 (en, 2 recommendations)"
    assert lines[1] == "new        10 unnamed.txt → d/1 (en, 2 recommendations)"
    assert (
        lines[2] == "other kind below/letter.txt → d/2 (en, no report, resolution or decision of a UN body)"
    )
    assert lines[3].startswith("refused    empty.txt: empty: ")
    assert lines[4].startswith("refused    nonsense.bin: ")
    assert lines[5:] == ["5 files: 2 new, 1 other kind, 2 refused"]
    assert ran.err == ""


def test_a_second_time_nothing_changes(desk: Desk, folder: Path) -> None:
    (folder / "nonsense.bin").unlink()
    (folder / "empty.txt").unlink()
    assert desk.palermo("load", ".").status == 0
    before = Entry.objects.count(), Location.objects.count()
    again = desk.palermo("load", ".", "2 report.txt")
    assert (again.status, again.out.splitlines()[-1]) == (0, "3 files: 3 unchanged")
    assert (Entry.objects.count(), Location.objects.count()) == before


def test_the_record_may_lie_in_the_folder_that_is_loaded(terminal: Terminal) -> None:
    write(terminal.folder / "a.txt", report())
    ran = terminal.palermo("load", ".", PALERMO_DATA_DIR="record")
    assert ran.out.splitlines()[-1] == "1 file: 1 new"


def test_what_is_not_there_is_refused_and_the_rest_is_loaded(desk: Desk) -> None:
    write(desk.folder / "a.txt", report())
    os.mkfifo(desk.folder / "pipe")
    ran = desk.palermo("load", "nowhere.txt", "pipe", "a.txt")
    assert ran.status == 1
    assert ran.out.splitlines() == [
        "refused    nowhere.txt: out_of_reach: there is no such file or folder",
        "refused    pipe: out_of_reach: it is neither a file nor a folder",
        "new        a.txt → d/CMAT-COP-WG.1-2041-5 (en, 2 recommendations)",
        "3 files: 1 new, 2 refused",
    ]


def test_an_empty_folder_is_no_mistake(desk: Desk) -> None:
    ran = desk.palermo("load", ".")
    assert (ran.status, ran.out) == (0, "0 files: nothing to load\n")


def test_a_symbol_names_one_file(desk: Desk) -> None:
    write(desk.folder / "a.txt", report(symbol=""))
    write(desk.folder / "b.txt", report(symbol="", day=9))
    assert desk.palermo("load", ".", "--symbol", "CMAT/COP/WG.1/2041/5").status == 2
    ran = desk.palermo("load", "a.txt", "--symbol", "CMAT/COP/WG.1/2041/5")
    assert "→ d/CMAT-COP-WG.1-2041-5 (" in ran.out
    assert desk.palermo("load", "b.txt", "--symbol", "the report").out.startswith(
        "refused    b.txt: not_a_symbol: "
    )


def test_a_name_of_any_bytes_is_loaded_and_printed_on_one_line(desk: Desk) -> None:
    for name in (b"caf\xe9.txt", b"two\nlines.txt"):
        write(desk.folder / os.fsdecode(name), report())
    ran = desk.palermo("load", ".")
    assert ran.status == 0
    assert [line.split(" → ")[0] for line in ran.out.splitlines()[:2]] == [
        "new        caf\\xe9.txt",
        "unchanged  two\\nlines.txt",
    ]


def test_a_fault_on_taking_in_refuses_one_file_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise KeyError("s9")

    write(desk.folder / "a.txt", report())
    monkeypatch.setattr("palermo.domain.documents.keeping.headings_above", failing)
    ran = desk.palermo("load", ".")
    assert ran.status == 1
    assert ran.out.splitlines()[0].startswith("refused    a.txt: fault: a fault in Palermo (KeyError: 's9');")
    monkeypatch.undo()
    assert "new        " in desk.palermo("load", str(desk.folder)).out


def test_a_terminal_that_knows_no_arrows_is_no_hindrance(terminal: Terminal) -> None:
    write(terminal.folder / "a.txt", report())
    ran = terminal.palermo("load", ".", PYTHONIOENCODING="latin-1")
    assert ran.out.startswith("new        a.txt \\u2192 d/CMAT-COP-WG.1-2041-5 ")


def test_what_was_taken_out_stays_out(desk: Desk) -> None:
    write(desk.folder / "a.txt", report())
    desk.palermo("load", ".")
    desk.palermo("remove", "d/CMAT-COP-WG.1-2041-5", "--why", "invented")
    ran = desk.palermo("load", ".")
    assert ran.status == 0
    assert ran.out.startswith("removed    a.txt → d/CMAT-COP-WG.1-2041-5 was taken out; “palermo restore ")
    write(desk.folder / "a.txt", report(["States parties should do more."]))
    assert "refused    a.txt: document_removed: " in desk.palermo("load", ".").out


def test_three_loads_of_one_folder_at_once_lose_nothing_and_double_nothing(terminal: Terminal) -> None:
    for number in range(5):
        write(terminal.folder / f"{number}.txt", report(symbol=f"CMAT/COP/WG.1/204{number}/5"))
    started = [terminal.start("load", ".") for _ in range(3)]
    ended = [(process.communicate(timeout=120), process.returncode) for process in started]
    assert [status for _, status in ended] == [0, 0, 0], ended
    assert sum(out.count("new  ") for (out, _), _ in ended) == 5
    assert _documents_wordings_entries(terminal) == (5, 10, 5)


def test_a_load_that_was_killed_again_and_again_is_completed_by_the_next(terminal: Terminal) -> None:
    for number in range(20):
        write(terminal.folder / f"{number}.txt", report(symbol=f"CMAT/COP/WG.1/{2000 + number}/5"))
    for lines in (0, 3, 9):
        process = terminal.start("load", ".")
        assert process.stdout is not None
        for _ in range(lines):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
    ran = terminal.palermo("load", ".")
    assert (ran.status, len(ran.out.splitlines())) == (0, 21)
    assert _documents_wordings_entries(terminal) == (20, 40, 20)


def test_one_that_waits_too_long_says_so(terminal: Terminal) -> None:
    write(terminal.folder / "a.txt", report())
    terminal.palermo("load", ".")
    write(terminal.folder / "a.txt", report(["States parties should do more."]))
    with sqlite3.connect(terminal.data_dir / "record.sqlite3", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        ran = terminal.palermo("load", ".", PALERMO_BUSY_SECONDS="0.2")
        other.execute("ROLLBACK")
    assert ran.status == 1
    assert ran.err.startswith("palermo: stopped at a.txt: another command is writing to the record")
    assert ran.out == "0 of 1 files: stopped before the first was done\n"


def _documents_wordings_entries(terminal: Terminal) -> tuple[int, ...]:
    tables = ("documents_document", "recommendations_wording", "kernel_entry")
    with sqlite3.connect(terminal.data_dir / "record.sqlite3") as database:
        return tuple(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables)
