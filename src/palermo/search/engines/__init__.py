"""What search asks of an engine, and what it gives it: values that know neither database nor engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from palermo.search.plan import Need
from palermo.search.query import Kind, Sort


class Damaged(Exception):
    """The index is not there, or cannot be read."""


class TextEntry(NamedTuple):
    """A text of an entry, in its language; `text` is as stored."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A recommendation or a paragraph as the index is told of it.

    `order` and `newest` are its places in the two orders of the record, the smaller the
    earlier, below 2**63. `draft` is whether its document gave way to another.
    """

    kind: Kind
    key: int
    document: int
    order: int
    newest: int
    draft: bool
    texts: Sequence[TextEntry]
    facets: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What an engine looks for: `needs` in the text of one of `languages`; all entries without needs."""

    needs: tuple[Need, ...]
    languages: tuple[str, ...]
    filters: Mapping[str, tuple[str, ...]]
    kind: Kind | None
    drafts: bool
    sort: Sort = Sort.RECORD
    counts: tuple[str, ...] = ()
    limit: int | None = 20
    offset: int = 0


class Hit(NamedTuple):
    """What was found: its kind, and the key of its row."""

    kind: Kind
    key: int


class Found(NamedTuple):
    """What an engine found: how many in all, the hits asked for, exact counts by facet and value."""

    total: int
    hits: tuple[Hit, ...]
    counts: Mapping[str, Mapping[str, int]]
