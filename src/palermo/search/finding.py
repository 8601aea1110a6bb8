"""Find recommendations and paragraphs: the only reader of the index."""

from __future__ import annotations

from dataclasses import replace
from threading import local

from palermo.domain.documents.facts import LANGUAGES
from palermo.search.catching_up import catch_up, shelf
from palermo.search.engines import Asked, Damaged, Found
from palermo.search.engines.tantivy_engine import TantivyReader
from palermo.search.errors import SearchNotReady
from palermo.search.plan import LONGEST, Plan, Reading, plan
from palermo.search.query import SearchQuery
from palermo.search.results import Hit, Notice, Results

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
        return _results(_ask(_asked(query, None)), None, ())
    read = plan(words)
    if not read.readings:
        return _nothing(query, Notice.NOTHING_TO_FIND)
    reading = _that_finds(query, read)
    notices = (Notice.UNBALANCED_QUOTES,) if read.unbalanced else ()
    if reading is not read.readings[0]:
        notices = (*notices, Notice.READ_APART)
    return _results(_ask(_asked(query, reading)), reading, notices)


def _that_finds(query: SearchQuery, read: Plan) -> Reading:
    """The strictest reading that finds anything at all, whatever else is asked; else the last one."""
    for reading in read.readings[:-1]:
        asked = Asked(reading.needs, _languages(query), {}, None, drafts=True)
        if _ask(replace(asked, limit=1)).total:
            return reading
    return read.readings[-1]


def _asked(query: SearchQuery, reading: Reading | None) -> Asked:
    filters = {name: values for name, values in query.filters.items() if values}
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


def _results(found: Found, reading: Reading | None, notices: tuple[Notice, ...]) -> Results:
    hits = tuple(Hit(kind, key) for kind, key in found.keys)
    return Results(found.total, hits, found.counts, reading, notices)


def _nothing(query: SearchQuery, notice: Notice) -> Results:
    return Results(0, (), {name: {} for name in query.counts}, None, (notice,))
