"""Named reads of documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, QuerySet

from palermo.domain.documents.models import Document, DocumentCorrection, LanguageVersion, Location, Text


def listed(*, drafts: bool = False) -> QuerySet[Document]:
    """The documents of the record in its order; with `drafts` also those that gave way to another version."""
    present = Document.objects.filter(removed_at__isnull=True)
    return (present if drafts else present.filter(gives_way_to__isnull=True)).order_by("sort_key", "id")


def said_of(document: Document) -> dict[str, Any]:
    """What persons say of a document, by field."""
    in_force = DocumentCorrection.objects.filter(document=document, withdrawn_at__isnull=True)
    return dict(in_force.values_list("field", "value"))


def sayers_of(document: Document) -> dict[str, str]:
    """Who says so, by field, where a person's word on a document is in force."""
    in_force = DocumentCorrection.objects.filter(document=document, withdrawn_at__isnull=True)
    return dict(in_force.values_list("field", "by"))


def current_texts(document: Document) -> list[Text]:
    """The current text of each language, by language, without the source."""
    texts = Text.objects.filter(language_version__document=document, current=True)
    return list(
        texts.select_related("language_version", "file")
        .defer("source")
        .order_by("language_version__language")
    )


def current_readings(document: Document) -> list[Mapping[str, Any]]:
    """The reading of each current text."""
    return [text.reading for text in current_texts(document)]


def languages_of(document: Document) -> list[str]:
    """The languages that a document is held in, sorted."""
    return sorted(document.language_versions.values_list("language", flat=True))


def location_at(path: str) -> Location | None:
    """What was last seen at a path."""
    return Location.objects.select_related("language_version__document").filter(path=path).first()


def loaded_last(limit: int) -> list[tuple[Document, datetime]]:
    """The documents of the list whose files came in last, each once, with when (UTC); the latest first."""
    came = Max("language_versions__texts__file__taken_in_at")
    rows = listed().annotate(came=came).filter(came__isnull=False).order_by("-came", "-id")[:limit]
    return [(row, row.came) for row in rows.select_related("work__meeting")]


def titles_of(documents: Iterable[int]) -> dict[int, dict[str, str]]:
    """The title of each document by language, from its current texts."""
    texts = Text.objects.filter(language_version__document__in=list(documents), current=True)
    found: dict[int, dict[str, str]] = {}
    rows = texts.values_list("language_version__document", "language_version__language", "title")
    for document, language, title in rows:
        found.setdefault(document, {})[language] = title
    return found


def held_in_languages() -> dict[str, int]:
    """How many documents of the list are held in each language, the most first."""
    held = LanguageVersion.objects.filter(document__in=listed().order_by()).order_by()
    counts = held.values_list("language").annotate(many=Count("document")).order_by("-many", "language")
    return dict(counts)
