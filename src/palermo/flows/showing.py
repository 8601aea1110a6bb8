"""What stands at an address, gathered for every face."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from palermo.domain.documents.models import Document
from palermo.domain.documents.sheet import DocumentSheet, ParagraphSheet, document_sheet, paragraphs_at
from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.sheet import Line, RecommendationSheet, lines_of, recommendation_sheet
from palermo.flows.finding_document import find_by_address
from palermo.kernel import addresses, journal
from palermo.kernel.addresses import Found, Removal
from palermo.kernel.errors import UnknownAddress
from palermo.kernel.models import Entry

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
"""Which language of several is shown, where none is asked for."""


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of the journal: when (UTC), who, what with its details, and why where that was said."""

    at: datetime
    by: str
    verb: str
    why: str
    details: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """What an address answers with; `led_from` is the one asked, where that leads on."""

    address: str
    led_from: str | None
    removed: Removal | None = None
    document: DocumentSheet | None = None
    recommendations: tuple[Line, ...] = ()
    paragraphs: tuple[ParagraphSheet, ...] = ()
    recommendation: RecommendationSheet | None = None
    history: tuple[Happened, ...] = ()


def show_at(asked: str, language: str | None = None) -> Shown:
    """Gather what stands at an address or symbol; `language` is preferred in lists.

    Raises `UnknownAddress` for an address never given, and for a paragraph after
    `#` that the document has not.
    """
    found, anchor = find_by_address(asked)
    history = _history(found)
    if found.removal is not None:
        return Shown(found.path, found.led_from, removed=found.removal, history=history)
    if found.kind == "r":
        row = Recommendation.objects.select_related("document__work__meeting").get(pk=found.target)
        history = _with_texts(history, row)
        return Shown(found.path, found.led_from, recommendation=recommendation_sheet(row), history=history)
    document = Document.objects.select_related("work__meeting", "gives_way_to").get(pk=found.target)
    if anchor is not None:
        paragraphs = paragraphs_at(document, anchor)
        if not paragraphs:
            raise UnknownAddress(asked)
        return Shown(f"{found.path}#{anchor}", found.led_from, paragraphs=tuple(paragraphs))
    preferred = [language, *LANGUAGES] if language else list(LANGUAGES)
    return Shown(
        found.path,
        found.led_from,
        document=document_sheet(document),
        recommendations=tuple(lines_of(document, preferred)),
        history=history,
    )


def _history(found: Found) -> tuple[Happened, ...]:
    """What the journal keeps of a thing under all addresses that it ever had."""
    entries = journal.history(*addresses.paths_of(found.kind, found.target))
    return tuple(_happened(entry) for entry in entries)


def _with_texts(history: tuple[Happened, ...], row: Recommendation) -> tuple[Happened, ...]:
    """The history of a recommendation with the texts of its document that brought or changed it."""
    paths = addresses.paths_of("d", row.document_id)
    texts: list[Happened] = []
    for entry in journal.history(*paths):
        what = {name: [row.tail] for name in _TAILS if row.tail in entry.details.get(name, ())}
        if what:
            kept = {name: value for name, value in entry.details.items() if name in ("language", "file")}
            texts.append(Happened(entry.at, entry.by, entry.verb, "", {**kept, **what}))
    return tuple(sorted((*history, *texts), key=lambda line: line.at))


_TAILS = ("new", "changed", "missing")


def _happened(entry: Entry) -> Happened:
    details = {name: value for name, value in entry.details.items() if name != "why"}
    return Happened(entry.at, entry.by, entry.verb, entry.details.get("why", ""), details)
