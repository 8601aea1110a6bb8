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
