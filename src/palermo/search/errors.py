"""What search cannot do."""

from __future__ import annotations

from palermo.kernel.errors import PalermoError


class SearchNotReady(PalermoError):
    """The index is being made again."""

    code = "search_not_ready"
    http_status = 503

    def __init__(self) -> None:
        super().__init__("search is being made ready: ask again in a moment")
