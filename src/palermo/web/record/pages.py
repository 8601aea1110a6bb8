"""What the list of the record shows, gathered: the index says which and how many, the database the words."""

from __future__ import annotations

from dataclasses import dataclass

from palermo.search.finding import find
from palermo.search.query import Kind, SearchQuery, Sort
from palermo.search.results import Notice
from palermo.web.record.asking import Asked
from palermo.web.record.counting import Known
from palermo.web.record.facets import Filter, filters
from palermo.web.record.lines import Shown, shown
from palermo.web.shell.numbers import last_page

SIZE = 20
"""Recommendations of one page."""


@dataclass(frozen=True, slots=True)
class RecordPage:
    """One page of the list. `filters` have counts that leave their own choice out and heed all else."""

    asked: Asked
    total: int
    first: int
    last_page: int
    rows: tuple[Shown, ...]
    filters: tuple[Filter, ...]
    notices: tuple[Notice, ...]


def record_page(asked: Asked) -> RecordPage:
    """Gather one page, in a constant number of queries; raises `NotThere` for a page after the last."""
    known = Known(asked)
    results = find(search_query(asked, counts=known.missing, limit=SIZE, offset=(asked.page - 1) * SIZE))
    last = last_page(results.total, SIZE, asked.page)
    rows = shown([hit.key for hit in results.hits], results.reading, asked.language)
    return RecordPage(
        asked=asked,
        total=results.total,
        first=(asked.page - 1) * SIZE + 1,
        last_page=last,
        rows=tuple(rows),
        filters=filters(asked, known.with_found(results.counts)),
        notices=results.notices,
    )


def keys_asked(asked: Asked) -> list[int]:
    """The keys of all recommendations of a list, in its order, whatever page is asked for."""
    return [hit.key for hit in find(search_query(asked, counts=(), limit=None, offset=0)).hits]


def search_query(asked: Asked, *, counts: tuple[str, ...], limit: int | None, offset: int) -> SearchQuery:
    """What the list asks of search."""
    return SearchQuery(
        words=asked.words,
        filters=asked.filters,
        kind=Kind.RECOMMENDATION,
        drafts=asked.drafts,
        sort=Sort(asked.sort),
        counts=counts,
        limit=limit,
        offset=offset,
    )
