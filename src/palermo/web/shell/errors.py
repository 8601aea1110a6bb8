"""What a page may answer instead of what was asked for."""

from __future__ import annotations

from datetime import datetime

from palermo.kernel.errors import PalermoError


class BadQuery(PalermoError):
    """The question in an address cannot be understood; the message says why, in the language of the page."""

    code = "bad_query"
    http_status = 400


class NotThere(PalermoError):
    """What an address asks for is not held; `sentence` says more of it, in the language of the page."""

    code = "not_there"
    http_status = 404

    def __init__(self, asked: str, sentence: str | None = None) -> None:
        super().__init__(sentence or f"{asked} is not in the record")
        self.sentence = sentence


class TooMany(PalermoError):
    """Too many searches came from one place."""

    code = "too_many_searches"
    http_status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many searches: wait {seconds} seconds")
        self.seconds = seconds


class AddressRemoved(PalermoError):
    """The address was removed; `at` (UTC) and `why` say when and for what reason."""

    code = "address_removed"
    http_status = 410

    def __init__(self, path: str, at: datetime, why: str) -> None:
        super().__init__(f"/{path} was removed: {why}")
        self.at = at
        self.why = why
