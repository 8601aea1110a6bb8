"""Gather from the record what the index is told, some documents at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from palermo.domain.documents.facts import LANGUAGES
from palermo.domain.documents.models import Document, Paragraph
from palermo.domain.recommendations.effect import InEffect, in_effect
from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.queries import said_of
from palermo.kernel.ordering import day_of
from palermo.search.engines import IndexEntry, TextEntry
from palermo.search.facets import body_key, meeting_key, section_key
from palermo.search.placing import HIGHEST, WIDTH
from palermo.search.query import Kind

_PARAGRAPHS_FROM = 1 << (WIDTH - 1)
"""Within a document recommendations come first, then paragraphs."""
_LAST = (1 << WIDTH) - 1
_READ = ("words", "status", "strength", "addressees")


def gather(documents: Sequence[int], labels: Mapping[int, int]) -> Iterator[IndexEntry]:
    """What there is to find of documents, by key; nothing of those that are gone or taken out.

    Four queries for any number of rows.
    """
    rows = Document.objects.filter(pk__in=documents, removed_at__isnull=True)
    held = {row.pk: _Frame(row, labels[row.pk]) for row in rows.select_related("work__meeting__body")}
    yield from _recommendations(held)
    yield from _paragraphs(held)


class _Frame:
    """What the entries of a document share."""

    def __init__(self, document: Document, label: int) -> None:
        meeting = document.work.meeting
        day = meeting.start if meeting else day_of(document.sort_key)
        self.draft = document.gives_way_to_id is not None
        self.facets: dict[str, tuple[str, ...]] = {}
        if day:
            self.facets["year"] = (str(day.year),)
        if meeting:
            self.facets["body"] = (body_key(meeting.body),)
            self.facets["meeting"] = (meeting_key(meeting),)
        self._label = label
        # What has no date stands last in both orders.
        self._newest = HIGHEST - label if day else HIGHEST + label

    def entry(
        self,
        kind: Kind,
        row: Recommendation | Paragraph,
        document: int,
        at: int,
        texts: Iterable[TextEntry],
        facets: Mapping[str, Iterable[str]],
    ) -> IndexEntry:
        """An entry at a place within the document."""
        within = min(at, _LAST)
        return IndexEntry(
            kind=kind,
            key=row.pk,
            document=document,
            order=(self._label << WIDTH) + within,
            newest=(self._newest << WIDTH) + within,
            draft=self.draft,
            texts=tuple(texts),
            facets={**self.facets, **{name: tuple(dict.fromkeys(some)) for name, some in facets.items()}},
        )


def _recommendations(held: Mapping[int, _Frame]) -> Iterator[IndexEntry]:
    rows = Recommendation.objects.filter(document__in=held, missing_since__isnull=True)
    rows = rows.prefetch_related("wordings__language_version", "corrections").order_by("sort_key", "id")
    at: dict[int, int] = {}
    for row in rows:
        at[row.document_id] = place = at.get(row.document_id, 0) + 1
        worded = effects_of(row)
        if all(effect.counts for effect in worded.values()) and worded:
            headings = {
                one.language_version.language: one.headings for one in row.wordings.all() if one.headings
            }
            facets = {
                "language": list(worded),
                "section": [section_key(code, headings[code][-1]) for code in worded if code in headings],
                "strength": [effect.strength for effect in worded.values()],
                "status": [effect.status for effect in worded.values()],
                "addressee": [code for effect in worded.values() for code in effect.addressees],
            }
            texts = [TextEntry(code, effect.text) for code, effect in worded.items()]
            frame = held[row.document_id]
            yield frame.entry(Kind.RECOMMENDATION, row, row.document_id, place, texts, facets)


def effects_of(row: Recommendation) -> dict[str, InEffect]:
    """What holds of a recommendation in each language that words it; from what was prefetched."""
    said = said_of(row)
    worded = {one.language_version.language: one for one in row.wordings.all() if one.missing_since is None}
    return {
        code: in_effect({name: getattr(worded[code], name) for name in _READ}, said, code)
        for code in LANGUAGES
        if code in worded
    }


def _paragraphs(held: Mapping[int, _Frame]) -> Iterator[IndexEntry]:
    rows = Paragraph.objects.filter(text__language_version__document__in=held, text__current=True)
    found = rows.order_by("text", "position").values_list(
        "pk", "position", "words", "text__language_version__language", "text__language_version__document"
    )
    for key, position, words, language, document in found.iterator(chunk_size=500):
        at = _PARAGRAPHS_FROM + position * len(LANGUAGES) + LANGUAGES.index(language)
        yield held[document].entry(
            Kind.PARAGRAPH,
            Paragraph(pk=key),
            document,
            at,
            [TextEntry(language, words)],
            {"language": [language]},
        )
