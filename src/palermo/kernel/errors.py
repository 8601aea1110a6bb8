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


class UnknownAddress(PalermoError):
    """No thing has or ever had the address."""

    code = "unknown_address"
    http_status = 404

    def __init__(self, asked: str) -> None:
        super().__init__(f"nothing in the record has the address {asked}")


class AddressTaken(PalermoError):
    """An address that was given once is never given to another thing."""

    code = "address_taken"
    http_status = 409

    def __init__(self, path: str) -> None:
        super().__init__(f"the address {path} was given before and stands for something else")


class RecordBusy(PalermoError):
    """Another command kept the record to itself for longer than we wait."""

    code = "record_busy"
    http_status = 503

    def __init__(self) -> None:
        super().__init__(
            "another command is writing to the record and was not done in time: run this again, "
            "or wait longer with PALERMO_BUSY_SECONDS"
        )


class RecordFull(PalermoError):
    """There is no room to write; what was written before stays whole."""

    code = "record_full"
    http_status = 507

    def __init__(self) -> None:
        super().__init__(
            "no room is left where the record lies: free some and run this again; nothing is lost"
        )


class RecordDamaged(PalermoError):
    """The file of the record is none, or is damaged."""

    code = "record_damaged"
    http_status = 500

    def __init__(self, reason: str) -> None:
        super().__init__(f"the record cannot be read ({reason}): bring back a backup of it")


class BadCorrection(PalermoError):
    """A correction says what cannot be said of the field."""

    code = "bad_correction"

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")


class NothingToWithdraw(PalermoError):
    """There is no correction in force to withdraw."""

    code = "nothing_to_withdraw"
    http_status = 409

    def __init__(self, field: str) -> None:
        super().__init__(f"no correction of {field} is in force")
