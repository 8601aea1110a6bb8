"""What waits to be indexed, and what the index was told of each document."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Waiting(models.Model):
    """A document whose entries in the index are behind; `version` is another one after every change.

    `document` is a key and no relation: a document that is no more waits to be taken out.
    """

    document = models.PositiveBigIntegerField(unique=True)
    version = models.CharField(max_length=32)

    class Meta:
        verbose_name_plural = "waiting"

    def __str__(self) -> str:
        return f"document {self.document} at {self.version}"


class Place(models.Model):
    """Where a document stands in the order of the index: `label` grows as `sort_key` does.

    `facts` is the digest of all that the index was told of the document as a whole; empty
    where it was told nothing yet.
    """

    document = models.PositiveBigIntegerField(unique=True)
    sort_key = models.CharField(max_length=500, db_index=True)
    label = models.PositiveBigIntegerField()
    facts = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        ordering: ClassVar = ["label"]

    def __str__(self) -> str:
        return f"document {self.document} at {self.label}"


class Identity(models.Model):
    """Which record an index is made of; another one after a backup was put in its place."""

    token = models.CharField(max_length=32)

    class Meta:
        verbose_name_plural = "identities"

    def __str__(self) -> str:
        return self.token
