"""Files as they came in: their bytes are kept, so nothing is lost."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from palermo.domain.documents.models.works import LanguageVersion


class File(models.Model):
    """A file, known by its bytes; `name` is the one it first came under."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    name = models.CharField(max_length=300)
    taken_in_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Exact(Length("sha256"), 64), name="file_sha256_whole")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.sha256[:12]})"


class Original(models.Model):
    """The bytes of a file, apart from it so that lists need not read them."""

    file = models.OneToOneField(File, primary_key=True, on_delete=models.CASCADE, related_name="original")
    data = models.BinaryField()


class Location(models.Model):
    """A path that a file was loaded from, with the file last seen there and the version it is a text of."""

    path = models.CharField(max_length=4096, unique=True)
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="locations")
    language_version = models.ForeignKey(LanguageVersion, on_delete=models.PROTECT, related_name="locations")
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.path
