"""The kernel as a Django app."""

from django.apps import AppConfig


class KernelConfig(AppConfig):
    """Holds the journal and the addresses."""

    name = "palermo.kernel"
    label = "kernel"
