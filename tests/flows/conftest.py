"""What the tests of flows share. Tables are imported late: Django starts after this file is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.flows.making import Desk


@pytest.fixture
def desk(db: None) -> Desk:
    """A clerk with an empty record."""
    from tests.flows.making import Desk

    return Desk()
