"""The form of a backup: a zip file of the record and a manifest that says what it must be."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Self
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from palermo.flows.errors import BackupDamaged, BackupNewer, CannotRead, NoBackup
from palermo.flows.whole_file import Advance, Watch, reason_of

FORM = "palermo-backup"
EDITION = 1
RECORD = "record.sqlite3"
MANIFEST = "manifest.json"
_PIECE = 1 << 20
_LARGEST_MANIFEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside: its SHA-256 in hexadecimal, and its bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: made when (UTC) and by which Palermo, the migrations of its record, how much."""

    made_at: datetime
    palermo: str
    migrations: tuple[str, ...]
    works: int
    files: int
    record: Member


def write_archive(path: Path, record: Path, about: dict[str, Any], advance: Advance) -> Manifest:
    """Write a backup of the file `record`; `about` is the manifest without its member."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        entry = ZipInfo(RECORD, about["made_at"].timetuple()[:6])
        entry.compress_type = ZIP_DEFLATED
        with record.open("rb") as source, archive.open(entry, "w", force_zip64=True) as inside:
            member = _copy(source, inside, advance)
        manifest = Manifest(record=member, **about)
        archive.writestr(MANIFEST, json.dumps(_words_of(manifest), indent=1))
    return manifest


def check_archive(path: Path, advance: Advance) -> Manifest:
    """Read a backup to its end; raises as `take_out` does."""
    return take_out(path, None, lambda _total: nullcontext(advance))


def take_out(path: Path, to: Path | None, watch: Watch) -> Manifest:
    """Read a backup, and write its record to `to`; it is whole only when this returns.

    Raises `CannotRead`, `NoBackup`, `BackupNewer` (a later edition of this form),
    `BackupDamaged` where anything is not as the manifest says.
    """
    with _opened(path) as archive:
        manifest = _manifest(path, archive)
        if sorted(archive.namelist()) != sorted([MANIFEST, RECORD]):
            raise BackupDamaged(path, "other files are in it than the manifest names")
        if archive.getinfo(RECORD).file_size != manifest.record.size:
            raise BackupDamaged(path, "the record in it has another size")
        target = to.open("wb") if to else _Nowhere()
        with archive.open(RECORD) as inside, target as out, watch(manifest.record.size) as advance:
            found = _copy(inside, out, advance)
        if found != manifest.record:
            raise BackupDamaged(path, "the record in it is not the one that was backed up")
    return manifest


def sha256_of_file(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal; raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _Nowhere:
    """Where what is only looked at is written to."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """There is nothing to close."""

    def write(self, piece: bytes) -> int:
        """Forget it."""
        return len(piece)


def _copy(source: IO[bytes], out: IO[bytes] | _Nowhere, advance: Advance) -> Member:
    whole, size = hashlib.sha256(), 0
    while piece := source.read(_PIECE):
        whole.update(piece)
        out.write(piece)
        size += len(piece)
        advance(len(piece))
    return Member(whole.hexdigest(), size)


@contextmanager
def _opened(path: Path) -> Iterator[ZipFile]:
    """The zip file; what it raises of its own while it is read is `BackupDamaged`."""
    try:
        with path.open("rb") as file:
            if file.read(2) != b"PK":
                raise NoBackup(path)
    except OSError as error:
        raise CannotRead(path, reason_of(error)) from error
    try:
        with ZipFile(path) as archive:
            yield archive
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise BackupDamaged(path, str(error) or "it ends too early") from error


def _manifest(path: Path, archive: ZipFile) -> Manifest:
    if MANIFEST not in archive.namelist():
        raise NoBackup(path)
    if archive.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
        raise BackupDamaged(path, "its manifest is too large")
    said = json.loads(archive.read(MANIFEST))
    if not isinstance(said, dict) or said.get("form") != FORM:
        raise NoBackup(path)
    try:
        if int(said["edition"]) > EDITION:
            raise BackupNewer(path, str(said["palermo"]))
        return Manifest(
            datetime.fromisoformat(said["made_at"]),
            str(said["palermo"]),
            tuple(map(str, said["migrations"])),
            int(said["works"]),
            int(said["files"]),
            Member(str(said["members"][RECORD]["sha256"]), int(said["members"][RECORD]["size"])),
        )
    except (KeyError, TypeError) as error:
        raise BackupDamaged(path, f"its manifest lacks {error}") from error


def _words_of(manifest: Manifest) -> dict[str, Any]:
    said = {"form": FORM, "edition": EDITION, **asdict(manifest)}
    record = said.pop("record")
    return {**said, "made_at": manifest.made_at.isoformat(), "members": {RECORD: record}}
