"""Named reads of bodies."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from palermo.domain.parties.models import Body, BodyName, Meeting


def name_in(body: Body, language: str) -> str | None:
    """The name of a body in a language as a document printed it first; else the first in any."""
    names = list(body.names.order_by("id"))
    return next(
        (entry.name for entry in names if entry.language == language), names[0].name if names else None
    )


def names_of_bodies(bodies: Collection[int] | None = None) -> dict[int, dict[str, str]]:
    """The names of bodies by language, each as a document printed it first; of all where none are named."""
    rows = BodyName.objects.order_by("-id").values_list("body", "language", "name")
    found: dict[int, dict[str, str]] = {}
    for body, language, name in rows if bodies is None else rows.filter(body__in=bodies):
        found.setdefault(body, {})[language] = name
    return found


def series_of_bodies() -> list[tuple[Body, dict[str, str]]]:
    """All bodies with their names by language; two queries."""
    names = names_of_bodies()
    return [(body, names.get(body.pk, {})) for body in Body.objects.order_by("series", "id")]


def meetings_starting(starts: Collection[date]) -> list[Meeting]:
    """The meetings that began on one of these days, with their bodies."""
    return list(Meeting.objects.filter(start__in=starts).select_related("body"))
