"""Named reads of recommendations."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from palermo.domain.recommendations.choices import Field
from palermo.domain.recommendations.effect import Said
from palermo.domain.recommendations.models import Recommendation, RecommendationCorrection


def listed(*, drafts: bool = False) -> QuerySet[Recommendation]:
    """The recommendations that count, in the order of the record; each once, however many languages hold it.

    With `drafts` also those of versions that gave way to another one.
    """
    said_none = RecommendationCorrection.objects.filter(
        recommendation=OuterRef("pk"), field=Field.NONE, withdrawn_at__isnull=True
    )
    held = Recommendation.objects.filter(missing_since__isnull=True, document__removed_at__isnull=True)
    if not drafts:
        held = held.filter(document__gives_way_to__isnull=True)
    return held.exclude(Exists(said_none)).select_related("document").order_by("sort_key", "id")


def said_of(recommendation: Recommendation) -> list[Said]:
    """The corrections in force of one recommendation; uses what was prefetched as `corrections`."""
    return [
        Said(one.language, one.field, one.value, one.by)
        for one in recommendation.corrections.all()
        if one.withdrawn_at is None
    ]


def is_missing(key: int) -> bool:
    """Whether no text holds a recommendation (by key) any longer, though its document stands."""
    rows = Recommendation.objects.filter(pk=key, missing_since__isnull=False)
    return rows.filter(document__removed_at__isnull=True).exists()
