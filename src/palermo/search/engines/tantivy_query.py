"""What is asked, as a query of Tantivy."""

from __future__ import annotations

import tantivy
from tantivy import Occur, Query

from palermo.search.analysing import analyse
from palermo.search.analysing.tokens import triples_of
from palermo.search.engines import Asked
from palermo.search.engines.tantivy_schema import schema, standing_of
from palermo.search.plan import Form, Need
from palermo.search.query import Kind

Clause = tuple[Occur, Query]
Terms = tuple[str, list[tuple[int, str]]]
"""A field, and the terms that must stand in it, each at its place."""


def query_of(asked: Asked, searcher: tantivy.Searcher, without: str | None = None) -> Query:
    """The query for what is asked, leaving out the filter on the facet `without`."""
    clauses = [(Occur.Must, _worded(asked, searcher))] if asked.needs else []
    clauses += _standing(asked)
    clauses += [
        (Occur.Must, _any_of(name, values)) for name, values in asked.filters.items() if name != without
    ]
    if not clauses:
        return Query.all_query()
    if all(occur == Occur.MustNot for occur, _ in clauses):
        clauses.append((Occur.Must, Query.all_query()))
    return clauses[0][1] if len(clauses) == 1 else Query.boolean_query(clauses)


def _worded(asked: Asked, searcher: tantivy.Searcher) -> Query:
    """All needs in the text of one language, whichever it is."""
    ways: list[Query] = []
    for language in asked.languages:
        terms = [_terms(need, language) for need in asked.needs]
        if all(searcher.doc_freq(field, term) for field, placed in terms for _, term in placed):
            must = [(Occur.Must, _stands(field, placed)) for field, placed in terms]
            ways.append(must[0][1] if len(must) == 1 else Query.boolean_query(must))
    if not ways:
        return Query.empty_query()
    return ways[0] if len(ways) == 1 else Query.boolean_query([(Occur.Should, way) for way in ways])


def _terms(need: Need, language: str) -> Terms:
    if need.form is Form.SYMBOL or (need.form is Form.RUN and len(need.text) < 3):
        return f"signs_{language}", [(0, need.text)]
    if need.form is Form.RUN:
        return f"triples_{language}", _covering(need.text)
    placed: list[tuple[int, str]] = []
    for word in analyse(need.text, language).words:
        placed.append((placed[-1][0] + word.after if placed else 0, word.stem))
    return f"words_{language}", placed


def _covering(run: str) -> list[tuple[int, str]]:
    """As few triples as hold every character of a run: `贩运人口` by `贩运人` and, one further, `运人口`."""
    last = len(run) - 3
    triples = triples_of(run)
    return [(at, triples[at]) for at in [*range(0, last, 3), last]]


def _stands(field: str, placed: list[tuple[int, str]]) -> Query:
    if len(placed) == 1:
        return Query.term_query(schema(), field, placed[0][1])
    return Query.phrase_query(schema(), field, list(placed))


def _standing(asked: Asked) -> list[Clause]:
    kind = asked.kind
    if asked.drafts:
        return [(Occur.Must, _term("kind", kind))] if kind else []
    if kind:
        return [(Occur.Must, _term("standing", standing_of(kind, draft=False)))]
    return [(Occur.MustNot, _term("standing", standing_of(one, draft=True))) for one in Kind]


def _any_of(name: str, values: tuple[str, ...]) -> Query:
    terms = [_term(name, value) for value in values]
    if len(terms) == 1:
        return terms[0]
    return Query.boolean_query([(Occur.Should, term) for term in terms])


def _term(field: str, value: str) -> Query:
    return Query.term_query(schema(), field, value, "basic")
