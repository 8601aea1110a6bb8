"""What the tests of the site share: compiled catalogues, and a visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client


@pytest.fixture(scope="session", autouse=True)
def _catalogues() -> None:
    from palermo.web.shell.catalogue import compile_catalogues

    compile_catalogues()


@pytest.fixture
def visitor(db: None) -> Client:
    """A browser that names a host of ours, asks for no language and keeps what it is told."""
    from django.test import Client

    return Client(headers={"host": "localhost"}, raise_request_exception=False)
