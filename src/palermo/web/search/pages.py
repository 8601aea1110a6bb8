"""What the search page shows, gathered: recommendations and paragraphs, each saying why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from palermo.domain.documents.passages import Passage, passages_of
from palermo.search.finding import find
from palermo.search.marking import reasons
from palermo.search.plan import Reading
from palermo.search.query import Kind, SearchQuery, Sort
from palermo.search.results import Hit, Notice
from palermo.web.record.lines import Shown, shown
from palermo.web.search.asking import Sought
from palermo.web.shell.numbers import last_page
from palermo.web.shell.pieces import Piece, excerpt

SIZE = 20
"""Hits of one page."""


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph that was found; `text` is an excerpt, `why` the words asked for that stand in it."""

    passage: Passage
    text: tuple[Piece, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits, recommendations or paragraphs; `kinds` counts both, whichever is asked for."""

    sought: Sought
    total: int
    first: int
    last_page: int
    kinds: Mapping[str, int]
    hits: tuple[Shown | Found, ...]
    notices: tuple[Notice, ...]


def search_page(sought: Sought) -> SearchPage:
    """Gather one page, in a constant number of queries; raises `NotThere` for a page after the last."""
    if not sought.words:
        return SearchPage(sought, 0, 1, 1, {}, (), ())
    results = find(
        SearchQuery(
            words=sought.words,
            filters={"kind": (sought.kind,)} if sought.kind else {},
            language=sought.language,
            sort=Sort.RELEVANCE,
            counts=("kind",),
            limit=SIZE,
            offset=(sought.page - 1) * SIZE,
        )
    )
    return SearchPage(
        sought=sought,
        total=results.total,
        first=(sought.page - 1) * SIZE + 1,
        last_page=last_page(results.total, SIZE, sought.page),
        kinds=results.counts["kind"],
        hits=tuple(_hits(results.hits, results.reading, sought.language)),
        notices=results.notices,
    )


def _hits(hits: Sequence[Hit], reading: Reading | None, language: str | None) -> list[Shown | Found]:
    keys = {kind: [hit.key for hit in hits if hit.kind is kind] for kind in Kind}
    asked = shown(keys[Kind.RECOMMENDATION], reading, language)
    found: dict[tuple[Kind, int], Shown | Found] = {(Kind.RECOMMENDATION, one.key): one for one in asked}
    for passage in passages_of(keys[Kind.PARAGRAPH]):
        found[Kind.PARAGRAPH, passage.key] = _found(passage, reading)
    return [found[hit.kind, hit.key] for hit in hits if (hit.kind, hit.key) in found]


def _found(passage: Passage, reading: Reading | None) -> Found:
    why = reasons(reading, {passage.language: passage.text}) if reading else ()
    marks, words = (why[0].marks, why[0].words) if why else ((), ())
    return Found(passage, excerpt(passage.text, marks), words)
