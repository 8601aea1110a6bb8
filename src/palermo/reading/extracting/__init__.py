"""Extracting: what a document says: recommendations, agenda, documents, speakers, attendance."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from palermo.reading.extracting.agenda import extract_agenda
from palermo.reading.extracting.attendance import extract_attendance
from palermo.reading.extracting.documents import extract_documents
from palermo.reading.extracting.recommendations import extract_recommendations
from palermo.reading.extracting.speakers import extract_speakers
from palermo.reading.extracting.triggers import Told
from palermo.reading.languages.agenda import agenda_words
from palermo.reading.languages.attendance import attendance_words
from palermo.reading.languages.documents import document_words
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.languages.speakers import speaker_words
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
    told = Told(document, _words(pack.code))
    attendance, doubted_names = extract_attendance(document, pack, told)
    speakers, doubted_speakers = extract_speakers(document, pack, told)
    recommendations, doubted_labels = extract_recommendations(document, pack)
    return Findings(
        recommendations=recommendations,
        agenda=extract_agenda(document, pack, told),
        documents=extract_documents(document, pack, told),
        speakers=speakers,
        attendance=attendance,
        notices=(*doubted_labels, *doubted_speakers, *doubted_names),
    )


@cache
def _words(code: str) -> tuple[str, ...]:
    """The words by which paragraphs of all these matters are known, in one language."""
    pack = load_pack(code)
    matters = (attendance_words(pack), speaker_words(pack), agenda_words(pack), document_words(pack))
    return tuple(sorted({word for matter in matters for word in matter.words}))
