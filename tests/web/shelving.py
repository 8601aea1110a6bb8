"""Documents for the tests of pages, taken in as `palermo load` does: the samples, and texts made here."""

from __future__ import annotations

from functools import cache

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from palermo.flows.reading_files import read_file, reader
from palermo.flows.take_in_document import TakenIn, take_in
from tests.architecture.code import REPOSITORY

REPORT = "2032-report.en.txt"
"""A final report, at `d/CMAT-COP-WG.1-2032-6`."""
SLUG = "CMAT-COP-WG.1-2032-6"


_read = cache(read_file)
"""Many tests take in the same files; each is read once."""


def put(words: str, name: str = "made.txt", symbol: str | None = None) -> TakenIn:
    """Take a text in."""
    data = words.encode()
    return take_in(data, name, by="clerk", read=_read, reader=reader(), symbol=symbol)


def put_samples(*names: str) -> None:
    """Take samples in, by their names."""
    for name in names:
        put((REPOSITORY / "samples" / name).read_text(encoding="utf-8"), name)


def queries(visitor: Client, address: str) -> int:
    """How many times the database is asked for a page that is there."""
    with CaptureQueriesContext(connection) as asked:
        response = visitor.get(address)
    if response.status_code != 200:
        pytest.fail(f"{address} answers {response.status_code}")
    return len(asked)
