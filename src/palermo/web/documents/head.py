"""What stands at the head of every page about a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from palermo.domain.documents import queries
from palermo.domain.documents.choices import Part
from palermo.domain.documents.models import Document, Text
from palermo.domain.documents.texts import current_text, is_invented, titles_of
from palermo.domain.parties.meetings import MeetingRef, meeting_ref
from palermo.web.documents.choosing import Chosen, choose, order
from palermo.web.documents.issuing import Issuer, issuer_of


@dataclass(frozen=True, slots=True)
class Version:
    """Another version of the same work; `counted` is whether it enters counts and lists."""

    address: str
    symbol: str | None
    title: str
    language: str | None
    kind: str
    part: str
    counted: bool


@dataclass(frozen=True, slots=True)
class FileSheet:
    """The file that the text was read from."""

    name: str
    format: str
    size: int
    sha256: str
    read_at: datetime


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """A document, and which text of it is shown.

    `missed` is a language that was asked for and is not held; `said` whether the address names the one
    shown. `corrected` names by
    field who said so instead of the machine; `counts` has how many participants,
    speakers and notices the text has. `instead` is the version that is counted instead of it.
    """

    address: str
    slug: str
    symbol: str | None
    kind: str
    stage: str
    part: str
    date: date | None
    distribution: str
    issuer: Issuer | None
    meeting: MeetingRef | None
    place: str | None
    title: str
    body: str | None
    language: str
    missed: str | None
    said: bool
    languages: tuple[str, ...]
    versions: tuple[Version, ...]
    instead: Version | None
    corrected: Mapping[str, str]
    counts: Mapping[str, int]
    file: FileSheet
    invented: bool


def head_of(document: Document, asked: str | None, interface: str) -> tuple[DocumentHead, Text]:
    """The head of a page in the language asked for, or the nearest; and the text that it is about.

    A constant number of queries for any number of versions, languages and parts.
    """
    chosen = choose(queries.languages_of(document), asked, interface)
    text = current_text(document, chosen.language)
    versions = _versions(document, chosen.language)
    meeting = document.work.meeting
    reference = meeting_ref(meeting, interface) if meeting else None
    return _head(document, text, chosen, versions, reference), text


def _head(
    document: Document,
    text: Text,
    chosen: Chosen,
    versions: Mapping[int, Version],
    meeting: MeetingRef | None,
) -> DocumentHead:
    reading: Mapping[str, Any] = text.reading
    return DocumentHead(
        address=document.address,
        slug=document.slug,
        symbol=document.symbol,
        kind=document.kind,
        stage=document.stage,
        part=document.part,
        date=document.date,
        distribution=document.distribution,
        issuer=issuer_of(document),
        meeting=meeting,
        place=(reading["meeting"] or {}).get("place"),
        title=text.title,
        body=reading["body"],
        language=chosen.language,
        missed=chosen.missed,
        said=chosen.said,
        languages=tuple(queries.languages_of(document)),
        versions=tuple(versions.values()),
        instead=versions.get(document.gives_way_to_id or 0),
        corrected=queries.sayers_of(document),
        counts={name: len(reading[name]) for name in ("attendance", "speakers", "notices")},
        file=FileSheet(text.file.name, text.format, text.file.size, text.file.sha256, text.read_at),
        invented=is_invented(reading),
    )


def _versions(document: Document, language: str) -> dict[int, Version]:
    rows = document.work.documents.exclude(pk=document.pk).filter(removed_at__isnull=True)
    others = list(rows.order_by("sort_key", "id"))
    titles = titles_of(*(other.pk for other in others))
    return {other.pk: _version(other, titles.get(other.pk, {}), language) for other in others}


def _version(document: Document, titles: Mapping[str, str], language: str) -> Version:
    held = next((code for code in order(language) if titles.get(code)), None)
    return Version(
        address=document.address,
        symbol=document.symbol,
        title=titles[held] if held else "",
        language=held,
        kind=document.kind,
        part=Part(document.part),
        counted=document.gives_way_to_id is None,
    )
