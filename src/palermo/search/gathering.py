"""Gather from the record what the index is told, some documents at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from palermo.domain.documents.facts import LANGUAGES
from palermo.domain.documents.models import Document, Paragraph
from palermo.domain.recommendations.models import Recommendation
from palermo.domain.topics.evoking import topics_of
from palermo.domain.topics.schemes import with_broader
from palermo.kernel.ordering import day_of
from palermo.search.engines import IndexEntry, TextEntry
from palermo.search.facets import body_key, meeting_key, section_key
from palermo.search.placing import HIGHEST, WIDTH
from palermo.search.query import Kind
from palermo.search.wordings import Worded, worded_in_effect

_PARAGRAPHS_FROM = 1 << (WIDTH - 1)
"""Within a document recommendations come first, then paragraphs."""
_LAST = (1 << WIDTH) - 1


def gather(documents: Sequence[int], labels: Mapping[int, int]) -> Iterator[IndexEntry]:
    """What there is to find of documents, by key; nothing of those that are gone or taken out.

    Five queries for any number of rows up to `kernel.batches.AT_ONCE`.
    """
    rows = Document.objects.filter(pk__in=documents, removed_at__isnull=True)
    held = {
        row.pk: _Frame(row, labels[row.pk])
        for row in rows.select_related("work__body", "work__meeting__body")
    }
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
        if document.work.body:
            self.facets["body"] = (body_key(document.work.body),)
        if meeting:
            self.facets["meeting"] = (meeting_key(meeting),)
        self._label = label
        # What has no date stands last in both orders.
        self._newest = HIGHEST - label if day else HIGHEST + label

    def entry(
        self,
        kind: Kind,
        key: int,
        document: int,
        at: int,
        texts: Iterable[TextEntry],
        facets: Mapping[str, Iterable[str]],
    ) -> IndexEntry:
        """An entry at a place within the document."""
        within = min(at, _LAST)
        return IndexEntry(
            kind=kind,
            key=key,
            document=document,
            order=(self._label << WIDTH) + within,
            newest=(self._newest << WIDTH) + within,
            draft=self.draft,
            texts=tuple(texts),
            facets={**self.facets, **{name: tuple(dict.fromkeys(some)) for name, some in facets.items()}},
        )


def _recommendations(held: Mapping[int, _Frame]) -> Iterator[IndexEntry]:
    rows = Recommendation.objects.filter(document__in=held, missing_since__isnull=True)
    found = dict(rows.order_by("sort_key", "id").values_list("pk", "document"))
    worded = worded_in_effect(found)
    at: dict[int, int] = {}
    for key, document in found.items():
        at[document] = place = at.get(document, 0) + 1
        words = worded.get(key, {})
        if words and all(one.effect.counts for one in words.values()):
            texts = [TextEntry(code, one.effect.text) for code, one in words.items()]
            facets = _facets(words)
            yield held[document].entry(Kind.RECOMMENDATION, key, document, place, texts, facets)


def _facets(words: Mapping[str, Worded]) -> dict[str, Iterable[str]]:
    effects = [one.effect for one in words.values()]
    return {
        "language": list(words),
        "topic": with_broader(
            topic.concept for code, one in words.items() for topic in topics_of(one.effect.text, code)
        ),
        "section": [section_key(code, one.headings[-1]) for code, one in words.items() if one.headings],
        "strength": [effect.strength for effect in effects],
        "status": [effect.status for effect in effects],
        "addressee": [code for effect in effects for code in effect.addressees],
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
            key,
            document,
            at,
            [TextEntry(language, words)],
            {"language": [language]},
        )
