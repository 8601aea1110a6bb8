"""The filters and their values in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_noop as N_

from palermo.domain.parties.queries import meetings_starting, series_of_bodies
from palermo.kernel.memory import remembered
from palermo.search.facets import body_key, meeting_key
from palermo.web.shell import labels
from palermo.web.shell.dates import days
from palermo.web.shell.interfaces import current
from palermo.web.shell.speaking import say as _
from palermo.web.shell.worded import worded_in
from palermo.web.topics.naming import topic_name

Named = tuple[str, str | None]
"""A name, and its language where it was printed."""
_TITLES = {
    "body": N_("Body"),
    "meeting": N_("Meeting"),
    "year": N_("Year"),
    "topic": N_("Topic"),
    "section": N_("Section"),
    "addressee": N_("Who is asked"),
    "strength": N_("How strongly"),
    "status": N_("Status"),
    "language": N_("Language held"),
}
_LABELS = {
    "addressee": labels.addressee,
    "strength": labels.strength,
    "status": labels.status,
    "language": labels.language,
}


def title(code: str) -> str:
    """The name of a filter."""
    return _(_TITLES[code])


def names_of(code: str, values: Sequence[str]) -> list[Named]:
    """The names of values of a filter, each once, in their order."""
    if code in _LABELS:
        label = _LABELS[code]
        return [(label(value), None) for value in values]
    if code == "section":
        return [(heading, language) for language, _colon, heading in (one.partition(":") for one in values)]
    if code == "topic":
        return [(topic_name(value), None) for value in values]
    if code == "body":
        bodies = _bodies()
        return [bodies.get(value, (value, None)) for value in values]
    if code == "meeting":
        meetings = _meetings(values)
        return [meetings.get(value) or (value, None) for value in values]
    return [(value, None) for value in values]


def _bodies() -> dict[str, Named]:
    held, code = remembered("record.bodies"), current().code
    if code not in held:
        held[code] = dict(_named_bodies())
    found: dict[str, Named] = held[code]
    return found


def _named_bodies() -> list[tuple[str, Named]]:
    found: list[tuple[str, Named]] = []
    for body, names in series_of_bodies():
        if printed := worded_in(names):
            found.append((body_key(body), (printed.text, printed.language)))
        elif body.series:
            found.append((body_key(body), (body.series, None)))
    return found


def _meetings(values: Sequence[str]) -> dict[str, Named | None]:
    known: dict[str, Named | None] = remembered(("record.meetings", current().code))
    new = {value: _day(value.rpartition("/")[2]) for value in values if value not in known}
    starts = {start for start in new.values() if start}
    known.update(dict.fromkeys(new))
    for meeting in meetings_starting(starts) if starts else ():
        when = days(meeting.start, meeting.end)
        series = meeting.body.series
        known[meeting_key(meeting)] = (f"{when} · {series}" if series else when, None)
    return known


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
