"""The platform's one tree of errors: each has a code, an HTTP status and one line for whoever asked."""

from __future__ import annotations

from pathlib import Path


class PalermoError(Exception):
    """Something that was asked cannot be done. `message` says what is wrong and what to do."""

    code = "error"
    http_status = 400

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class RecordOutOfReach(PalermoError):
    """The data folder cannot be made, read or written."""

    code = "record_out_of_reach"
    http_status = 503

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"the record in {path} is out of reach ({reason}): set PALERMO_DATA_DIR to a folder you may write"
        )


class RecordNewer(PalermoError):
    """A later version of Palermo made the record."""

    code = "record_newer"
    http_status = 503

    def __init__(self, migration: str) -> None:
        super().__init__(
            f"the record was made by a later version of Palermo (it knows {migration}): use that version"
        )
