"""Every form of every sample keeps the promises of the reading contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from palermo.reading import read
from palermo.reading.exporting.json import to_json
from tests.properties.promises import broken_promises

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = sorted(
    path
    for folder in (SAMPLES, SAMPLES / "rough")
    for path in [*folder.glob("*.txt"), *folder.glob("*.md")]
    if path.stem != "README"
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_sample_keeps_the_promises(file: Path) -> None:
    reading = read(file)
    assert broken_promises(to_json(reading), reading.document.source) == []
