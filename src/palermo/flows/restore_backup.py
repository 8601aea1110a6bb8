"""Put a backup in the place of the record."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import palermo
from palermo.flows.archive import RECORD, Manifest, sha256_of_file, take_out
from palermo.flows.back_up import FOLDER, back_up, name_for
from palermo.flows.errors import BackupDamaged, BackupNewer, CannotRead, RecordHeld
from palermo.flows.migrating import is_behind, migrate, opened_beside
from palermo.flows.record_file import check_record, contents_of, make_one_file
from palermo.flows.whole_file import Watch, reason_of, settle, told_of, unwatched
from palermo.kernel import journal
from palermo.kernel.clock import now
from palermo.kernel.errors import RecordDamaged, RecordNewer

_STAGE = ".restoring-"
_BESIDE = ("", "-wal", "-shm", "-journal")
"""How the names of the files of a SQLite record end."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place, and the file that keeps what was there, if anything was."""

    manifest: Manifest
    kept: Path | None


def restore_backup(
    backup: Path, record: Path, *, by: str, force: bool = False, watch: Watch = unwatched
) -> Restored:
    """Put a backup in the place of the record; nobody else may use the record meanwhile.

    Side effects, in order: the backup is taken out beside the record and looked
    at; it is brought up to this version; the record in place is kept in the
    folder `backups` (one that is empty is not); the journal of the one to come gets a line;
    it takes the name of the record in one step. Killed before that step, the
    record is the old one; after it, the new one. Raises `CannotRead`, `NoBackup`,
    `BackupDamaged`, `BackupNewer`, `CannotWrite`, and without `force`
    `RecordHeld` for a record with works or one that cannot be read.
    """
    with _stage(record) as stage:
        coming = stage / RECORD
        manifest, digest = _taken_out(backup, coming, watch)
        keep = _kept_how(record, force)
        with opened_beside(coming) as using:
            _bring_up(backup, manifest, using)
            kept = keep()
            details = {
                "file": digest,
                "name": backup.name,
                "made_at": manifest.made_at.isoformat(),
                "kept": kept.name if kept else None,
            }
            journal.record(by=by, verb="restore backup", subject="record", details=details, using=using)
        make_one_file(coming)
        settle(coming)
        coming.replace(record)
        settle(record.parent)
    return Restored(manifest, kept)


@contextmanager
def _stage(record: Path) -> Iterator[Path]:
    """A folder beside the record; what a killed command left of its own goes first."""
    with told_of(record):
        for left in record.parent.glob(f"{_STAGE}*"):
            shutil.rmtree(left)
        stage = Path(mkdtemp(prefix=_STAGE, dir=record.parent))
        try:
            yield stage
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def _taken_out(backup: Path, to: Path, watch: Watch) -> tuple[Manifest, str]:
    """The manifest of a backup and its SHA-256; its record is written to `to` and looked at."""
    try:
        digest = sha256_of_file(backup)
    except OSError as error:
        raise CannotRead(backup, reason_of(error)) from error
    manifest = take_out(backup, to, watch)
    if _later(manifest.palermo, palermo.__version__):
        raise BackupNewer(backup, manifest.palermo)
    try:
        check_record(to)
    except RecordDamaged as error:
        raise BackupDamaged(backup, "its record is not whole") from error
    if contents_of(to).migrations != manifest.migrations:
        raise BackupDamaged(backup, "its record is another one than the manifest says")
    return manifest, digest


def _bring_up(backup: Path, manifest: Manifest, using: str) -> None:
    try:
        if is_behind(using):
            migrate(using)
    except RecordNewer as error:
        raise BackupNewer(backup, manifest.palermo) from error


def _kept_how(record: Path, force: bool) -> Callable[[], Path | None]:
    """What is to be done with the record in place before another one comes; raises `RecordHeld`."""
    if not record.exists():
        return lambda: _set_aside(record)
    try:
        check_record(record)
        held = contents_of(record)
    except (RecordDamaged, sqlite3.DatabaseError) as error:
        if not force:
            raise RecordHeld("in place cannot be read") from error
        return lambda: _set_aside(record)
    if held.works and not force:
        raise RecordHeld(f"in place holds {held.works} work{'' if held.works == 1 else 's'}")
    return lambda: _keep(record, empty=held.empty)


def _keep(record: Path, *, empty: bool) -> Path | None:
    """Back a record up, unless nothing is in it, and put it into its one file."""
    kept = None
    if not empty:
        folder = record.parent / FOLDER
        folder.mkdir(exist_ok=True)
        kept = back_up(record, folder / name_for("restoring", now())).path
    make_one_file(record)
    return kept


def _set_aside(record: Path) -> Path | None:
    """Give the files of a record that cannot be read other names; the record itself keeps its own, too."""
    folder = record.parent / FOLDER
    name = f"unreadable-{now():%Y%m%dT%H%M%S.%f}Z.sqlite3"
    kept = None
    for end in _BESIDE:
        one = record.with_name(f"{record.name}{end}")
        if one.exists():
            folder.mkdir(exist_ok=True)
            kept = folder / name
            shutil.copy2(one, folder / f"{name}{end}")
            if end:
                one.unlink()
    return kept


def _later(version: str, than: str) -> bool:
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    """`0.2.0` as numbers; what is none ends it."""
    parts = version.split(".")
    return tuple(int(part) for part in parts if part.isdecimal())
