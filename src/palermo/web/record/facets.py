"""The filters of the list with their counts, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from palermo.domain.parties.queries import meetings_starting, series_of_bodies
from palermo.reading.model.codes import ADDRESSEES, Status, Strength
from palermo.search.facets import body_key, meeting_key
from palermo.web.record.asking import FILTERS, Asked
from palermo.web.shell import labels
from palermo.web.shell.dates import days
from palermo.web.shell.interfaces import current
from palermo.web.shell.worded import worded_in

AT_ONCE = 7
"""Values of a filter that are shown before the rest is unfolded."""
MOST = 40
"""Values of a filter that are shown at all; those chosen always are."""
_ORDERS: Mapping[str, tuple[str, ...]] = {
    "strength": tuple(Strength),
    "status": tuple(Status),
    "addressee": ADDRESSEES,
    "language": ("ar", "zh", "en", "fr", "ru", "es"),
}


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a filter. `language` is that of the words where they were printed; `query` toggles it."""

    name: str
    language: str | None
    count: int
    chosen: bool
    query: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: the values shown at once, those that unfold, and how many are not shown."""

    code: str
    name: str
    first: tuple[Value, ...]
    more: tuple[Value, ...]
    left: int

    @property
    def chosen(self) -> tuple[Value, ...]:
        """The values that are set."""
        return tuple(one for one in (*self.first, *self.more) if one.chosen)


Named = tuple[str, str | None]
"""A name, and its language where the record printed it."""


def filters(asked: Asked, counts: Mapping[str, Mapping[str, int]]) -> tuple[Filter, ...]:
    """All filters of which there is something to choose, in their order."""
    names = {"body": _bodies(), "meeting": _meetings(counts.get("meeting", {}), asked.values("meeting"))}
    made = (_filter(code, asked, counts.get(code, {}), names.get(code, {})) for code in FILTERS)
    return tuple(one for one in made if len(one.first) > 1 or one.chosen)


def _filter(code: str, asked: Asked, counts: Mapping[str, int], names: Mapping[str, Named]) -> Filter:
    chosen = asked.values(code)
    held = {**dict.fromkeys(chosen, 0), **counts}
    if code == "section":
        held = _readable(held, chosen, asked.values("language"))
    ordered = sorted(held, key=_order(code, held))
    # What is chosen is never folded away.
    ordered.sort(key=lambda value: value not in chosen)
    values = [
        Value(*_named(code, value, names), held[value], value in chosen, asked.toggled(code, value).query())
        for value in ordered[:MOST]
    ]
    cut = AT_ONCE if len(values) > AT_ONCE + 1 else len(values)
    return Filter(code, _title(code), tuple(values[:cut]), tuple(values[cut:]), len(ordered) - len(values))


def _order(code: str, held: Mapping[str, int]) -> Callable[[str], tuple[int, str]]:
    if code == "year":
        return lambda value: (-int(value) if value.isdigit() else 0, value)
    if code == "meeting":
        newest = sorted(held, key=lambda value: value.rpartition("/")[2], reverse=True)
        return lambda value: (newest.index(value), value)
    if code in {"strength", "status"}:
        order = _ORDERS[code]
        return lambda value: (order.index(value) if value in order else len(order), value)
    return lambda value: (-held[value], value)


def _readable(held: Mapping[str, int], chosen: Iterable[str], languages: tuple[str, ...]) -> dict[str, int]:
    """Headings come in every language that is held: those in the reader's are shown, if there are any."""
    wanted = languages or (current().code,)
    kept = {key: many for key, many in held.items() if key.partition(":")[0] in wanted or key in chosen}
    return kept or dict(held)


def _named(code: str, value: str, names: Mapping[str, Named]) -> Named:
    if code == "section":
        language, _colon, heading = value.partition(":")
        return heading, language
    if code in {"body", "meeting"}:
        return names.get(value, (value, None))
    said = {"addressee": labels.addressee, "strength": labels.strength, "status": labels.status}
    said["language"] = labels.language
    return (said[code](value) if code in said else value), None


def _title(code: str) -> str:
    return {
        "body": _("Body"),
        "meeting": _("Meeting"),
        "year": _("Year"),
        "section": _("Section"),
        "addressee": _("Who is asked"),
        "strength": _("How strongly"),
        "status": _("Status"),
        "language": _("Language held"),
    }[code]


def _bodies() -> dict[str, Named]:
    found: dict[str, Named] = {}
    for body, names in series_of_bodies():
        printed = worded_in(names)
        if printed:
            found[body_key(body)] = (printed.text, printed.language)
        elif body.series:
            found[body_key(body)] = (body.series, None)
    return found


def _meetings(counts: Mapping[str, int], chosen: Iterable[str]) -> dict[str, Named]:
    starts = {_day(key.rpartition("/")[2]) for key in (*counts, *chosen)}
    found: dict[str, Named] = {}
    for meeting in meetings_starting({start for start in starts if start}):
        when = days(meeting.start, meeting.end)
        found[meeting_key(meeting)] = (
            f"{when} · {meeting.body.series}" if meeting.body.series else when,
            None,
        )
    return found


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
