"""Matches with the UNBIS Thesaurus can be checked: in an extract of it, in keywords of resolutions."""

from __future__ import annotations

import csv
import html
import re
from pathlib import Path

import pytest

from palermo.domain.topics.concepts import UNBIS
from palermo.domain.topics.schemes import topics

KEYWORD = re.compile(rf'<keyword value="([^"]*)" href="{UNBIS}([0-9]+)"')


@pytest.fixture(scope="module")
def chinese(shared: Path) -> dict[int, str]:
    """Chinese labels of the extract, by number."""
    with (shared / "data" / "unbis-trafficking-extract.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {int(row["uri"].removeprefix(UNBIS)): row["label_zh"] for row in rows}


@pytest.fixture(scope="module")
def english(shared: Path) -> dict[int, set[str]]:
    """English keywords of the resolutions, by number."""
    found: dict[int, set[str]] = {}
    for file in sorted((shared / "corpus" / "unga").glob("*.en.xml")):
        for value, number in KEYWORD.findall(file.read_text(encoding="utf-8")):
            found.setdefault(int(number), set()).add(html.unescape(value).replace("_", " ").casefold())
    return found


def test_exact_matches_have_a_label_of_ours(chinese: dict[int, str], english: dict[int, set[str]]) -> None:
    for concept in topics().values():
        ours = {label.replace("=", "").casefold() for label in concept.labels["en"]}
        for number in concept.exact:
            assert chinese.get(number) in concept.labels["zh"] or english.get(number, set()) & ours, (
                concept.id
            )


def test_close_matches_are_there(chinese: dict[int, str], english: dict[int, set[str]]) -> None:
    for concept in topics().values():
        assert set(concept.close) <= chinese.keys() | english.keys(), concept.id
