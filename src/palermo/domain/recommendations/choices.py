"""The closed vocabularies of corrections."""

from django.db import models


class Field(models.TextChoices):
    """What a person may say of a recommendation instead of what was read."""

    TEXT = "text", "text"
    STATUS = "status", "status"
    STRENGTH = "strength", "strength"
    ADDRESSEES = "addressees", "addressees"
    NONE = "none", "is no recommendation"
