"""The concept as a Django app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Tables of `palermo.domain.documents`."""

    name = "palermo.domain.documents"
    label = "documents"
