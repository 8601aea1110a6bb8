"""The rows that hits stand for, with the words that were found in them marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from palermo.domain.documents.models import Paragraph
from palermo.domain.recommendations.models import Recommendation
from palermo.kernel.batches import in_batches
from palermo.search.marking import Mark, reasons
from palermo.search.plan import Reading
from palermo.search.query import Kind
from palermo.search.results import Hit
from palermo.search.wordings import worded_in_effect


@dataclass(frozen=True, slots=True)
class FoundText:
    """A text that was found, whole: `marks` are `[start, end)` in its code points, `words` what they answer.

    `address` is without its first slash; that of a paragraph ends in its number as printed,
    or else its key (`d/CTOC-COP-WG.4-2021-6#46`).
    """

    kind: Kind
    address: str
    language: str
    text: str
    words: tuple[str, ...]
    marks: tuple[Mark, ...]


def texts_of(hits: Sequence[Hit], reading: Reading | None, language: str | None) -> Iterator[FoundText]:
    """The texts in which all that was asked for stands, hit by hit, in the order of the hits.

    With `language` that one alone. Four queries for any number of hits up to
    `kernel.batches.AT_ONCE`. What has left the record since is passed over.
    """
    for batch in in_batches(hits):
        rows = {**_recommendations(batch), **_paragraphs(batch)}
        for hit in batch:
            address, texts = rows.get(hit, ("", {}))
            if language is not None:
                texts = {code: text for code, text in texts.items() if code == language}
            for why in reasons(reading or Reading(()), texts):
                text = texts[why.language]
                yield FoundText(hit.kind, address, why.language, text, why.words, why.marks)


Rows = dict[Hit, tuple[str, Mapping[str, str]]]


def _recommendations(hits: Sequence[Hit]) -> Rows:
    keys = [hit.key for hit in hits if hit.kind is Kind.RECOMMENDATION]
    rows = Recommendation.objects.filter(pk__in=keys).values_list("pk", "document__slug", "tail")
    worded = worded_in_effect(keys)
    return {
        Hit(Kind.RECOMMENDATION, key): (
            f"r/{slug}/{tail}",
            {code: one.effect.text for code, one in worded.get(key, {}).items()},
        )
        for key, slug, tail in rows
    }


def _paragraphs(hits: Sequence[Hit]) -> Rows:
    keys = [hit.key for hit in hits if hit.kind is Kind.PARAGRAPH]
    rows = Paragraph.objects.filter(pk__in=keys)
    told = rows.values_list(
        "pk",
        "number",
        "key",
        "words",
        "text__language_version__language",
        "text__language_version__document__slug",
    )
    return {
        Hit(Kind.PARAGRAPH, pk): (f"d/{slug}#{number or key}", {language: words})
        for pk, number, key, words, language, slug in told
    }
