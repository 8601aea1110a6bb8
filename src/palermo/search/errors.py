"""What search cannot do."""

from __future__ import annotations

from pathlib import Path

from palermo.kernel.errors import PalermoError


class SearchNotReady(PalermoError):
    """The index is being made again."""

    code = "search_not_ready"
    http_status = 503

    def __init__(self) -> None:
        super().__init__("search is being made ready: ask again in a moment")


class IndexOutOfReach(PalermoError):
    """The index cannot be written."""

    code = "index_out_of_reach"
    http_status = 503

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"the index of search in {folder} cannot be written ({reason}): the record is whole")
