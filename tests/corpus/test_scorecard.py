"""The scorecard says what is measured, and no language falls behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.scorecard import PAGE, share, tables

BEHIND = 2.0
"""Points that a language may stand under English."""
PRINTED = PAGE.read_text(encoding="utf-8")


def test_the_page_says_what_is_measured(shared: Path) -> None:
    assert PRINTED[PRINTED.index("## Samples") :] == tables(shared), "make scorecard-write writes it again"


def test_the_samples_alone_are_measured_without_the_corpus(tmp_path: Path) -> None:
    start = PRINTED.index("## Samples")
    assert PRINTED[start : PRINTED.index("## Resolutions")].strip() == tables(tmp_path).strip()


@pytest.mark.parametrize("heading", ["Samples", "Resolutions"])
def test_no_language_stands_far_under_english(heading: str) -> None:
    part = PRINTED.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = {cells[0]: cells[1:] for line in part.splitlines()[3:] if (cells := _cells(line))}
    english = rows["en"]
    far = [
        (language, place)
        for language, cells in rows.items()
        for place, (one, other) in enumerate(zip(cells, english, strict=True))
        if "—" not in (one, other) and float(one) < float(other) - BEHIND
    ]
    assert far == []


def test_a_figure_without_anything_to_read_is_a_dash() -> None:
    assert share({}, "found") == "—"
    assert share({"found": [1, 2]}, "found") == "50.0"


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("| ").split("|")]
