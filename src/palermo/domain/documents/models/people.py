"""Who attended and who spoke, as a text says it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from palermo.domain.documents.models.texts import Text


class Attendance(models.Model):
    """A participant that a text lists. `name` is as printed, `country` its alpha-3 code where it has one."""

    text = models.ForeignKey(Text, on_delete=models.CASCADE, related_name="attendance")
    position = models.PositiveIntegerField()
    category = models.CharField(max_length=20)
    name = models.TextField()
    country = models.CharField(max_length=3, null=True, blank=True, db_index=True)
    paragraph = models.CharField(max_length=100, null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["text", "position"]
        verbose_name_plural = "attendance"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["text", "position"], name="attendance_position_once")
        ]


class Speaker(models.Model):
    """One mention of somebody who spoke. `of` is the State or organization as printed."""

    text = models.ForeignKey(Text, on_delete=models.CASCADE, related_name="speakers")
    position = models.PositiveIntegerField()
    role = models.CharField(max_length=20)
    name = models.TextField(null=True, blank=True)
    of = models.TextField(null=True, blank=True)
    country = models.CharField(max_length=3, null=True, blank=True, db_index=True)
    agenda_items = models.JSONField(default=list)
    paragraph = models.CharField(max_length=100, null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["text", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["text", "position"], name="speaker_position_once")
        ]
