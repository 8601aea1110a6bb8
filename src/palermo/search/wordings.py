"""What holds of recommendations in each language that words them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from palermo.domain.documents.facts import LANGUAGES
from palermo.domain.recommendations.effect import InEffect, Said, in_effect
from palermo.domain.recommendations.models import RecommendationCorrection, Wording
from palermo.kernel.batches import in_batches

_READ = ("words", "status", "strength", "addressees")


class Worded(NamedTuple):
    """A recommendation in one language: what holds of it, and the headings above it."""

    effect: InEffect
    headings: Sequence[str]


def worded_in_effect(recommendations: Collection[int]) -> dict[int, Mapping[str, Worded]]:
    """What holds of recommendations, by key and language; languages are in the order of `LANGUAGES`.

    Two queries for any number of rows up to `kernel.batches.AT_ONCE`.
    """
    found: dict[int, dict[str, Worded]] = {}
    for batch in in_batches(recommendations):
        said = _said(batch)
        rows = Wording.objects.filter(recommendation__in=batch, missing_since__isnull=True)
        for key, language, headings, *read in rows.values_list(
            "recommendation", "language_version__language", "headings", *_READ
        ):
            effect = in_effect(dict(zip(_READ, read, strict=True)), said.get(key, ()), language)
            found.setdefault(key, {})[language] = Worded(effect, headings)
    return {key: {code: held[code] for code in LANGUAGES if code in held} for key, held in found.items()}


def _said(recommendations: Collection[int]) -> dict[int, list[Said]]:
    rows = RecommendationCorrection.objects.filter(
        recommendation__in=recommendations, withdrawn_at__isnull=True
    )
    said: dict[int, list[Said]] = {}
    for row in rows.values_list("recommendation", "language", "field", "value", "by", named=True):
        said.setdefault(row.recommendation, []).append(Said(row.language, row.field, row.value, row.by))
    return said
