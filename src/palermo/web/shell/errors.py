"""What a page may answer instead of what was asked for."""

from __future__ import annotations

from datetime import datetime

from palermo.kernel.errors import PalermoError


class BadQuery(PalermoError):
    """The question in an address cannot be understood."""

    code = "bad_query"
    http_status = 400


class NotThere(PalermoError):
    """What an address asks for is not held."""

    code = "not_there"
    http_status = 404

    def __init__(self, asked: str) -> None:
        super().__init__(f"{asked} is not in the record")


class AddressRemoved(PalermoError):
    """The address was removed; `at` (UTC) and `why` say when and for what reason."""

    code = "address_removed"
    http_status = 410

    def __init__(self, path: str, at: datetime, why: str) -> None:
        super().__init__(f"/{path} was removed: {why}")
        self.at = at
        self.why = why
