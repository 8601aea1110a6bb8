"""Back the record up into one file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import palermo
from palermo.flows.archive import RECORD, Manifest, check_archive, write_archive
from palermo.flows.record_file import check_record, contents_of, copy_record, size_of
from palermo.flows.whole_file import Watch, unwatched, whole_file
from palermo.kernel.clock import now

FOLDER = "backups"
"""Where, in the data folder, Palermo keeps the backups that it makes by itself."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made: where it lies, its bytes, what is in it."""

    path: Path
    size: int
    manifest: Manifest


def back_up(record: Path, target: Path, *, replace: bool = False, watch: Watch = unwatched) -> BackedUp:
    """Back the record up, as it is at one moment, with every file ever taken in: they are inside it.

    Others may write to the record meanwhile. Side effects, in order: a copy of
    the record beside `target`, looked at page by page; the backup under a name of
    its own; it is read back to its end; the copy goes, the backup gets its name.
    Raises `FileThere`, `CannotWrite`, `RecordDamaged`; then there is no backup.
    """
    with whole_file(target, replace=replace) as part, watch(3 * size_of(record)) as advance:
        with TemporaryDirectory(prefix=".palermo-", dir=part.parent) as folder:
            copy = Path(folder) / RECORD
            made_at = now()
            copy_record(record, copy, advance)
            check_record(copy)
            held = contents_of(copy)
            about = {
                "made_at": made_at,
                "palermo": palermo.__version__,
                "migrations": held.migrations,
                "works": held.works,
                "files": held.files,
            }
            manifest = write_archive(part, copy, about, advance)
        check_archive(part, advance)
        size = part.stat().st_size
    return BackedUp(target, size, manifest)


def name_for(before: str, at: datetime) -> str:
    """The name of a backup that Palermo makes by itself: `before-0.2.0-20261122T105100.031415Z.zip`."""
    return f"before-{before}-{at:%Y%m%dT%H%M%S.%f}Z.zip"
