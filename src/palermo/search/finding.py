"""Find recommendations and paragraphs: the only reader of the index."""

from __future__ import annotations

from collections.abc import Iterable
from threading import local

from palermo.domain.documents.facts import LANGUAGES
from palermo.search.catching_up import catch_up, shelf
from palermo.search.engines import Asked, Damaged, Found
from palermo.search.engines.tantivy_engine import TantivyReader
from palermo.search.errors import SearchNotReady
from palermo.search.plan import LONGEST, Reading, plan
from palermo.search.query import FACETS, SearchQuery
from palermo.search.results import Notice, Results

_open = local()
"""The reader of each thread, with what was seen of its shelf when it was opened."""


def find(query: SearchQuery) -> Results:
    """Answer a query. It asks the index alone, and the database nothing.

    A query that nothing can be made of has a notice and no hits. Where the index is not there or
    cannot be read it is made again first; raises `SearchNotReady` where somebody else is at that.
    """
    words = query.words.strip()
    if len(words) > LONGEST:
        return _nothing(query, Notice.TOO_LONG)
    if not words:
        return _results(_ask(asked_for(query, None)), None)
    read = plan(words)
    if not read.readings:
        return _nothing(query, Notice.NOTHING_TO_FIND)
    notices = [Notice.UNBALANCED_QUOTES] if read.unbalanced else []
    strict, *others = read.readings
    found = _ask(asked_for(query, strict))
    if others and not found.total and not _is_anywhere(strict, query):
        return _results(_ask(asked_for(query, others[0])), others[0], [*notices, Notice.READ_APART])
    return _results(found, strict, notices)


def _is_anywhere(reading: Reading, query: SearchQuery) -> bool:
    """Whether a reading finds anything at all in the languages asked for, whatever else is asked."""
    asked = Asked(reading.needs, _languages(query), {}, None, drafts=True, limit=1)
    return _ask(asked).total > 0


def asked_for(query: SearchQuery, reading: Reading | None) -> Asked:
    """What the engine is to look for; raises `ValueError` for a facet that is none."""
    if unknown := {*query.filters, *query.counts} - set(FACETS):
        raise ValueError(f"no facet is called {', '.join(sorted(unknown))}")
    filters = {name: tuple(map(_storable, values)) for name, values in query.filters.items() if values}
    if query.language and reading is None:
        filters["language"] = (query.language,)
    return Asked(
        needs=reading.needs if reading else (),
        languages=_languages(query),
        filters=filters,
        kind=query.kind,
        drafts=query.drafts,
        sort=query.sort,
        counts=query.counts,
        limit=query.limit,
        offset=query.offset,
    )


def _storable(value: str) -> str:
    """A value as an index can hold it: half of a pair of surrogates is nothing that it holds."""
    return value.encode("utf-8", "replace").decode()


def _languages(query: SearchQuery) -> tuple[str, ...]:
    return (query.language,) if query.language else LANGUAGES


def _ask(asked: Asked) -> Found:
    try:
        return _reader().find(asked)
    except Damaged:
        _open.reader = None
    catch_up()
    try:
        return _reader().find(asked)
    except Damaged as error:
        _open.reader = None
        raise SearchNotReady from error


def _reader() -> TantivyReader:
    """The reader of this thread, of the last commit."""
    where = shelf()
    seen = where.seen()
    held: TantivyReader | None = getattr(_open, "reader", None)
    if held is not None and seen is not None and _open.seen == (where.folder, seen):
        return held
    path = where.current()
    if path is None:
        raise Damaged("there is no index")
    if held is not None and path == _open.path:
        held.reload()
    else:
        held = TantivyReader(path)
    _open.reader, _open.path, _open.seen = held, path, (where.folder, seen)
    return held


def _results(found: Found, reading: Reading | None, notices: Iterable[Notice] = ()) -> Results:
    return Results(found.total, found.hits, found.counts, reading, tuple(notices))


def _nothing(query: SearchQuery, notice: Notice) -> Results:
    return Results(0, (), {name: {} for name in query.counts}, None, (notice,))
