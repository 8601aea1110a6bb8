"""What our search room adds to Tantivy: 20 hits with six exact counts, on 100,000 generated wordings.

Both answer the same queries with the same counts from the same index, in turns, warm. Tantivy has its
queries made beforehand; our room gets words and makes all else from them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from palermo.search.query import SearchQuery

WORDINGS = 100_000
ROUNDS = 15
MOST = {"p50": 2.0, "p95": 1.5}
COUNTED = ("body", "year", "addressee", "strength", "status", "language")
CHINESE = (
    "招聘", "招聘费", "供应链", "缔约国", "贩运人口", "受害人", "强迫劳动", "和", "的", "应", "鼓励缔约国",
    "缔约国应", "工作组在", "公平招聘", "贩运人口 招聘", "供应链 尽职", "第 1 次会议", "2031 年 6 月", "采购",
    "秘书处",
)  # fmt: skip
ENGLISH = (
    "recruitment", "recruitment fees", "states parties", "victims", "the", "trafficking in persons",
    "workers", "supply chains", '"supply chains"', '"trafficking in persons"', '"states parties should"',
    "secretariat", "forced labour", "encouraged to consider", "first meeting", "working group", "procurement",
    "agenda",
)  # fmt: skip
FILTERED: tuple[tuple[str, dict[str, tuple[str, ...]]], ...] = (
    ("招聘", {"strength": ("should",)}),
    ("recruitment", {"year": ("2010", "2011", "2012")}),
    ("缔约国", {"body": ("CMAT-COP-WG.1",), "addressee": ("states_parties",)}),
    ("victims", {"status": ("proposed",), "strength": ("should", "urged")}),
)


def main() -> int:
    """Print both times and their ratio; 1 where a ratio is over its limit."""
    with TemporaryDirectory(prefix="palermo-bench-") as folder:
        os.environ["PALERMO_DATA_DIR"] = folder
        from palermo.project.record import open_record

        open_record()
        _make()
        return _measure()


def _make() -> None:
    from bench.generated import make_record
    from palermo.search.catching_up import catch_up

    start = perf_counter()
    make_record(WORDINGS)
    made = perf_counter()
    catch_up()
    print(f"{WORDINGS:,} wordings: {made - start:.0f} s to write, {perf_counter() - made:.0f} s to index")


def _measure() -> int:
    from palermo.search.query import Kind, SearchQuery

    none: dict[str, tuple[str, ...]] = {}
    asked = [("", none)] + [(words, none) for words in (*CHINESE, *ENGLISH)] + list(FILTERED)
    queries = [
        SearchQuery(words, filters=filters, kind=Kind.RECOMMENDATION, counts=COUNTED)
        for words, filters in asked
    ]
    ours, bare = _times(queries)
    status = 0
    for name, at in (("p50", 49), ("p95", 94)):
        mine, its = quantiles(ours, n=100)[at], quantiles(bare, n=100)[at]
        over = mine / its > MOST[name]
        status |= over
        print(
            f"{name}: search {mine * 1000:.2f} ms, bare Tantivy {its * 1000:.2f} ms, "
            f"{mine / its:.2f} times ({'over' if over else 'at most'} {MOST[name]})"
        )
    return status


def _times(queries: list[SearchQuery]) -> tuple[list[float], list[float]]:
    """Seconds of every query in every round, of our room and of Tantivy alone; both must say the same."""
    from palermo.search.finding import find

    ours: list[float] = []
    bare: list[float] = []
    ways = [(query, _bare(query)) for query in queries]
    for query, alone in ways:
        results = find(query)
        found, years = alone()
        if (results.total, results.counts["year"]) != (found, years):
            raise ValueError(f"search and Tantivy do not say the same of {query}")
    for _ in range(ROUNDS):
        for query, alone in ways:
            start = perf_counter()
            find(query)
            between = perf_counter()
            alone()
            bare.append(perf_counter() - between)
            ours.append(between - start)
    return ours, bare


def _bare(query: SearchQuery) -> Callable[[], tuple[int, dict[str, int]]]:
    """The calls of Tantivy that answer a query: made beforehand, and with nothing made of the answers.

    Gives the number of hits and the counts by year.
    """
    import tantivy

    from palermo.search.catching_up import shelf
    from palermo.search.engines.tantivy_query import query_of
    from palermo.search.engines.tantivy_schema import counted, open_index
    from palermo.search.finding import asked_for
    from palermo.search.plan import plan

    searcher = open_index(str(shelf().current())).searcher()
    asked = asked_for(query, plan(query.words).readings[0] if query.words else None)
    whole = query_of(asked, searcher)
    groups = [(whole, [name for name in COUNTED if name not in asked.filters])]
    groups += [(query_of(asked, searcher, without=name), [name]) for name in asked.filters]
    asks = [
        (made, {name: {"terms": {"field": counted(name)[0], "size": 1000}} for name in names})
        for made, names in groups
    ]

    def answer() -> tuple[int, dict[str, int]]:
        found: Any = searcher.search(whole, 20, order_by_field="order", order=tantivy.Order.Asc)
        parts = [searcher.aggregate(made, names) for made, names in asks]
        years = next(part["year"]["buckets"] for part in parts if "year" in part)
        return found.count, {one["key"]: one["doc_count"] for one in years}

    return answer


if __name__ == "__main__":
    sys.exit(main())
