"""Find or write bodies and meetings, for the flow whose transaction it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from palermo.domain.parties.models import Body, BodyName, Meeting
from palermo.domain.parties.names import fold, series_of_name

_SUBSIDIARY = re.compile(r"/(?:WG|CN|C|AC|SC|CONF)\.[0-9]+[A-Z]?$")
"""`WG.4` of `CTOC/COP/WG.4`: a series that one body alone uses. `A/HRC` has reports of many."""


Name = tuple[str, str]
"""A language and the name of a body as a text in it prints it."""


class Kept(NamedTuple):
    """A body, and those that turned out to be the same: they were known by another name alone."""

    body: Body
    same: tuple[Body, ...]


def keep_body(names: Sequence[Name], series: str | None) -> Kept:
    """The body of those names (one at least) and that series of symbols, written where there is none.

    Names decide before a series, for a symbol of a parent body may stand on a
    report of its working group; our own list gives a name its series. A series
    decides where one body alone uses it, or, for a body not seen before, where
    no other has a name in that language.
    """
    series = next(filter(None, (series_of_name(name) for _, name in names)), None) or series
    named = _known(names)
    numbered = Body.objects.filter(series=series).first() if series else None
    body = next((body for body in named if body.series), None)
    if body is None and numbered and (_is_of_one(series, names) or (not named and _lacks(numbered, names))):
        body = numbered
    body = body or next(iter(named), None)
    if body is None:
        body = Body.objects.create(series=None if numbered else series)
    if body.series is None and numbered is None and series:
        body.series = series
        body.save(update_fields=["series"])
    for language, name in names:
        BodyName.objects.get_or_create(
            folded=fold(name)[:500], defaults={"body": body, "language": language, "name": name[:500]}
        )
    return Kept(body, tuple(one for one in named if one != body and one.series is None))


def keep_meeting(body: Body, start: date, end: date | None, ordinal: int | None) -> Meeting:
    """The meeting of a body on those dates, written where there is none; an ordinal is filled in once."""
    if ordinal is not None and ordinal >= 2**31:
        ordinal = None
    last = end if end and end >= start else start
    meeting, _ = Meeting.objects.get_or_create(
        body=body, start=start, end=last, defaults={"ordinal": ordinal}
    )
    if meeting.ordinal is None and ordinal is not None:
        meeting.ordinal = ordinal
        meeting.save(update_fields=["ordinal"])
    return meeting


def _known(names: Sequence[Name]) -> list[Body]:
    """The bodies that have one of these names, in their order, each once."""
    found = [Body.objects.filter(names__folded=fold(name)[:500]).first() for _, name in names]
    return list(dict.fromkeys(body for body in found if body is not None))


def _is_of_one(series: str | None, names: Sequence[Name]) -> bool:
    own = any(series_of_name(name) == series for _, name in names)
    return series is not None and (own or _SUBSIDIARY.search(series) is not None)


def _lacks(body: Body, names: Sequence[Name]) -> bool:
    return not body.names.filter(language__in=[language for language, _ in names]).exists()
