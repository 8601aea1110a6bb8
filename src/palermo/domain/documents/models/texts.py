"""Texts: what the machine read of a file."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from palermo.domain.documents.models.files import File
from palermo.domain.documents.models.works import LanguageVersion


class Text(models.Model):
    """The reading of one file, whole. One text of a language version is current; earlier ones are kept.

    `source` is the text that every span points into, `reading` the object of the
    reading contract, `digest` its SHA-256, `reader` the fingerprint of the
    library that made it.
    """

    language_version = models.ForeignKey(LanguageVersion, on_delete=models.PROTECT, related_name="texts")
    file = models.OneToOneField(File, on_delete=models.PROTECT, related_name="text")
    current = models.BooleanField()
    title = models.TextField(blank=True, default="")
    format = models.CharField(max_length=8)
    source = models.TextField()
    reading = models.JSONField()
    digest = models.CharField(max_length=64)
    reader = models.CharField(max_length=80)
    read_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["language_version"], condition=Q(current=True), name="text_one_current"
            )
        ]

    def __str__(self) -> str:
        return f"text {self.pk} of {self.language_version}"


class Paragraph(models.Model):
    """A paragraph of a text. `number` is as printed, `headings` the headings above it, the highest first.

    `items` is as in the reading contract; `spans` are `[start, end]` in code points of the source.
    """

    text = models.ForeignKey(Text, on_delete=models.CASCADE, related_name="paragraphs")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=100)
    number = models.CharField(max_length=100, null=True, blank=True)
    headings = models.JSONField(default=list)
    words = models.TextField()
    items = models.JSONField(default=list)
    spans = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar = ["text", "position"]
        indexes: ClassVar = [models.Index(fields=["text", "number"])]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["text", "position"], name="paragraph_position_once"),
            models.UniqueConstraint(fields=["text", "key"], name="paragraph_key_once"),
        ]
