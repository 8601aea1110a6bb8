"""Gather the rows of the record from the database, a batch at a time, in the order of the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from palermo.domain.documents.choices import Stage
from palermo.domain.documents.facts import LANGUAGES
from palermo.domain.documents.models import Document, Paragraph, Text
from palermo.domain.recommendations import queries
from palermo.domain.recommendations.effect import InEffect, in_effect
from palermo.domain.recommendations.models import Recommendation, Wording
from palermo.flows.record_rows import Row, plain_items, touching
from palermo.kernel.batches import in_batches

_READ = ("words", "status", "strength", "addressees")


@dataclass(frozen=True, slots=True)
class Printed:
    """What a text prints of its document as a whole."""

    language: str
    title: str
    body: str | None
    parent_body: str | None
    place: str | None
    ordinal: int | None
    notices: Sequence[Mapping[str, Any]]


def rows_asked(language: str | None) -> QuerySet[Recommendation]:
    """The recommendations of the record, drafts too; with `language` those that it words."""
    asked = queries.listed(drafts=True)
    if language is None:
        return asked
    return asked.filter(wordings__language_version__language=language, wordings__missing_since__isnull=True)


def gather(language: str | None) -> Iterator[Row]:
    """A row for each recommendation, in `language` or in the first of `LANGUAGES` that it is held in.

    A constant number of questions to the database for each batch; what was read
    of a document as a whole is read once.
    """
    return rows_of(list(rows_asked(language).values_list("pk", flat=True)), language)


def rows_of(keys: Sequence[int], language: str | None) -> Iterator[Row]:
    """The rows of these recommendations, in their order and in the same language as `gather`'s."""
    documents: dict[int, dict[int, Printed]] = {}
    for batch in in_batches(keys):
        rows = {row.pk: row for row in _with_all(batch)}
        new = {row.document_id for row in rows.values()} - documents.keys()
        documents.update(_printed(new))
        chosen = {pk: _chosen(row, language) for pk, row in rows.items()}
        numbered = _numbered(list(chosen.values()))
        for pk in batch:
            texts = documents[rows[pk].document_id]
            yield _row(rows[pk], chosen[pk], texts, (chosen[pk].text_id, chosen[pk].label) in numbered)


def _with_all(keys: list[int]) -> QuerySet[Recommendation]:
    rows = Recommendation.objects.filter(pk__in=keys)
    return rows.select_related("document__work__meeting", "document__gives_way_to").prefetch_related(
        "wordings__language_version", "corrections"
    )


def _printed(documents: set[int]) -> dict[int, dict[int, Printed]]:
    """What the current texts of these documents print, by document and text, in the order of `LANGUAGES`."""
    found: dict[int, dict[int, Printed]] = {document: {} for document in documents}
    texts = Text.objects.filter(language_version__document__in=documents, current=True)
    # A reading is large: a few at a time, and of each only what is needed.
    for text in texts.select_related("language_version").defer("source").iterator(chunk_size=10):
        found[text.language_version.document_id][text.pk] = _printed_in(text)
    return {document: dict(sorted(held.items(), key=_language_rank)) for document, held in found.items()}


def _printed_in(text: Text) -> Printed:
    reading = text.reading
    meeting = reading["meeting"] or {"place": None, "ordinal": None}
    return Printed(
        text.language_version.language,
        text.title,
        reading["body"],
        reading["parent_body"],
        meeting["place"],
        meeting["ordinal"],
        tuple(reading["notices"]),
    )


def _language_rank(held: tuple[int, Printed]) -> int:
    return LANGUAGES.index(held[1].language)


def _chosen(row: Recommendation, language: str | None) -> Wording:
    held = [one for one in row.wordings.all() if one.missing_since is None]
    preferred = [language, *LANGUAGES]
    return min(held, key=lambda one: preferred.index(one.language_version.language))


def _numbered(wordings: Sequence[Wording]) -> set[tuple[int, str | None]]:
    """Which paragraphs are there, by text and printed number, of those that bear the labels of `wordings`."""
    texts = {wording.text_id for wording in wordings}
    labels = {wording.label for wording in wordings}
    rows = Paragraph.objects.filter(text__in=texts, number__in=labels)
    return set(rows.values_list("text", "number"))


def _row(row: Recommendation, wording: Wording, texts: Mapping[int, Printed], numbered: bool) -> Row:
    document, printed = row.document, texts[wording.text_id]
    meeting, instead = document.work.meeting, document.gives_way_to
    effect = _effect(row, wording)
    return Row(
        address=row.address,
        symbol=document.symbol,
        title=printed.title,
        kind=document.kind,
        body=printed.body,
        parent_body=printed.parent_body,
        meeting_start=meeting.start if meeting else None,
        meeting_end=meeting.end if meeting else None,
        place=printed.place or _first_place(texts),
        ordinal=meeting.ordinal if meeting else printed.ordinal,
        label=wording.label,
        number=row.number,
        section=tuple(wording.headings),
        text=effect.text,
        items=plain_items(wording.items),
        status=effect.status,
        draft=document.stage == Stage.DRAFT,
        superseded=instead is not None,
        superseded_by=instead.address if instead else None,
        strength=effect.strength,
        acts=tuple(act["words"] for act in wording.acts),
        addressees=effect.addressees,
        softeners=tuple(one["words"] for one in wording.softeners),
        instruments=tuple({name: one[name] for name in ("name", "articles")} for one in wording.instruments),
        paragraph=_paragraph(document, wording.label) if numbered else None,
        language=printed.language,
        languages=_languages(row),
        notices=touching(printed.notices, wording.spans),
        corrected=effect.corrected,
    )


def _effect(row: Recommendation, wording: Wording) -> InEffect:
    read = {name: getattr(wording, name) for name in _READ}
    return in_effect(read, queries.said_of(row), wording.language_version.language)


def _first_place(texts: Mapping[int, Printed]) -> str | None:
    return next((printed.place for printed in texts.values() if printed.place), None)


def _paragraph(document: Document, label: str) -> str:
    return f"{document.address}#{label}"


def _languages(row: Recommendation) -> tuple[str, ...]:
    held = row.wordings.all()
    return tuple(sorted(one.language_version.language for one in held if one.missing_since is None))
