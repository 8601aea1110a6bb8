"""Recommendations, how each language words them, and what a person says of them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from palermo.domain.documents.models import Document, LanguageVersion, Text
from palermo.kernel.models import Correction


class Recommendation(models.Model):
    """One recommendation of a document, however many languages hold it.

    `key` is the `id` of the reading contract (`rec-7`, `para-22`), `tail` how its
    address ends. `missing_since` is when the last reading that held it gave way
    to one that does not.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="recommendations")
    key = models.CharField(max_length=100)
    number = models.PositiveIntegerField(null=True, blank=True)
    tail = models.CharField(max_length=100)
    missing_since = models.DateTimeField(null=True, blank=True)
    sort_key = models.CharField(max_length=600, db_index=True)

    class Meta:
        ordering: ClassVar = ["sort_key"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "key"], name="recommendation_key_once"),
            models.UniqueConstraint(fields=["document", "tail"], name="recommendation_tail_once"),
        ]

    def __str__(self) -> str:
        return f"{self.document}, {self.tail}"

    @property
    def address(self) -> str:
        """The address without its first slash: `r/CTOC-COP-WG.4-2021-6/7`."""
        return f"r/{self.document.slug}/{self.tail}"


class Wording(models.Model):
    """A recommendation as the current text of one language words it: what the machine read, and nothing else.

    `headings` are those above it, the highest first; `items`, `acts`,
    `softeners` and `instruments` are the objects of the reading contract, with
    their spans; `spans` are `[start, end]` in code points of the text's source.
    """

    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="wordings")
    language_version = models.ForeignKey(LanguageVersion, on_delete=models.PROTECT, related_name="wordings")
    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="wordings")
    position = models.PositiveIntegerField()
    label = models.CharField(max_length=200)
    words = models.TextField()
    items = models.JSONField(default=list)
    spans = models.JSONField(default=list)
    headings = models.JSONField(default=list)
    page = models.PositiveIntegerField(null=True, blank=True)
    status = models.CharField(max_length=20, db_index=True)
    strength = models.CharField(max_length=24, db_index=True)
    addressees = models.JSONField(default=list)
    proposers = models.JSONField(default=list)
    acts = models.JSONField(default=list)
    softeners = models.JSONField(default=list)
    instruments = models.JSONField(default=list)
    missing_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["language_version", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["recommendation", "language_version"], name="wording_once_a_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.recommendation} ({self.language_version.language})"


class RecommendationCorrection(Correction):
    """A person's word on a recommendation; with an empty `language` it holds for all of them."""

    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="corrections")
    language = models.CharField(max_length=2, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["recommendation", "language", "field"],
                condition=Q(withdrawn_at__isnull=True),
                name="recommendation_correction_one_in_force",
            )
        ]
