"""Works, the documents that are their versions, and the languages these are held in."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from palermo.domain.documents.choices import Part, Stage
from palermo.domain.parties.models import Body, Meeting
from palermo.kernel.models import Correction


class Work(models.Model):
    """What a body issued once: its drafts, addenda, revisions, corrigenda and final text together.

    `body` is who issued it; that of the meeting where there is one. A resolution names no meeting.
    """

    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="works")
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="works"
    )
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"work {self.pk}"


class Document(models.Model):
    """One version of a work, with an address of its own.

    `symbol` is as printed or as a person gave it; `symbol_key` the same without
    case and white space. One without a symbol has a `number`, which is never
    given again. `base` is the symbol key without its endings (`/Add.1`, `/Rev.1`,
    `/Corr.1`). `gives_way_to` is the version of the same work that is counted
    instead of this one; only what gives way to none, and is not removed,
    enters counts and lists. `sort_key` is the order of `kernel.ordering`.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="documents")
    symbol = models.CharField(max_length=150, null=True, blank=True)
    symbol_key = models.CharField(max_length=150, unique=True, null=True, blank=True)
    number = models.PositiveIntegerField(unique=True, null=True, blank=True)
    slug = models.CharField(max_length=150, unique=True)
    kind = models.CharField(max_length=20, db_index=True)
    stage = models.CharField(max_length=8, choices=Stage)
    part = models.CharField(max_length=12, choices=Part)
    base = models.CharField(max_length=150, db_index=True, null=True, blank=True)
    date = models.DateField(null=True, blank=True)
    distribution = models.CharField(max_length=40, blank=True, default="")
    gives_way_to = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="stands_for"
    )
    removed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    sort_key = models.CharField(max_length=500, db_index=True)

    class Meta:
        ordering: ClassVar = ["sort_key"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(symbol__isnull=False) | Q(number__isnull=False),
                name="document_has_symbol_or_number",
            ),
            models.CheckConstraint(
                condition=Q(symbol__isnull=True, symbol_key__isnull=True, base__isnull=True)
                | Q(symbol__isnull=False, symbol_key__isnull=False, base__isnull=False),
                name="document_symbol_with_key",
            ),
            models.CheckConstraint(condition=~Q(slug=""), name="document_has_slug"),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="document_stage_known"),
            models.CheckConstraint(condition=Q(part__in=Part.values), name="document_part_known"),
        ]

    def __str__(self) -> str:
        return self.symbol or f"document {self.number}"

    @property
    def address(self) -> str:
        """The address without its first slash: `d/CTOC-COP-WG.4-2021-6`."""
        return f"d/{self.slug}"


class LanguageVersion(models.Model):
    """A document in one language."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="language_versions")
    language = models.CharField(max_length=2)

    class Meta:
        ordering: ClassVar = ["language"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "language"], name="language_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.document} ({self.language})"


class DocumentCorrection(Correction):
    """A person's word on a document: the symbol that it does not print, its kind, its date."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="corrections")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["document", "field"],
                condition=Q(withdrawn_at__isnull=True),
                name="document_correction_one_in_force",
            )
        ]
