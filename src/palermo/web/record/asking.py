"""What an address of the list asks for, and the addresses of what might be asked next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import quote_plus

from django.http import QueryDict
from django.utils.translation import gettext as _

from palermo.domain.documents.facts import LANGUAGES
from palermo.web.shell.errors import BadQuery
from palermo.web.shell.numbers import page_number

FILTERS = ("body", "meeting", "year", "topic", "section", "addressee", "strength", "status", "language")
"""The filters, in the order in which they stand in an address and on the page."""
SORTS = ("record", "newest", "relevance")
MOST_VALUES = 40
"""Values of one filter that an address may name."""
_PLACES = {name: at for at, name in enumerate(("q", *FILTERS, "drafts", "sort"))}
_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the list.

    Of `filters` each holds values of which one must be met; different filters must be
    met together. `drafts` lets in what gave way to another version. Pages are from 1.
    `unfold` is the filter of which all values are shown.
    """

    words: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    drafts: bool = False
    sort: str = "record"
    page: int = 1
    unfold: str = ""

    def values(self, name: str) -> tuple[str, ...]:
        """The values that a filter has."""
        return self.filters.get(name, ())

    @property
    def language(self) -> str | None:
        """The official language that is asked for, where it is a single one."""
        values = self.values("language")
        return values[0] if len(values) == 1 and values[0] in LANGUAGES else None

    @property
    def narrowed(self) -> bool:
        """Whether it asks for less than the whole list."""
        return bool(self.words or self.filters)

    def toggled(self, name: str, value: str) -> Asked:
        """The same with a value of a filter set, or taken off if it was; from the first page."""
        held = self.values(name)
        kept = tuple(one for one in held if one != value) if value in held else (*held, value)
        filters = {key: values for key, values in {**self.filters, name: kept}.items() if values}
        return replace(self, filters=filters, page=1, unfold="")

    def sorted_by(self, sort: str) -> Asked:
        """The same in another order, from the first page."""
        return replace(self, sort=sort, page=1)

    def with_drafts(self, drafts: bool) -> Asked:
        """The same with drafts or without, from the first page."""
        return replace(self, drafts=drafts, page=1)

    def unfolded(self, name: str) -> Asked:
        """The same with all values of a filter shown."""
        return replace(self, unfold=name)

    def without_words(self) -> Asked:
        """The same without words, from the first page."""
        return replace(self, words="", sort="record" if self.sort == "relevance" else self.sort, page=1)

    def at(self, page: int) -> Asked:
        """Another page of the same."""
        return replace(self, page=page)

    def pairs(self) -> list[tuple[str, str]]:
        """The query of its address, what is usual left out: equal questions have equal addresses."""
        pairs = [("q", self.words)] if self.words else []
        pairs += [(name, value) for name in FILTERS for value in self.values(name)]
        if self.drafts:
            pairs.append(("drafts", "1"))
        if self.sort != "record":
            pairs.append(("sort", self.sort))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        if self.unfold:
            pairs.append(("unfold", self.unfold))
        return pairs

    def query(self) -> str:
        """The query of its address with its question mark; nothing for the whole list."""
        written = "&".join([f"{name}={_safe(value)}" for name, value in self.pairs()])
        return f"?{written}" if written else ""


def _safe(value: str) -> str:
    """A value as it stands in an address; most need no change."""
    return value if value.isascii() and value.isalnum() else quote_plus(value)


_quoted = lru_cache(maxsize=8192)(quote_plus)
"""For values that the record has; what somebody typed is not kept so."""


class Toggling:
    """The addresses that differ from one in a single value: what they share is written once."""

    def __init__(self, asked: Asked) -> None:
        first = asked.at(1).unfolded("")
        self._asked = first
        pairs = [(_PLACES[name], f"{name}={_safe(value)}") for name, value in first.pairs()]
        self._parts: dict[str, tuple[str, str]] = {}
        for name in FILTERS:
            place = _PLACES[name]
            head = "".join([f"{pair}&" for at, pair in pairs if at <= place])
            tail = "".join([f"&{pair}" for at, pair in pairs if at > place])
            self._parts[name] = (f"?{head}{name}=", tail)

    def queries(self, name: str, values: Sequence[str]) -> list[str]:
        """The queries with each of these values set, or taken off if it was."""
        chosen = self._asked.values(name)
        head, tail = self._parts[name]
        return [
            self._asked.toggled(name, value).query() if value in chosen else f"{head}{_quoted(value)}{tail}"
            for value in values
        ]


def read_asked(query: QueryDict) -> Asked:
    """Understand an address; raises `BadQuery` with a sentence for what cannot be."""
    words = query.get("q", "").strip()
    filters = {}
    for name in FILTERS:
        values = tuple(dict.fromkeys(value for value in query.getlist(name) if value))
        if len(values) > MOST_VALUES:
            raise BadQuery(_("The address names too many values for one filter."))
        if values:
            filters[name] = values
    sort = query.get("sort") or "record"
    if sort not in SORTS:
        raise BadQuery(_("The list has no such order. It can be in that of the record, or the newest first."))
    if sort == "relevance" and not words:
        sort = "record"
    unfold = query.get("unfold", "")
    return Asked(
        words=words,
        filters=filters,
        drafts=query.get("drafts") == "1",
        sort=sort,
        page=page_number(query.get("page")),
        unfold=unfold if unfold in FILTERS else "",
    )
