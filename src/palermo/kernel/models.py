"""The journal, the addresses, and the form of a person's correction."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Entry(models.Model):
    """A line of the journal: who did what to which address, and when (UTC). Written once, never changed."""

    at = models.DateTimeField(db_index=True)
    by = models.CharField(max_length=200)
    verb = models.CharField(max_length=40)
    subject = models.CharField(max_length=300, db_index=True)
    details = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by} {self.verb} {self.subject}"


class Address(models.Model):
    """An address that was given, for ever: it answers, leads on, or says why it was removed.

    `path` is without its first slash (`d/1`, `r/1/7`); `target` is the key of
    what it stands for, among the things of its `kind`.
    """

    path = models.CharField(max_length=300, unique=True)
    kind = models.CharField(max_length=8)
    target = models.PositiveBigIntegerField()
    leads_to = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="led_from"
    )
    given_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.CharField(max_length=200, blank=True, default="")
    removed_why = models.TextField(blank=True, default="")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kind", "target"])]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "target"],
                condition=Q(leads_to__isnull=True),
                name="address_one_that_answers",
            ),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True) | ~Q(removed_why=""),
                name="address_removed_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"/{self.path}"


class Correction(models.Model):
    """What a person says instead of what the machine read: it wins over every reading, until withdrawn."""

    field = models.CharField(max_length=40)
    value = models.JSONField(null=True)
    why = models.TextField(blank=True, default="")
    by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        abstract = True
