"""Search finds in real documents exactly what brute force finds."""

from __future__ import annotations

import random
from pathlib import Path

from palermo.search.catching_up import catch_up
from tests.flows.making import Desk
from tests.search.stored import brute, characters, found, pieces, stored, take_in_all


def test_the_real_documents(shared: Path, desk: Desk) -> None:
    take_in_all(shared / "corpus" / "seeds")
    catch_up()
    texts = stored()
    queries = [*random.Random(3).sample(characters(texts), 150), *pieces(texts, 250, 4)]
    wrong = [one for one in queries if found(one) != brute(one, texts)]
    assert not wrong
