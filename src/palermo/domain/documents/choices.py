"""The closed vocabularies of documents as versions of a work."""

from django.db import models


class Stage(models.TextChoices):
    """Whether a version is on its way or is the report itself."""

    DRAFT = "draft", "draft"
    FINAL = "final", "final"


class Part(models.TextChoices):
    """What a version is to the version it belongs to."""

    MAIN = "main", "main text"
    ADDENDUM = "addendum", "addendum"
    REVISION = "revision", "revision"
    CORRIGENDUM = "corrigendum", "corrigendum"
