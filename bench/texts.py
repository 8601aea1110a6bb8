"""The texts that are measured: the samples, and the real documents where their folder is present."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).parent.parent


class Sample(NamedTuple):
    """A text: its name, its bytes, and whether it is a document that was really issued."""

    name: str
    data: bytes
    is_real: bool


def all_texts() -> list[Sample]:
    """Every sample in UTF-8, then every real document; says plainly where there are none of the latter."""
    shared = REPOSITORY / (os.environ.get("PALERMO_SHARED") or "../shared")
    real = sorted((shared / "corpus" / "seeds").glob("*.txt"))
    if not real:
        print("no real documents here: PALERMO_SHARED names no folder that has `corpus/seeds`")
    folder = REPOSITORY / "samples"
    samples = sorted(path for path in [*folder.glob("*.txt"), *folder.glob("*.md")] if path.stem != "README")
    return [Sample(path.name, path.read_bytes(), path in real) for path in [*samples, *real]]
