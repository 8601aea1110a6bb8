"""The whole result of reading one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from palermo.reading.model.document import Document, Notice
from palermo.reading.model.findings import (
    AgendaItem,
    MeetingDocument,
    Participant,
    Recommendation,
    Speaker,
)

CONTRACT = "reading/1"


class Coverage(NamedTuple):
    """How many characters that are no white space stand where: `source` is the sum of the others."""

    source: int
    placed: int
    furniture: int
    unplaced: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One file, read: its form in `document`, and what it says."""

    file: str
    format: str
    document: Document
    recommendations: tuple[Recommendation, ...]
    agenda: tuple[AgendaItem, ...]
    documents: tuple[MeetingDocument, ...]
    speakers: tuple[Speaker, ...]
    attendance: tuple[Participant, ...]
    notices: tuple[Notice, ...]
    """All notices: those of the form and those of the findings."""
    coverage: Coverage
