"""Named reads of who attended and who spoke, and of what a meeting had before it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from palermo.domain.documents.models import Attendance, Document, Speaker, Text
from palermo.domain.parties.models import Meeting

_COUNTED = Q(
    text__current=True,
    text__language_version__document__removed_at__isnull=True,
    text__language_version__document__gives_way_to__isnull=True,
)


@dataclass(frozen=True, slots=True)
class Participant:
    """One participant that a text lists: the name as printed, alpha-3 where it has one."""

    category: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One mention of somebody who spoke, as a text says it."""

    role: str
    name: str | None
    of: str | None
    country: str | None
    agenda_items: tuple[str, ...]
    paragraph: str | None


@dataclass(frozen=True, slots=True)
class MeetingText:
    """A text of a document of a meeting, with what it says of the meeting; agenda and documents as read."""

    key: int
    document: Document
    language: str
    title: str
    place: str | None
    agenda: Sequence[Mapping[str, Any]]
    documents: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Presence:
    """That a State attended a meeting, in a category, or spoke on agenda items, as a document says."""

    meeting: int
    document: Document
    category: str | None
    agenda_items: tuple[str, ...]
    paragraph: str | None


def attendance_of(text: int) -> list[Participant]:
    """The participants that a text (by key) lists, in its order."""
    rows = Attendance.objects.filter(text=text).order_by("position")
    return [Participant(*row) for row in rows.values_list("category", "name", "country")]


def statements_of(text: int) -> list[Statement]:
    """The mentions of speakers in a text (by key), in its order."""
    rows = Speaker.objects.filter(text=text).order_by("position")
    return [
        Statement(row.role, row.name, row.of, row.country, tuple(row.agenda_items), row.paragraph)
        for row in rows
    ]


def texts_of(meeting: Meeting) -> list[MeetingText]:
    """The current texts of all documents of a meeting that were not taken out, in the order of the record."""
    rows = (
        Text.objects.filter(
            current=True,
            language_version__document__work__meeting=meeting,
            language_version__document__removed_at__isnull=True,
        )
        .select_related("language_version__document")
        .only("title", "language_version__language", "language_version__document")
        .order_by("language_version__document__sort_key", "language_version__document", "pk")
    )
    told = {
        key: (found or {}, agenda, documents)
        for key, found, agenda, documents in rows.values_list(
            "pk", "reading__meeting", "reading__agenda", "reading__documents"
        )
    }
    return [
        MeetingText(
            key=row.pk,
            document=row.language_version.document,
            language=row.language_version.language,
            title=row.title,
            place=told[row.pk][0].get("place"),
            agenda=told[row.pk][1],
            documents=told[row.pk][2],
        )
        for row in rows
    ]


def attended_by(country: str) -> list[Presence]:
    """The meetings that a State (alpha-3) attended, as documents that count list it, newest first."""
    rows = Attendance.objects.filter(_COUNTED, country=country)
    return [
        Presence(meeting, row.text.language_version.document, row.category, (), row.paragraph)
        for row in _newest_first(rows)
        if (meeting := row.text.language_version.document.work.meeting_id)
    ]


def spoken_by(country: str) -> list[Presence]:
    """Where a State (alpha-3) spoke as such, newest first, without mentions of persons by name."""
    rows = Speaker.objects.filter(_COUNTED, country=country, name__isnull=True)
    return [
        Presence(meeting, row.text.language_version.document, None, tuple(row.agenda_items), row.paragraph)
        for row in _newest_first(rows)
        if (meeting := row.text.language_version.document.work.meeting_id)
    ]


def agendas_of(documents: Collection[int], languages: Sequence[str]) -> dict[int, tuple[str, dict[str, str]]]:
    """The agendas of documents (by key): the words by number, in the first of the languages that has one."""
    rows = Text.objects.filter(language_version__document__in=documents, current=True)
    found: dict[int, tuple[str, dict[str, str]]] = {}
    for document, language, agenda in rows.values_list(
        "language_version__document", "language_version__language", "reading__agenda"
    ):
        held = found.get(document)
        if agenda and (held is None or languages.index(language) < languages.index(held[0])):
            found[document] = (language, {one["number"]: one["text"] for one in agenda})
    return found


def countries_present() -> dict[str, set[int]]:
    """The States (alpha-3) that attended or spoke as such, each with the keys of those meetings."""
    found: dict[str, set[int]] = {}
    for rows in (
        Attendance.objects.filter(_COUNTED),
        Speaker.objects.filter(_COUNTED, name__isnull=True),
    ):
        pairs = rows.filter(
            country__isnull=False, text__language_version__document__work__meeting__isnull=False
        )
        for country, meeting in pairs.values_list(
            "country", "text__language_version__document__work__meeting"
        ).distinct():
            found.setdefault(str(country), set()).add(meeting)
    return found


def _newest_first(rows: Any) -> Any:
    return (
        rows.select_related("text__language_version__document__work")
        .defer("text__source", "text__reading")
        .order_by("-text__language_version__document__sort_key", "text", "position")
    )
