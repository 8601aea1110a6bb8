"""Addresses are for decades: those once given to the samples are listed here, and answer.

A line of `addresses.txt` is never taken out. Where the samples grow, the
addresses that they get are added to it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from palermo.flows.correct_document import name_document
from palermo.flows.finding_document import document_at
from palermo.flows.reading_files import read_file, reader
from palermo.flows.remove_document import remove_document
from palermo.flows.showing import show_at
from palermo.flows.take_in_document import take_in
from palermo.kernel.models import Address

SAMPLES = Path(__file__).parents[2] / "samples"
LISTED = Path(__file__).with_name("addresses.txt").read_text(encoding="utf-8").split()


@pytest.fixture
def loaded(db: None) -> None:
    """All samples in the record, and one of them without its symbol, that is named later."""
    for path in sorted([*SAMPLES.glob("20*.txt"), *SAMPLES.glob("20*.md")]):
        take_in(path.read_bytes(), str(path), by="clerk", read=read_file, reader=reader())
    text = (SAMPLES / "2031-report.en.txt").read_text(encoding="utf-8").replace("2031", "2029")
    nameless = "\n".join(line for line in text.splitlines() if "CMAT/" not in line)
    take_in(nameless.encode(), "/in/nameless.txt", by="clerk", read=read_file, reader=reader())


def test_every_address_ever_given_is_listed_and_answers(loaded: None) -> None:
    given = set(Address.objects.values_list("path", flat=True))
    assert sorted(set(LISTED) - given) == []
    assert sorted(given - set(LISTED)) == []
    assert [path for path in LISTED if show_at(path).address != path] == []


def test_every_address_goes_on_answering_when_its_document_is_named_or_taken_out(loaded: None) -> None:
    name_document(document=document_at("d/1"), symbol="CMAT/COP/WG.1/2029/5", by="ann")
    for path in LISTED:
        shown = show_at(path)
        assert shown.recommendation or shown.document
        assert shown.address == path.replace("/1/", "/CMAT-COP-WG.1-2029-5/").replace(
            "d/1", "d/CMAT-COP-WG.1-2029-5"
        )
    remove_document(document=document_at("d/1"), why="it was a copy", by="ann")
    removal = show_at("r/1/7").removed
    assert removal is not None
    assert removal.why == "it was a copy"
