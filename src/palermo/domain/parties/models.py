"""Bodies and their meetings."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Body(models.Model):
    """A body of the United Nations or of a treaty, such as a working group.

    `series` is how the symbols of its documents begin (`CTOC/COP/WG.4`), null
    until a symbol or our own list of bodies says it.
    """

    series = models.CharField(max_length=100, unique=True, null=True, blank=True)

    class Meta:
        verbose_name_plural = "bodies"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(series__isnull=True) | ~Q(series=""), name="body_series_said")
        ]

    def __str__(self) -> str:
        return self.series or f"body {self.pk}"


class BodyName(models.Model):
    """A name of a body as a document printed it; `folded` is that name without case and white space."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="names")
    language = models.CharField(max_length=2)
    name = models.CharField(max_length=500)
    folded = models.CharField(max_length=500, unique=True)

    def __str__(self) -> str:
        return self.name


class Meeting(models.Model):
    """A meeting or session of a body, known by its dates (without zone)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="meetings")
    start = models.DateField()
    end = models.DateField()
    ordinal = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["start", "end", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["body", "start", "end"], name="meeting_once"),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="meeting_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"{self.body}, {self.start} to {self.end}"
