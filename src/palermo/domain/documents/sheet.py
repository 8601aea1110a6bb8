"""All that there is to show of a document, gathered once for every face."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from palermo.domain.documents import queries
from palermo.domain.documents.models import Document, Paragraph, Text


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """When and where the body met; `place` is as the text prints it."""

    start: date | None
    end: date | None
    place: str | None
    ordinal: int | None


@dataclass(frozen=True, slots=True)
class VersionSheet:
    """Another version of the same work. `counted` is whether it enters counts and lists."""

    address: str
    symbol: str | None
    kind: str
    stage: str
    part: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the outline; level 1 is the highest."""

    level: int
    label: str | None
    heading: str


@dataclass(frozen=True, slots=True)
class LanguageSheet:
    """A language that a document is held in: the file its current text was read from, and what it says."""

    language: str
    title: str
    body: str | None
    format: str
    file: str
    sha256: str
    read_at: datetime
    paragraphs: int
    attendance: int
    speakers: int
    outline: tuple[Heading, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ParagraphSheet:
    """A paragraph, under its headings."""

    language: str
    number: str | None
    headings: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class DocumentSheet:
    """A document. `gives_way_to` is the address of the version that is counted instead of it.

    `corrected` names, by field, who said so instead of the machine.
    """

    address: str
    symbol: str | None
    kind: str
    stage: str
    part: str
    date: date | None
    distribution: str
    meeting: MeetingSheet | None
    gives_way_to: str | None
    languages: tuple[LanguageSheet, ...]
    versions: tuple[VersionSheet, ...]
    corrected: Mapping[str, str]


def document_sheet(document: Document) -> DocumentSheet:
    """Gather a document; a constant number of queries for any number of its parts."""
    texts = queries.current_texts(document)
    other = document.work.documents.exclude(pk=document.pk).filter(removed_at__isnull=True)
    instead = document.gives_way_to
    return DocumentSheet(
        address=document.address,
        symbol=document.symbol,
        kind=document.kind,
        stage=document.stage,
        part=document.part,
        date=document.date,
        distribution=document.distribution,
        meeting=meeting_sheet(document, texts),
        gives_way_to=instead.address if instead else None,
        languages=tuple(_language(text) for text in texts),
        versions=tuple(_version(version) for version in other.order_by("sort_key", "id")),
        corrected=queries.sayers_of(document),
    )


def meeting_sheet(document: Document, texts: Sequence[Text]) -> MeetingSheet | None:
    """The meeting of a document: the dates of the record, the place as its first text prints it."""
    meeting = document.work.meeting
    printed = next((text.reading["meeting"] for text in texts if text.reading["meeting"]), None)
    place = printed["place"] if printed else None
    if meeting is not None:
        return MeetingSheet(meeting.start, meeting.end, place, meeting.ordinal)
    return MeetingSheet(None, None, place, printed["ordinal"]) if printed else None


def paragraphs_at(document: Document, anchor: str) -> list[ParagraphSheet]:
    """The paragraphs of that printed number or key, in every language: what `#46` after an address means."""
    current = Paragraph.objects.filter(text__language_version__document=document, text__current=True)
    rows = current.filter(Q(number=anchor) | Q(key=anchor)).select_related("text__language_version")
    return [
        ParagraphSheet(row.text.language_version.language, row.number, tuple(row.headings), row.words)
        for row in rows.order_by("text__language_version__language", "position")
    ]


def _language(text: Text) -> LanguageSheet:
    reading = text.reading
    return LanguageSheet(
        language=text.language_version.language,
        title=text.title,
        body=reading["body"],
        format=text.format,
        file=text.file.name,
        sha256=text.file.sha256,
        read_at=text.read_at,
        paragraphs=len(reading["paragraphs"]),
        attendance=len(reading["attendance"]),
        speakers=len(reading["speakers"]),
        outline=tuple(Heading(one["level"], one["label"], one["heading"]) for one in reading["sections"]),
        notices=tuple(notice["message"] for notice in reading["notices"]),
    )


def _version(document: Document) -> VersionSheet:
    return VersionSheet(
        document.address,
        document.symbol,
        document.kind,
        document.stage,
        document.part,
        document.gives_way_to_id is None,
    )
