"""Meetings as others refer to them, and how their addresses are made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from palermo.domain.parties.models import Body, Meeting
from palermo.kernel.slugs import slug_of

_NO_SERIES = "body-"
"""How the address of a body begins whose symbols are not known; no series has small letters."""


@dataclass(frozen=True, slots=True)
class MeetingRef:
    """A meeting and its body: `body` as a document in `language` printed the name, null where none did."""

    address: str
    body: str | None
    language: str | None
    series: str | None
    start: date
    end: date
    ordinal: int | None


def meeting_ref(meeting: Meeting, language: str) -> MeetingRef:
    """A meeting, with the name of its body in a language where that was printed; one query."""
    return meeting_refs([meeting], language)[meeting.pk]


def meeting_refs(meetings: Iterable[Meeting], language: str) -> dict[int, MeetingRef]:
    """References to meetings by key, in the order given; bodies must come with them. One query."""
    known = list(meetings)
    names: dict[int, list[tuple[str, str]]] = {}
    rows = Body.objects.filter(pk__in={meeting.body_id for meeting in known}).order_by("names__id")
    for body, code, name in rows.values_list("pk", "names__language", "names__name"):
        names.setdefault(body, []).append((code, name))
    return {one.pk: _ref(one, names.get(one.body_id, []), language) for one in known}


def address_of(meeting: Meeting) -> str:
    """The address of a meeting, such as `m/CTOC-COP-WG.4/2021-10-12`."""
    series = meeting.body.series
    return f"m/{slug_of(series) if series else f'{_NO_SERIES}{meeting.body_id}'}/{meeting.start.isoformat()}"


def meetings_at(slug: str, start: date) -> list[Meeting]:
    """The meetings of a body, by the slug of its series in any case, that began on a day; shortest first."""
    found = Meeting.objects.filter(start=start).select_related("body").order_by("end", "id")
    return [one for one in found if address_of(one).split("/")[1].casefold() == slug.casefold()]


def meetings_of(keys: Iterable[int]) -> list[Meeting]:
    """The meetings of these keys with their bodies, the newest first; one query."""
    return list(
        Meeting.objects.filter(pk__in=list(keys)).select_related("body").order_by("-start", "-end", "id")
    )


def _ref(meeting: Meeting, names: list[tuple[str, str]], language: str) -> MeetingRef:
    printed = [one for one in names if one[1]]
    code, name = next((one for one in printed if one[0] == language), printed[0] if printed else (None, None))
    return MeetingRef(
        address=address_of(meeting),
        body=name,
        language=code,
        series=meeting.body.series,
        start=meeting.start,
        end=meeting.end,
        ordinal=meeting.ordinal,
    )
