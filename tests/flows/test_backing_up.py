"""Backing the record up, and putting a backup in its place."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper

from palermo.flows import back_up as backing_up
from palermo.flows import record_file, upgrade_record
from palermo.flows.archive import MANIFEST, RECORD, sha256_of_file, take_out
from palermo.flows.back_up import back_up
from palermo.flows.errors import (
    BackupDamaged,
    BackupNewer,
    CannotRead,
    CannotWrite,
    FileThere,
    NoBackup,
    RecordHeld,
    UpgradeStopped,
)
from palermo.flows.restore_backup import restore_backup
from palermo.flows.whole_file import Watch, unwatched
from palermo.kernel.errors import RecordDamaged
from tests.flows.making import Desk, reading

LINE = ("ann", "restore backup", "record")


def dump(to: Path) -> Path:
    """The record of the test, as a file."""
    to.parent.mkdir(exist_ok=True)
    connection.ensure_connection()
    with closing(sqlite3.connect(to)) as file:
        # Statement by statement: SQLite copies no pages out of a transaction that goes on.
        file.executescript("\n".join(connection.connection.iterdump()))
        file.execute("PRAGMA journal_mode=WAL")
    return to


def rows(record: Path, sql: str) -> list[Any]:
    """What a question to a record gives."""
    with closing(sqlite3.connect(record)) as database:
        return database.execute(sql).fetchall()


def symbols(record: Path) -> list[str]:
    """The symbols of the documents in a record."""
    return [symbol for (symbol,) in rows(record, "SELECT symbol FROM documents_document ORDER BY symbol")]


def changed(backup: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """A copy of a backup with another manifest."""
    other = backup.with_name("other.zip")
    with ZipFile(backup) as old, ZipFile(other, "w") as new:
        manifest = json.loads(old.read(MANIFEST))
        change(manifest)
        new.writestr(RECORD, old.read(RECORD))
        new.writestr(MANIFEST, json.dumps(manifest))
    return other


@pytest.fixture
def beside(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Django's tests forbid every connection but the ones they know; the record beside is one more."""
    forbidding = DatabaseWrapper.ensure_connection

    def ensure_connection(self: DatabaseWrapper) -> None:
        if self.alias == "beside" and self.connection is None:
            self.connect()
        else:
            forbidding(self)

    monkeypatch.setattr(DatabaseWrapper, "ensure_connection", ensure_connection)


@pytest.fixture
def record(desk: Desk, beside: None, tmp_path: Path) -> Path:
    """A record with one work, in a folder of its own."""
    desk.take_in(reading(["One.", "Two."], symbol="CTOC/COP/WG.4/2021/6"), "/in/a.txt")
    return dump(tmp_path / "data" / "record.sqlite3")


@pytest.fixture
def backup(record: Path, desk: Desk, tmp_path: Path) -> Path:
    """A backup of a record that has one work more."""
    desk.take_in(reading(["Three."], symbol="CTOC/COP/WG.4/2022/6"), "/in/b.txt")
    later = dump(tmp_path / "later" / "record.sqlite3")
    return back_up(later, tmp_path / "backup.zip").path


BEFORE = ["CTOC/COP/WG.4/2021/6"]
AFTER = [*BEFORE, "CTOC/COP/WG.4/2022/6"]


def test_a_backup_holds_the_record_and_says_what_it_is(record: Path, tmp_path: Path) -> None:
    made = back_up(record, tmp_path / "a.zip")
    with ZipFile(tmp_path / "a.zip") as archive:
        assert sorted(archive.namelist()) == [MANIFEST, RECORD]
        said = json.loads(archive.read(MANIFEST))
    assert (said["form"], said["edition"], said["works"], said["files"]) == ("palermo-backup", 1, 1, 1)
    assert said["made_at"].endswith("+00:00")
    assert "documents.0001_initial" in said["migrations"]
    take_out(made.path, tmp_path / "out.sqlite3", unwatched)
    assert sha256_of_file(tmp_path / "out.sqlite3") == said["members"][RECORD]["sha256"]
    assert rows(tmp_path / "out.sqlite3", "SELECT data FROM documents_original") == rows(
        record, "SELECT data FROM documents_original"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "data", "out.sqlite3"]


def test_a_backup_is_of_one_moment_while_others_write(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_file, "_PAGES_AT_ONCE", 1)
    with closing(sqlite3.connect(record, isolation_level=None)) as writer:
        writer.execute("CREATE TABLE moments (x)")
        seen: list[int] = []

        def copied(size: int) -> None:
            seen.append(size)
            writer.execute("INSERT INTO moments VALUES (zeroblob(9000))")

        with closing(sqlite3.connect(record)):
            record_file.copy_record(record, tmp_path / "copy.sqlite3", copied)
    record_file.check_record(tmp_path / "copy.sqlite3")
    assert rows(tmp_path / "copy.sqlite3", "SELECT count(*) FROM moments") == [(0,)]
    assert len(seen) > 20
    assert sum(seen) == (tmp_path / "copy.sqlite3").stat().st_size


def test_a_backup_replaces_nothing_unless_it_is_told_to(record: Path, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("mine", encoding="utf-8")
    with pytest.raises(FileThere):
        back_up(record, tmp_path / "a.zip")
    assert (tmp_path / "a.zip").read_text(encoding="utf-8") == "mine"
    assert back_up(record, tmp_path / "a.zip", replace=True).size == (tmp_path / "a.zip").stat().st_size


@pytest.mark.parametrize("message", ["database or disk is full", "disk I/O error"])
def test_no_room_for_a_backup_leaves_nothing(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, message: str
) -> None:
    def full(_: int) -> None:
        raise sqlite3.OperationalError(message)

    def watch(_: int) -> Any:
        return Full()

    class Full:
        def __enter__(self) -> Callable[[int], None]:
            return full

        def __exit__(self, *_: object) -> None:
            """Nothing."""

    with pytest.raises(CannotWrite, match=r"a\.zip cannot be written \(no room is left on the disk\)"):
        back_up(record, tmp_path / "a.zip", watch=watch)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_what_sqlite_says_else_is_passed_on(record: Path, tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), record_file._room_needed():
        rows(record, "SELECT * FROM nowhere")


def test_a_damaged_record_is_not_backed_up_as_if_it_were_whole(record: Path, tmp_path: Path) -> None:
    record_file.make_one_file(record)
    data = bytearray(record.read_bytes())
    data[4096 * 3 : 4096 * 9] = b"\x5a" * 4096 * 6
    record.write_bytes(data)
    with pytest.raises((RecordDamaged, sqlite3.DatabaseError)):
        back_up(record, tmp_path / "a.zip")
    assert not (tmp_path / "a.zip").exists()


def test_a_page_that_went_wrong_is_found(record: Path) -> None:
    with closing(sqlite3.connect(record)) as database:
        database.execute("PRAGMA writable_schema=ON")
        database.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'documents_work'")
        database.commit()
    with pytest.raises(RecordDamaged):
        record_file.check_record(record)


def test_a_restored_record_is_the_one_that_was_backed_up(record: Path, backup: Path) -> None:
    restored = restore_backup(backup, record, by="ann", force=True)
    assert symbols(record) == AFTER
    ((by, verb, subject, details),) = rows(
        record, "SELECT \"by\", verb, subject, details FROM kernel_entry WHERE verb = 'restore backup'"
    )
    assert (by, verb, subject) == LINE
    said = json.loads(details)
    assert said["file"] == sha256_of_file(backup)
    assert said["name"] == "backup.zip"
    assert restored.kept is not None
    assert said["kept"] == restored.kept.name
    assert sorted(path.name for path in record.parent.iterdir()) == ["backups", "record.sqlite3"]
    assert list((record.parent / "backups").iterdir()) == [restored.kept]


def test_what_it_replaced_can_be_brought_back(record: Path, backup: Path) -> None:
    kept = restore_backup(backup, record, by="ann", force=True).kept
    assert kept is not None
    assert kept.name.startswith("before-restoring-")
    restore_backup(kept, record, by="ann", force=True)
    assert symbols(record) == BEFORE


def test_a_record_with_works_is_not_replaced_unless_that_is_said(record: Path, backup: Path) -> None:
    with pytest.raises(RecordHeld, match="holds 1 work:"):
        restore_backup(backup, record, by="ann")
    assert symbols(record) == BEFORE
    assert [path.name for path in record.parent.iterdir()] == ["record.sqlite3"]


def test_where_there_was_no_record_or_an_empty_one_nothing_is_kept(
    record: Path, backup: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(record)) as database:
        database.execute("PRAGMA foreign_keys=OFF")
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            if not table.startswith(("sqlite_", "django_migrations")):
                database.execute(f'DELETE FROM "{table}"')
        database.commit()
    for place in (record, tmp_path / "new" / "record.sqlite3"):
        place.parent.mkdir(exist_ok=True)
        assert restore_backup(backup, place, by="ann").kept is None
        assert symbols(place) == AFTER
        assert [path.name for path in place.parent.iterdir()] == ["record.sqlite3"]


def test_a_record_that_cannot_be_read_is_set_aside(record: Path, backup: Path) -> None:
    record.write_bytes(b"no database " * 1000)
    with pytest.raises(RecordHeld, match="cannot be read"):
        restore_backup(backup, record, by="ann")
    assert record.read_bytes().startswith(b"no database")
    kept = restore_backup(backup, record, by="ann", force=True).kept
    assert kept is not None
    assert kept.read_bytes() == b"no database " * 1000
    assert symbols(record) == AFTER


def test_what_a_lost_record_left_is_no_part_of_the_new_one(record: Path, backup: Path) -> None:
    record.unlink()
    record.with_name("record.sqlite3-wal").write_bytes(b"its log")
    kept = restore_backup(backup, record, by="ann").kept
    assert kept is not None
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"its log"
    assert symbols(record) == AFTER


def test_a_stage_that_a_killed_command_left_goes(record: Path, backup: Path) -> None:
    left = record.parent / ".restoring-abc"
    left.mkdir()
    (left / RECORD).write_text("half", encoding="utf-8")
    restore_backup(backup, record, by="ann", force=True)
    assert not left.exists()


def test_every_damage_to_a_backup_is_found(record: Path, backup: Path) -> None:
    whole = backup.read_bytes()
    before = record.read_bytes()
    places = [0, 30, 1000, len(whole) // 2, len(whole) - 400, len(whole) - 30, len(whole) - 8]
    for place in places:
        data = bytearray(whole)
        data[place : place + 8] = bytes(255 - one for one in data[place : place + 8])
        backup.write_bytes(data)
        with pytest.raises((BackupDamaged, NoBackup)):
            restore_backup(backup, record, by="ann", force=True)
    for length in (2, 100, len(whole) // 2, len(whole) - 1):
        backup.write_bytes(whole[:length])
        with pytest.raises(BackupDamaged):
            restore_backup(backup, record, by="ann", force=True)
    assert record.read_bytes() == before
    assert [path.name for path in record.parent.iterdir()] == ["record.sqlite3"]


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("palermo", "99.0", BackupNewer),
        ("edition", 2, BackupNewer),
        ("edition", "x", BackupDamaged),
        ("form", "another", NoBackup),
        ("works", None, BackupDamaged),
        ("made_at", "yesterday", BackupDamaged),
        ("migrations", [], BackupDamaged),
        ("members", {}, BackupDamaged),
        ("members", {RECORD: {"sha256": "0", "size": 1}}, BackupDamaged),
        ("works", "9" * 2_000_000, BackupDamaged),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(
    record: Path, backup: Path, field: str, value: object, error: type[Exception]
) -> None:
    with pytest.raises(error, match="nothing was changed"):
        restore_backup(
            changed(backup, lambda said: said.update({field: value})), record, by="ann", force=True
        )
    assert symbols(record) == BEFORE


def test_a_record_of_the_right_size_with_another_hash_is_refused(record: Path, backup: Path) -> None:
    def change(said: dict[str, Any]) -> None:
        said["members"][RECORD]["sha256"] = "0" * 64

    with pytest.raises(BackupDamaged, match="not the one"):
        restore_backup(changed(backup, change), record, by="ann", force=True)


def test_more_in_it_than_the_manifest_names_is_refused(record: Path, backup: Path) -> None:
    with ZipFile(backup, "a") as archive:
        archive.writestr("../../evil", "x")
    with pytest.raises(BackupDamaged, match="other files"):
        restore_backup(backup, record, by="ann", force=True)


def test_a_record_inside_that_is_not_whole_is_refused(record: Path, tmp_path: Path) -> None:
    def not_looked_at(_: Path) -> None:
        """As if the damage came later."""

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backing_up, "check_record", not_looked_at)
        with closing(sqlite3.connect(record)) as database:
            database.execute("PRAGMA writable_schema=ON")
            database.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'kernel_entry'")
            database.commit()
        patch.setattr(record_file, "_count", lambda *_: 1)
        made = back_up(record, tmp_path / "a.zip")
    with pytest.raises(BackupDamaged, match="not whole"):
        restore_backup(made.path, tmp_path / "data" / "none.sqlite3", by="ann")


def test_a_backup_by_a_later_palermo_is_known_by_its_migrations(record: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(record)) as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('documents', '0099_x', '2030-01-01')"
        )
        database.commit()
    made = back_up(record, tmp_path / "a.zip")
    with pytest.raises(BackupNewer, match="later version"):
        restore_backup(made.path, record, by="ann", force=True)


def test_a_backup_by_an_earlier_palermo_is_brought_up(record: Path, tmp_path: Path) -> None:
    earlier(record)
    made = back_up(record, tmp_path / "a.zip")
    assert "recommendations.0001_initial" not in made.manifest.migrations
    restore_backup(made.path, record, by="ann", force=True)
    assert rows(record, "SELECT count(*) FROM recommendations_recommendation") == [(0,)]
    assert symbols(record) == BEFORE


def earlier(record: Path) -> None:
    """Make a record one that had no recommendations yet."""
    with closing(sqlite3.connect(record)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE name LIKE 'recommendations_%'")
        for (table,) in [*tables]:
            if rows(record, f"SELECT type FROM sqlite_master WHERE name = '{table}'") == [("table",)]:
                database.execute(f'DROP TABLE "{table}"')
        database.execute("DELETE FROM django_migrations WHERE app = 'recommendations'")
        database.commit()


def test_what_is_no_backup_is_refused(record: Path, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("a letter", encoding="utf-8")
    with ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.txt", "x")
    with ZipFile(tmp_path / "list.zip", "w") as archive:
        archive.writestr(MANIFEST, "[]")
    for name in ("text", "other.zip", "list.zip"):
        with pytest.raises(NoBackup):
            restore_backup(tmp_path / name, record, by="ann", force=True)
    for name in ("nowhere.zip", "data"):
        with pytest.raises(CannotRead):
            restore_backup(tmp_path / name, record, by="ann", force=True)
    with pytest.raises(CannotRead):
        take_out(tmp_path / "nowhere.zip", None, unwatched)


def test_no_room_to_restore_leaves_the_record(
    record: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("palermo.flows.restore_backup.settle", full)
    with pytest.raises(CannotWrite, match="no room is left"):
        restore_backup(backup, record, by="ann", force=True)
    assert symbols(record) == BEFORE
    assert sorted(path.name for path in record.parent.iterdir()) == ["backups", "record.sqlite3"]


@pytest.fixture
def migrated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What happened, with a migration that only says so."""
    told: list[str] = []
    monkeypatch.setattr(upgrade_record, "migrate", lambda: told.append("migrated"))
    return told


def test_an_upgrade_backs_up_before_it_migrates(record: Path, migrated: list[str]) -> None:
    upgrade_record.upgrade_record(record, tell=migrated.append)
    (kept,) = (record.parent / "backups").iterdir()
    assert kept.name.startswith("before-0.1.0-2")
    assert migrated == [
        f"the record is brought up to version 0.1.0; as it was, it is kept in {kept}",
        "migrated",
    ]


def test_an_upgrade_stops_where_it_cannot_back_up(
    record: Path, migrated: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (record.parent / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(UpgradeStopped, match="cannot be made"):
        upgrade_record.upgrade_record(record, tell=migrated.append)
    (record.parent / "backups").unlink()

    def full(path: Path, target: Path, watch: Watch) -> None:
        raise CannotWrite(target, "no room is left on the disk")

    monkeypatch.setattr(upgrade_record, "back_up", full)
    with pytest.raises(UpgradeStopped, match="no room is left"):
        upgrade_record.upgrade_record(record, tell=migrated.append)
    assert migrated == []


def test_a_new_record_needs_no_backup(record: Path, migrated: list[str]) -> None:
    record.unlink()
    shutil.rmtree(record.parent)
    record.parent.mkdir()
    with closing(sqlite3.connect(record)) as database:
        database.execute("CREATE TABLE django_migrations (app, name)")
    upgrade_record.upgrade_record(record, tell=migrated.append)
    assert migrated == ["migrated"]
    assert [path.name for path in record.parent.iterdir()] == ["record.sqlite3"]
