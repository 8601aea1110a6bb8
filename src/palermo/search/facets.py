"""The keys by which bodies, meetings and headings are filtered and counted; they stand in addresses, too."""

from __future__ import annotations

from palermo.domain.parties.models import Body, Meeting
from palermo.kernel.slugs import slug_of

_LONGEST = 300
"""Code points of a heading that tell it from others."""


def body_key(body: Body) -> str:
    """`CTOC-COP-WG.4` by the series of its symbols; `~7` where none is known."""
    return slug_of(body.series) if body.series else f"~{body.pk}"


def meeting_key(meeting: Meeting) -> str:
    """`CTOC-COP-WG.4/2021-10-12`: the body, and the first day."""
    return f"{body_key(meeting.body)}/{meeting.start.isoformat()}"


def section_key(language: str, heading: str) -> str:
    """`en:B. Supply chains`: a heading, after the language that it is in."""
    return f"{language}:{' '.join(heading.split())[:_LONGEST]}"
