"""Arabic PDF of two programs: the words come back in the order in which they were written.

`papers/arabic.txt` is the source of both files, in the form of `samples/source`.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from palermo.reading.opening import open_document
from samples.making.source import read_source

PAPERS = Path(__file__).parent / "papers"
_CALL = re.compile(r"(?<=[^\s\d])[12](?=\s|\Z)")


def expected() -> list[str]:
    """The words of each paragraph, item and note, without label and calls."""
    blocks = read_source(PAPERS / "arabic.txt").blocks
    words = [block.line.text for block in blocks if block.kind in ("P", "R", "I")]
    return words + [line.text for block in blocks for _, line in block.notes]


def read(program: str) -> set[str]:
    """The paragraphs of the file that a program made, with and without what stands before the first space."""
    paragraphs: list[str] = []
    for line in open_document((PAPERS / f"arabic.{program}.pdf").read_bytes()).lines:
        if line.joins:
            paragraphs[-1] += f" {line.text}"
        elif line.role in ("", "note"):
            paragraphs.append(line.text)
    whole = {_CALL.sub("", paragraph) for paragraph in paragraphs}
    return whole | {paragraph.split(" ", 1)[-1] for paragraph in whole}


@pytest.mark.parametrize("program", ["office", "browser"])
def test_nine_of_ten_paragraphs_and_notes_come_back_exactly(program: str) -> None:
    words = expected()
    found = read(program)
    assert len(words) == 14
    assert sum(paragraph in found for paragraph in words) >= 13


@pytest.mark.parametrize("program", ["office", "browser"])
def test_the_masthead_and_the_feet_are_read(program: str) -> None:
    lines = open_document((PAPERS / f"arabic.{program}.pdf").read_bytes()).lines
    assert "CMAT/COP/WG.1/2033/7" in [line.text for line in lines]
    assert any(line.role in ("head", "page") for line in lines)
