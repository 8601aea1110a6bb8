"""Find or write bodies and meetings, for the flow whose transaction it is."""

from __future__ import annotations

import re
from datetime import date

from palermo.domain.parties.models import Body, BodyName, Meeting
from palermo.domain.parties.names import fold, series_of_name

_SUBSIDIARY = re.compile(r"/(?:WG|CN|C|AC|SC|CONF)\.[0-9]+[A-Z]?$")
"""`WG.4` of `CTOC/COP/WG.4`: a series that one body alone uses. `A/HRC` has reports of many."""


def keep_body(name: str | None, language: str, series: str | None) -> Body | None:
    """The body of that name, or of that series of symbols; written where there is none.

    The name decides; our list of bodies gives it a series. A series alone decides
    where one body uses it, or where its body has no name yet in this language.
    None where neither is known.
    """
    if name:
        series = series_of_name(name) or series
    named = Body.objects.filter(names__folded=fold(name)).first() if name else None
    numbered = Body.objects.filter(series=series).first() if series else None
    if named and not named.series and series and numbered is None:
        named.series = series
        named.save(update_fields=["series"])
    if named is None and numbered and name and not _may_take(numbered, name, language):
        numbered = series = None
    body = named or numbered
    if body is None:
        if not name and not series:
            return None
        body = Body.objects.create(series=series)
    if name and named is None:
        BodyName.objects.create(body=body, language=language, name=name[:500], folded=fold(name)[:500])
    return body


def keep_meeting(body: Body, start: date, end: date | None, ordinal: int | None) -> Meeting:
    """The meeting of a body on those dates, written where there is none; an ordinal is filled in once."""
    last = end if end and end >= start else start
    meeting, _ = Meeting.objects.get_or_create(
        body=body, start=start, end=last, defaults={"ordinal": ordinal}
    )
    if meeting.ordinal is None and ordinal is not None:
        meeting.ordinal = ordinal
        meeting.save(update_fields=["ordinal"])
    return meeting


def _may_take(body: Body, name: str, language: str) -> bool:
    return (
        bool(_SUBSIDIARY.search(body.series or ""))
        or series_of_name(name) == body.series
        or not body.names.filter(language=language).exists()
    )


def name_body(body: Body, language: str, name: str) -> None:
    """Write one more name of a body, as another language prints it; a name that a body has stays with it."""
    BodyName.objects.get_or_create(
        folded=fold(name)[:500], defaults={"body": body, "language": language, "name": name[:500]}
    )
