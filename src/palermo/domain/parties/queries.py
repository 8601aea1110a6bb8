"""Named reads of bodies."""

from __future__ import annotations

from palermo.domain.parties.models import Body


def name_in(body: Body, language: str) -> str | None:
    """The name of a body in a language as a document printed it first; else the first in any."""
    names = list(body.names.order_by("id"))
    return next(
        (entry.name for entry in names if entry.language == language), names[0].name if names else None
    )
