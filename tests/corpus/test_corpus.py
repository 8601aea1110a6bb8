"""The real documents read as they did when their facts were last accepted (`make corpus-accept`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from palermo.reading import read_bytes
from palermo.reading.exporting.json import to_json
from tests.corpus.facts import EXPECTED, Facts, expected, facts
from tests.corpus.gains_and_losses import gains_and_losses
from tests.properties.promises import broken_promises

DOCUMENTS = sorted(path.stem for path in EXPECTED.glob("*.json"))

GOLD = {
    # document: recommendations, paragraphs numbered by a plain number; counted by hand
    "000_854f8f54640260c0": (23, 18),
    "001_07bfd93678efec5a": (44, 71),
    "002_ba0d7b8b3a0c7994": (16, 49),
    "003_a178fcffec9433c8": (0, 37),
    "004_c79799063efa6074": (0, 94),
}


def _read(shared: Path, name: str) -> tuple[dict[str, Any], bytes]:
    file = shared / "corpus" / "seeds" / f"{name}.txt"
    if not file.is_file():
        pytest.skip(f"the real document {name} is not in the folder that PALERMO_SHARED names")
    data = file.read_bytes()
    return to_json(read_bytes(data, file.name)), data


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_real_document_reads_as_accepted(shared: Path, name: str) -> None:
    reading, data = _read(shared, name)
    kept = expected(name)
    assert kept is not None
    assert not gains_and_losses(kept, facts(reading, data))


@pytest.mark.parametrize("name", GOLD)
def test_a_real_document_holds_what_was_counted_by_hand(shared: Path, name: str) -> None:
    read, data = _read(shared, name)
    found = facts(read, data)
    numbered = [number for _, number, *_ in found["paragraphs"] if number and number.isdecimal()]
    assert (len(found["recommendations"]), len(numbered)) == GOLD[name]
    assert found["coverage"]["unplaced"] == 0


@pytest.mark.parametrize("name", GOLD)
def test_the_promises_are_kept_on_a_real_document(shared: Path, name: str) -> None:
    reading, data = _read(shared, name)
    assert broken_promises(reading, data.decode("utf-8").replace("\r\n", "\n").removeprefix("\ufeff")) == []


def _entry(id: str, text: str, strength: str = "should") -> Facts:
    return {"id": id, "text": text, "strength": strength, "addressees": ["states_parties"]}


def test_gains_and_losses_name_what_appeared_vanished_moved_and_changed() -> None:
    before = {
        "kind": "report",
        "agenda": [["1", "aa"]],
        "recommendations": [_entry("rec-1", "a"), _entry("rec-2", "b"), _entry("rec-3", "c")],
    }
    after = {
        "kind": "draft_report",
        "agenda": [["1", "bb"]],
        "recommendations": [_entry("rec-1", "a", "urged"), _entry("rec-4", "b"), _entry("rec-5", "d")],
    }
    assert gains_and_losses(before, after) == [
        "~ recommendation rec-1: strength should → urged",
        "→ recommendation rec-2 moved to rec-4",
        "+ recommendation rec-5 appeared: should ['states_parties']",
        "- recommendation rec-3 vanished: should",
        "~ kind: report → draft_report",
        "- agenda: ['1', 'aa']",
        "+ agenda: ['1', 'bb']",
    ]
    assert gains_and_losses(before, before) == []
