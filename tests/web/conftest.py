"""What the tests of the site share: compiled catalogues, a visitor, and a record that search knows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from palermo.kernel.memory import forget

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.flows.making import Desk


@pytest.fixture(scope="session", autouse=True)
def _catalogues() -> None:
    from palermo.web.shell.catalogue import compile_catalogues

    compile_catalogues()


@pytest.fixture(autouse=True)
def _new_memory() -> None:
    """What one test wrote is undone before the next, which SQLite does not tell."""
    forget()


@pytest.fixture
def _own_shelf(settings: Settings, tmp_path: Path) -> None:
    """An index of the test's own, and no limit to searches."""
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, data_dir=tmp_path, searches_a_minute=0)


@pytest.fixture
def visitor(db: None, _own_shelf: None) -> Client:
    """A browser that names a host of ours and asks for no language."""
    return Client(headers={"host": "localhost"}, raise_request_exception=False)


@pytest.fixture
def clerk(db: None, _own_shelf: None) -> Desk:
    """Somebody who takes files in; nothing is there yet."""
    from tests.flows.making import Desk

    return Desk()
