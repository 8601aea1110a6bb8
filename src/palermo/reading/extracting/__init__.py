"""Extracting: what a document says. Recommendations and their acts, agenda, documents, speakers, attendance."""

from __future__ import annotations

from dataclasses import dataclass

from palermo.reading.languages.pack import Pack
from palermo.reading.model import (
    AgendaItem,
    Document,
    MeetingDocument,
    Notice,
    Participant,
    Recommendation,
    Speaker,
)


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one document, each list in reading order."""

    recommendations: tuple[Recommendation, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    documents: tuple[MeetingDocument, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    attendance: tuple[Participant, ...] = ()
    notices: tuple[Notice, ...] = ()


def extract(document: Document, pack: Pack) -> Findings:
    """The findings of a document. Every function called here looks at the document alone."""
    return Findings()
