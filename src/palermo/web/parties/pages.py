"""What the page of a meeting shows, gathered from the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from palermo.domain.documents.finding import by_symbols
from palermo.domain.documents.presence import MeetingText, Participant, attendance_of, texts_of
from palermo.domain.parties.meetings import MeetingRef, meeting_ref
from palermo.domain.parties.models import Meeting
from palermo.domain.recommendations.asked import Asked, asked_in_each
from palermo.reading.model.codes import Kind
from palermo.search.facets import meeting_key
from palermo.web.documents.choosing import order
from palermo.web.documents.people import by_category


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the meeting in the record; `counted` is whether it enters counts and lists."""

    address: str
    symbol: str | None
    kind: str
    part: str
    title: str
    language: str
    languages: tuple[str, ...]
    counted: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """What the meeting had before it, as its report lists it; `address` where the record holds it."""

    symbol: str
    agenda_item: str | None
    title: str
    address: str | None


MOST = 60
"""How many recommendations of one document are shown: the record has them all."""


@dataclass(frozen=True, slots=True)
class Asking:
    """The first recommendations of one document of the meeting, in the language shown; `more` follow."""

    document: Held
    asked: tuple[Asked, ...]
    more: int


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting.

    `language` is the one of the text that agenda, list of documents and attendance are from, `source`
    that text's document. `key` is what the record is filtered by. `attendance` goes by category, in
    the order of the categories.
    """

    meeting: MeetingRef
    key: str
    others: tuple[MeetingRef, ...]
    place: str | None
    language: str | None
    source: Held | None
    agenda: tuple[tuple[str, str], ...]
    documents: tuple[Held, ...]
    listed: tuple[Listed, ...]
    attendance: Mapping[str, tuple[Participant, ...]]
    recommendations: tuple[Asking, ...]


def meeting_page(meeting: Meeting, others: Sequence[MeetingRef], interface: str) -> MeetingPage:
    """Gather a meeting; `others` are those of the same body that began on the same day."""
    texts = texts_of(meeting)
    held = _held(texts, interface)
    said = _telling(texts, interface)
    found = attendance_of(said.key) if said else []
    return MeetingPage(
        meeting=meeting_ref(meeting, interface),
        key=meeting_key(meeting),
        others=tuple(others),
        place=said.place if said else None,
        language=said.language if said else None,
        source=held[said.document.pk] if said else None,
        agenda=tuple((one["number"], one["text"]) for one in said.agenda) if said else (),
        documents=tuple(held.values()),
        listed=tuple(_listed(said.documents)) if said else (),
        attendance=by_category(found),
        recommendations=_recommendations(held),
    )


def _held(texts: Sequence[MeetingText], interface: str) -> dict[int, Held]:
    """The documents by key, each with its title in the nearest language."""
    grouped: dict[int, dict[str, MeetingText]] = {}
    for text in texts:
        grouped.setdefault(text.document.pk, {})[text.language] = text
    return {key: _document(by_language, interface) for key, by_language in grouped.items()}


def _document(by_language: Mapping[str, MeetingText], interface: str) -> Held:
    shown = next(by_language[code] for code in order(interface) if code in by_language)
    document = shown.document
    return Held(
        address=document.address,
        symbol=document.symbol,
        kind=document.kind,
        part=document.part,
        title=shown.title,
        language=shown.language,
        languages=tuple(sorted(by_language)),
        counted=document.gives_way_to_id is None,
    )


def _telling(texts: Sequence[MeetingText], interface: str) -> MeetingText | None:
    """The text that tells most of the meeting: of the report that counts, in the nearest language."""
    ranks = order(interface)

    def rank(text: MeetingText) -> tuple[Any, ...]:
        document = text.document
        return (
            document.gives_way_to_id is not None,
            document.kind != Kind.REPORT,
            not text.agenda,
            document.sort_key,
            ranks.index(text.language),
        )

    return min(texts, key=rank, default=None)


def _listed(found: Sequence[Mapping[str, Any]]) -> list[Listed]:
    known = by_symbols(one["symbol"] for one in found)
    return [
        Listed(one["symbol"], one["agenda_item"], one["title"], known.get(one["symbol"])) for one in found
    ]


def _recommendations(held: Mapping[int, Held]) -> tuple[Asking, ...]:
    """Those of the documents that count: a draft's are in the report that it gave way to."""
    found = asked_in_each({key: one.language for key, one in held.items() if one.counted})
    return tuple(
        Asking(held[key], tuple(found[key][:MOST]), max(len(found[key]) - MOST, 0))
        for key in held
        if key in found
    )
