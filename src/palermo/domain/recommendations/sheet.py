"""All that there is to show of a recommendation, gathered once for every face."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from palermo.domain.documents.models import Document
from palermo.domain.documents.queries import current_texts
from palermo.domain.documents.sheet import MeetingSheet, meeting_sheet
from palermo.domain.recommendations import queries
from palermo.domain.recommendations.effect import InEffect, Said, in_effect
from palermo.domain.recommendations.models import Recommendation, Wording

_FIELDS = ("words", "status", "strength", "addressees")


@dataclass(frozen=True, slots=True)
class WordingSheet:
    """A recommendation in one language: what holds of it, and the words that say so.

    `items`, `acts`, `softeners` and `instruments` are what the machine read, as in the
    reading contract; `corrected` names by field who said otherwise, and there
    the value shown is that person's. `invented` says that the document is a sample.
    """

    language: str
    title: str
    body: str | None
    label: str
    headings: tuple[str, ...]
    page: int | None
    text: str
    items: tuple[Mapping[str, Any], ...]
    status: str
    strength: str
    addressees: tuple[str, ...]
    proposers: tuple[str, ...]
    acts: tuple[Mapping[str, Any], ...]
    softeners: tuple[Mapping[str, Any], ...]
    instruments: tuple[Mapping[str, Any], ...]
    spans: tuple[tuple[int, int], ...]
    corrected: Mapping[str, str]
    invented: bool


@dataclass(frozen=True, slots=True)
class RecommendationSheet:
    """A recommendation with its place; `before` and `after` are its neighbours in the document.

    It is counted where it stands in a version that gives way to none, is in the
    text still, and nobody said that it is none.
    """

    address: str
    number: int | None
    document: str
    symbol: str | None
    kind: str
    date: date | None
    meeting: MeetingSheet | None
    counted: bool
    gives_way_to: str | None
    languages: tuple[str, ...]
    wordings: tuple[WordingSheet, ...]
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A recommendation as a line of a list: its address and label, and how it is worded in one language.

    `said_none_by` is who said that it is none, where a person did.
    """

    address: str
    label: str
    language: str
    strength: str
    text: str
    said_none_by: str | None


def recommendation_sheet(row: Recommendation) -> RecommendationSheet:
    """Gather a recommendation; a constant number of queries for any number of languages."""
    document = row.document
    texts = {text.pk: text for text in current_texts(document)}
    wordings = row.wordings.filter(missing_since__isnull=True).select_related("language_version")
    said = queries.said_of(row)
    before, after = _neighbours(row)
    instead = document.gives_way_to
    return RecommendationSheet(
        address=row.address,
        number=row.number,
        document=document.address,
        symbol=document.symbol,
        kind=document.kind,
        date=document.date,
        meeting=meeting_sheet(document, list(texts.values())),
        counted=queries.listed().filter(pk=row.pk).exists(),
        gives_way_to=instead.address if instead else None,
        languages=tuple(sorted(wording.language_version.language for wording in wordings)),
        wordings=tuple(_wording(wording, texts[wording.text_id].reading, said) for wording in wordings),
        before=before,
        after=after,
    )


def lines_of(document: Document, preferred: Sequence[str]) -> list[Line]:
    """The recommendations of a document in its order, each in the first preferred language that it has."""
    rows = (
        Recommendation.objects.filter(document=document, missing_since__isnull=True)
        .select_related("document")
        .prefetch_related("wordings__language_version", "corrections")
        .order_by("sort_key", "id")
    )
    lines: list[Line] = []
    for row in rows:
        held = [wording for wording in row.wordings.all() if wording.missing_since is None]
        wording = min(held, key=lambda one: _rank(one.language_version.language, preferred))
        effect = _effect(wording, queries.said_of(row))
        language = wording.language_version.language
        none_by = None if effect.counts else effect.corrected["none"]
        lines.append(Line(row.address, wording.label, language, effect.strength, effect.text, none_by))
    return lines


def _rank(language: str, preferred: Sequence[str]) -> int:
    return preferred.index(language) if language in preferred else len(preferred)


def _neighbours(row: Recommendation) -> tuple[str | None, str | None]:
    rows = Recommendation.objects.filter(document=row.document, missing_since__isnull=True)
    others = rows.exclude(pk=row.pk).select_related("document")
    before = others.filter(sort_key__lte=row.sort_key).order_by("-sort_key", "-id").first()
    after = others.filter(sort_key__gt=row.sort_key).order_by("sort_key", "id").first()
    return before.address if before else None, after.address if after else None


def _effect(wording: Wording, said: Sequence[Said]) -> InEffect:
    read = {name: getattr(wording, name) for name in _FIELDS}
    return in_effect(read, said, wording.language_version.language)


def _wording(wording: Wording, reading: Mapping[str, Any], said: Sequence[Said]) -> WordingSheet:
    effect = _effect(wording, said)
    return WordingSheet(
        language=wording.language_version.language,
        title=reading["title"] or "",
        body=reading["body"],
        label=wording.label,
        headings=tuple(wording.headings),
        page=wording.page,
        text=effect.text,
        items=tuple(wording.items),
        status=effect.status,
        strength=effect.strength,
        addressees=effect.addressees,
        proposers=tuple(wording.proposers),
        acts=tuple(wording.acts),
        softeners=tuple(wording.softeners),
        instruments=tuple(wording.instruments),
        spans=tuple((start, end) for start, end in wording.spans),
        corrected=effect.corrected,
        invented=any(notice["code"] == "invented_document" for notice in reading["notices"]),
    )
