"""What the tests of search share. Tables are imported late: Django starts after this file is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.flows.making import Desk


@pytest.fixture
def desk(db: None, tmp_path: Path) -> Iterator[Desk]:
    """A clerk with an empty record, and an index of its own."""
    from tests.flows.making import Desk
    from tests.search.stored import own_shelf

    with own_shelf(tmp_path):
        yield Desk()
