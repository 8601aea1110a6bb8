"""The concept as a Django app."""

from django.apps import AppConfig


class RecommendationsConfig(AppConfig):
    """Tables of `palermo.domain.recommendations`."""

    name = "palermo.domain.recommendations"
    label = "recommendations"
