"""Resolutions of the General Assembly read alike in six languages, as `docs/developers/corpus.md` says."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from palermo.reading import read
from palermo.reading.exporting.json import to_json
from palermo.reading.languages.detect import LANGUAGES
from palermo.reading.model import Reading, Recommendation
from tests.properties.promises import broken_promises

PAGE = (Path(__file__).parents[2] / "docs" / "developers" / "corpus.md").read_text(encoding="utf-8")
SYMBOL = re.compile(r"A/RES/\d+/\d+")
ALIKE = {"strength": 0.97, "addressees": 0.95}


class Cell(NamedTuple):
    """Where a language differs from English: one field of one recommendation."""

    symbol: str
    paragraph: str
    language: str
    field: str


def _rows(heading: str) -> list[list[str]]:
    """The rows under a heading of the page that begin with a symbol."""
    part = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines()]
    return [row for row in rows if SYMBOL.fullmatch(row[0])]


COUNTS = {row[0]: row[1:] for row in _rows("What all six languages must give")}
EXEMPT = {Cell(*row[:4]): row[4:6] for row in _rows("Cells that differ")}
COMPARED = tuple(re.findall(r"`(\w\w)`", PAGE.split("Languages compared with English:")[1].splitlines()[0]))


@cache
def _reading(folder: Path, symbol: str, language: str) -> Reading:
    return read(folder / "corpus" / "unga" / f"{symbol.replace('/', '_')}.{language}.xml")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("symbol", COUNTS)
def test_a_resolution_has_the_same_parts_in_all_languages(symbol: str, language: str, shared: Path) -> None:
    reading = _reading(shared, symbol, language)
    document, identity = reading.document, reading.document.identity
    numbered = [paragraph for paragraph in document.paragraphs if paragraph.number is not None]
    own = [paragraph.number for paragraph in numbered if not paragraph.in_annex]
    annexed = [paragraph.number for paragraph in numbered if paragraph.in_annex]
    items = [item for paragraph in document.paragraphs for top in paragraph.items for item in top.walk()]
    assert own == [str(number + 1) for number in range(len(own))]
    assert annexed == [str(number + 1) for number in range(len(annexed))]
    notes = document.footnotes
    assert [note.marker for note in notes] == [str(number + 1) for number in range(len(notes))]
    assert all(note.text for note in notes)
    assert [str(identity.date), str(identity.meeting and identity.meeting.ordinal)] == COUNTS[symbol][:2]
    counts = (own, annexed, document.paragraphs[len(numbered) :], items, notes)
    assert [str(len(part)) for part in counts] == COUNTS[symbol][2:]
    assert (reading.format, document.language, identity.symbol) == ("akn", language, symbol)
    assert broken_promises(to_json(reading), document.source) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_item_has_the_same_place_in_all_languages(language: str, shared: Path) -> None:
    for symbol in COUNTS:
        here, english = (_reading(shared, symbol, code).document.paragraphs for code in (language, "en"))
        assert [(p.number, len(p.items)) for p in here] == [(p.number, len(p.items)) for p in english]


def _differing(folder: Path, language: str) -> tuple[set[Cell], int]:
    """The cells in which a language differs from English, and how many recommendations were compared."""
    cells: set[Cell] = set()
    compared = 0
    for symbol in COUNTS:
        here, english = (
            {found.id: found for found in _reading(folder, symbol, code).recommendations}
            for code in (language, "en")
        )
        assert here.keys() == english.keys()
        compared += len(english)
        for id, found in english.items():
            cells |= {Cell(symbol, id, language, field) for field in _fields(found, here[id])}
    return cells, compared


def _fields(one: Recommendation, other: Recommendation) -> list[str]:
    alike = {
        "strength": one.strength == other.strength,
        "addressees": set(one.addressees) == set(other.addressees),
    }
    return [field for field, same in alike.items() if not same]


@pytest.mark.parametrize("language", COMPARED)
def test_every_cell_that_differs_is_listed_and_every_one_listed_differs(language: str, shared: Path) -> None:
    cells, _ = _differing(shared, language)
    assert sorted(cells) == sorted(cell for cell in EXEMPT if cell.language == language)


@pytest.mark.parametrize("field", ALIKE)
def test_nearly_all_cells_are_alike(field: str, shared: Path) -> None:
    found = [_differing(shared, language) for language in COMPARED]
    differing = sum(cell.field == field for cells, _ in found for cell in cells)
    assert differing <= (1 - ALIKE[field]) * sum(compared for _, compared in found)


@pytest.mark.parametrize("cell", EXEMPT, ids="-".join)
def test_a_listed_cell_names_verbs_that_the_texts_have(cell: Cell, shared: Path) -> None:
    for language, verb in zip(("en", cell.language), EXEMPT[cell], strict=True):
        found = {found.id: found for found in _reading(shared, cell.symbol, language).recommendations}
        verbs = {act.words for act in found[cell.paragraph].acts}
        assert verb in verbs if verbs else verb == "—"
