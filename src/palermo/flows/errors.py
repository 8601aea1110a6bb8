"""What can go wrong with the files that Palermo writes, and with backups."""

from __future__ import annotations

from pathlib import Path

from palermo.kernel.errors import PalermoError


class FileThere(PalermoError):
    """A file is there already, and nobody said that it may go."""

    code = "file_there"
    http_status = 409

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already: choose another name, or replace it with --force")


class CannotWrite(PalermoError):
    """A file cannot be written; nothing of it is left."""

    code = "cannot_write"
    http_status = 507

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be written ({reason}); nothing was changed")


class TooManyRows(PalermoError):
    """A sheet of a spreadsheet has only so many rows."""

    code = "too_many_rows"

    def __init__(self, rows: int, most: int) -> None:
        super().__init__(
            f"{rows} recommendations, and a spreadsheet holds {most}: export them as csv or jsonl"
        )


class CannotRead(PalermoError):
    """A file that was named cannot be read."""

    code = "cannot_read"
    http_status = 404

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be read ({reason})")


class NoBackup(PalermoError):
    """A file is something else than a backup of Palermo."""

    code = "no_backup"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is no backup made by Palermo; nothing was changed")


class BackupDamaged(PalermoError):
    """A backup is not as it was made."""

    code = "backup_damaged"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} is damaged ({reason}): take another backup; nothing was changed")


class BackupNewer(PalermoError):
    """A later version of Palermo made the backup."""

    code = "backup_newer"

    def __init__(self, path: Path, version: str) -> None:
        super().__init__(
            f"{path} was made by a later version of Palermo ({version}): use that; nothing was changed"
        )


class RecordHeld(PalermoError):
    """There is a record, and nobody said that it may go."""

    code = "record_held"
    http_status = 409

    def __init__(self, what: str) -> None:
        super().__init__(f"the record {what}: --force puts the backup in its place, and keeps it in a file")


class UpgradeStopped(PalermoError):
    """Without a backup of it, no record is changed to the form of a later version."""

    code = "upgrade_stopped"
    http_status = 503

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"the record is not brought up to this version, for it cannot be backed up: {reason}"
        )
