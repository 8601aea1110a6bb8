"""What an address of the list asks for, and the addresses of what might be asked next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from urllib.parse import quote_plus, urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from palermo.web.shell.errors import BadQuery
from palermo.web.shell.numbers import page_number

FILTERS = ("body", "meeting", "year", "section", "addressee", "strength", "status", "language")
"""The filters, in the order in which they stand in an address and on the page."""
SORTS = ("record", "newest", "relevance")
MOST_VALUES = 40
"""Values of one filter that an address may name."""
_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the list.

    Of `filters` each holds values of which one must be met; different filters must be
    met together. `drafts` lets in what gave way to another version. Pages are from 1.
    """

    words: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    drafts: bool = False
    sort: str = "record"
    page: int = 1

    def values(self, name: str) -> tuple[str, ...]:
        """The values that a filter has."""
        return self.filters.get(name, ())

    @property
    def narrowed(self) -> bool:
        """Whether it asks for less than the whole list."""
        return bool(self.words or self.filters)

    def toggled(self, name: str, value: str) -> Asked:
        """The same with a value of a filter set, or taken off if it was; from the first page."""
        held = self.values(name)
        kept = tuple(one for one in held if one != value) if value in held else (*held, value)
        filters = {**self.filters, name: kept}
        return replace(self, filters={key: values for key, values in filters.items() if values}, page=1)

    def sorted_by(self, sort: str) -> Asked:
        """The same in another order, from the first page."""
        return replace(self, sort=sort, page=1)

    def with_drafts(self, drafts: bool) -> Asked:
        """The same with drafts or without, from the first page."""
        return replace(self, drafts=drafts, page=1)

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
        return pairs

    def query(self) -> str:
        """The query of its address with its question mark; nothing for the whole list."""
        pairs = self.pairs()
        return f"?{urlencode(pairs)}" if pairs else ""


class Toggling:
    """The addresses that differ from one in a single value: what they share is written once."""

    def __init__(self, asked: Asked) -> None:
        first = asked.at(1)
        self._asked = first
        pairs = [f"{name}={quote_plus(value)}" for name, value in first.pairs()]
        names = [name for name, _value in first.pairs()]
        self._parts: dict[str, tuple[str, str]] = {}
        for name in FILTERS:
            before = {"q", *FILTERS[: FILTERS.index(name) + 1]}
            head = [pair for pair, of in zip(pairs, names, strict=True) if of in before]
            tail = [pair for pair, of in zip(pairs, names, strict=True) if of not in before]
            self._parts[name] = ("".join(f"{pair}&" for pair in head), "".join(f"&{pair}" for pair in tail))

    def query(self, name: str, value: str) -> str:
        """The query with this value set, or taken off if it was."""
        if value in self._asked.values(name):
            return self._asked.toggled(name, value).query()
        head, tail = self._parts[name]
        return f"?{head}{name}={quote_plus(value)}{tail}"


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
    return Asked(words, filters, query.get("drafts", "") == "1", sort, page_number(query.get("page")))
