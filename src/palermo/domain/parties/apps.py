"""The concept as a Django app."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """Tables of `palermo.domain.parties`."""

    name = "palermo.domain.parties"
    label = "parties"
