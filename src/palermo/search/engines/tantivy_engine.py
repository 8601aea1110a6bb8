"""Tantivy (docs: github.com/quickwit-oss/tantivy-py), reading and writing; nobody else speaks to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import tantivy
from tantivy import Order

from palermo.domain.documents.facts import LANGUAGES
from palermo.search.engines import Asked, Damaged, Found, IndexEntry
from palermo.search.engines.tantivy_query import query_of
from palermo.search.engines.tantivy_schema import TOGETHER, counted, document_of, hit_of, open_index
from palermo.search.query import Sort

_ALL_VALUES = 60_000
"""More values than a facet has, and fewer than the buckets that Tantivy gives at most (65,000)."""
_MEMORY = 120_000_000
"""Bytes that the writer holds before it writes a segment."""


class TantivyReader:
    """An index as it was when it was opened or reloaded last."""

    def __init__(self, path: Path) -> None:
        with sound():
            self._index = open_index(str(path))
            self._index.config_reader("manual")
        self.reload()

    def reload(self) -> None:
        """See what was committed meanwhile."""
        with sound():
            self._index.reload()
            self._searcher = self._index.searcher()
            self._held = {code for code in LANGUAGES if self._searcher.doc_freq("language", code)}

    def find(self, asked: Asked) -> Found:
        """Look for what is asked; raises `Damaged`."""
        with sound():
            searcher = self._searcher
            asked = replace(asked, languages=tuple(code for code in asked.languages if code in self._held))
            query = query_of(asked, searcher)
            found = _search(searcher, query, asked)
            addresses = [address for _, address in found.hits] if asked.limit != 0 else []
            keys = searcher.fast_field_values("key", addresses) if addresses else []
            counts = self._counts(asked, query)
            return Found(found.count, tuple(hit_of(int(key or 0)) for key in keys), counts)

    def _counts(self, asked: Asked, query: tantivy.Query) -> Mapping[str, Mapping[str, int]]:
        free = [name for name in asked.counts if name not in asked.filters]
        counts = _counted(self._searcher, query, free)
        for name in asked.counts:
            if name in asked.filters:
                wider = query_of(asked, self._searcher, without=name)
                counts.update(_counted(self._searcher, wider, [name]))
        return counts


class TantivyWriter:
    """The one writer of an index; what it was given is seen after `commit`."""

    def __init__(self, path: Path) -> None:
        with sound():
            path.mkdir(parents=True, exist_ok=True)
            self._writer = open_index(str(path)).writer(_MEMORY, 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        with sound():
            if kind is not None:
                self._writer.rollback()
            self._writer.wait_merging_threads()

    def replace(self, documents: Iterable[int], entries: Iterable[IndexEntry]) -> None:
        """Take out all entries of documents, by key, and put these in."""
        with sound():
            for document in documents:
                self._writer.delete_documents_by_term("document", str(document))
            for entry in entries:
                self._writer.add_document(document_of(entry))

    def commit(self) -> None:
        """Let readers see it."""
        with sound():
            self._writer.commit()


def can_be_read(path: Path) -> bool:
    """Whether there is an index of our form in a folder."""
    try:
        TantivyReader(path)
    except Damaged:
        return False
    return True


@contextmanager
def sound() -> Iterator[None]:
    """Turn what Tantivy raises over an index that is not whole into `Damaged`."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise Damaged(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Damaged(str(error)) from error


def _search(searcher: tantivy.Searcher, query: tantivy.Query, asked: Asked) -> Any:
    # Tantivy makes room for as many hits as it is asked for, so no more than there are.
    most = max(searcher.num_docs, 1)
    limit = min(most if asked.limit is None else max(asked.limit, 1), most)
    offset = min(asked.offset, most)
    if asked.sort is Sort.RELEVANCE:
        return searcher.search(query, limit, offset=offset)
    name = "newest" if asked.sort is Sort.NEWEST else "order"
    return searcher.search(query, limit, offset=offset, order_by_field=name, order=Order.Asc)


def _counted(
    searcher: tantivy.Searcher, query: tantivy.Query, names: Sequence[str]
) -> dict[str, dict[str, int]]:
    if not names:
        return {}
    asked = {
        column: {"terms": {"field": column, "size": _ALL_VALUES}}
        for name in names
        for column in counted(name)
    }
    answer = searcher.aggregate(query, asked)
    counts: dict[str, dict[str, int]] = {}
    for name in names:
        first, *more = [_apart(answer[column]["buckets"]) for column in counted(name)]
        for other in more:
            first.update(other)
        counts[name] = first
    return counts


def _apart(buckets: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """How many entries have each value; the buckets say how many have which values together."""
    together = {bucket["key"]: bucket["doc_count"] for bucket in buckets}
    together.pop("", None)
    if not any(TOGETHER in values for values in together):
        return together
    counts: dict[str, int] = {}
    for values, entries in together.items():
        for value in values.split(TOGETHER):
            counts[value] = counts.get(value, 0) + entries
    return counts
