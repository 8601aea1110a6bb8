"""The filters of the list with their counts, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from palermo.reading.model.codes import ADDRESSEES, Status, Strength
from palermo.web.record.asking import FILTERS, Asked, Toggling
from palermo.web.record.naming import names_of, title
from palermo.web.shell.interfaces import current

AT_ONCE = 7
"""Values of a filter that a page shows; those chosen always are."""
MOST = 120
"""The same of a filter that is unfolded, so that a page keeps its weight."""
_ORDERS: Mapping[str, Mapping[str, int]] = {
    "strength": {code: at for at, code in enumerate(Strength)},
    "status": {code: at for at, code in enumerate(Status)},
    "addressee": {code: at for at, code in enumerate(ADDRESSEES)},
}


class Value(NamedTuple):
    """A value of a filter. `language` is that of the words where they were printed; `query` toggles it."""

    name: str
    language: str | None
    many: int
    chosen: bool
    query: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: its values that are shown, and how many are not; `unfold` is the query that shows more.

    `unfold` is none where all are shown, or as many as a page can bear.
    """

    code: str
    name: str
    values: tuple[Value, ...]
    left: int
    unfold: str | None

    @property
    def chosen(self) -> tuple[Value, ...]:
        """The values that are set."""
        return tuple(one for one in self.values if one.chosen)


def filters(asked: Asked, counts: Mapping[str, Mapping[str, int]]) -> tuple[Filter, ...]:
    """All filters of which there is something to choose, in their order."""
    toggling = Toggling(asked)
    made = (_filter(code, asked, counts.get(code, {}), toggling) for code in FILTERS)
    return tuple(one for one in made if len(one.values) > 1 or one.chosen)


def _filter(code: str, asked: Asked, counts: Mapping[str, int], toggling: Toggling) -> Filter:
    chosen = asked.values(code)
    held = {**dict.fromkeys(chosen, 0), **counts} if chosen else counts
    if code == "section":
        held = _readable(held, chosen, asked.values("language"))
    ordered = _ordered(code, held)
    if chosen:  # what is chosen is never folded away
        ordered.sort(key=lambda value: value not in chosen)
    most = MOST if asked.unfold == code else AT_ONCE
    if len(ordered) <= most + 1:
        most += 1
    some = ordered[: max(most, len(chosen))]
    names = names_of(code, some)
    values = tuple(
        Value(name, language, held[value], value in chosen, query)
        for value, (name, language), query in zip(some, names, toggling.queries(code, some), strict=True)
    )
    left = len(ordered) - len(some)
    unfold = asked.unfolded(code).query() if left and asked.unfold != code else None
    return Filter(code, title(code), values, left, unfold)


def _ordered(code: str, held: Mapping[str, int]) -> list[str]:
    """The values in the order in which they are listed."""
    if code == "year":
        return sorted(held, key=_newest_year)
    if code == "meeting":
        return sorted(sorted(held), key=_first_day, reverse=True)
    places = _ORDERS.get(code)
    first = sorted(held)
    if places is not None:
        first.sort(key=lambda value: places.get(value, len(places)))
    if code in {"strength", "status"}:
        return first
    return sorted(first, key=held.__getitem__, reverse=True)


def _newest_year(value: str) -> tuple[int, str]:
    return -int(value) if value.isdecimal() else 0, value


def _first_day(value: str) -> str:
    return value.rpartition("/")[2]


def _readable(
    held: Mapping[str, int], chosen: Iterable[str], languages: tuple[str, ...]
) -> Mapping[str, int]:
    """Headings come in every language that is held: those in the reader's are shown, if there are any."""
    wanted = tuple(f"{code}:" for code in languages or (current().code,))
    kept = {key: many for key, many in held.items() if key.startswith(wanted) or key in chosen}
    return kept or held
