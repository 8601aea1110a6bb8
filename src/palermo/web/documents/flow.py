"""The parts of a document in reading order, their anchors, and on which page of it each stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from palermo.domain.documents.anchors import anchor_of

LIGHT = 32_500
"""About how many bytes of a document, outline included, one page carries: with the frame of the site,
its styles and the head of the document it stays under 60 kB in every language of the interface."""
_PARAGRAPH, _HEADING, _CELL, _LINE, _NOTE, _ASKED = 65, 110, 14, 50, 210, 110
"""About how many bytes of mark-up each takes."""
_IN_OUTLINE, _ELSEWHERE, _PARTED = 110, 50, 1_500


class Entry(NamedTuple):
    """A heading, paragraph or table (`kind`) as the reading contract gives it (`found`).

    `start` is where it stands in the source, `part` the page of the document, from 1.
    """

    kind: str
    anchor: str
    start: int
    found: Mapping[str, Any]
    part: int = 1


def flow_of(reading: Mapping[str, Any]) -> tuple[Entry, ...]:
    """All headings, paragraphs and tables in reading order, each on its page of the document."""
    entries = [Entry("heading", one["id"], _start(one), one) for one in reading["sections"]]
    for one in reading["paragraphs"]:
        anchor = anchor_of(one["number"], one["id"])
        entries.append(Entry("paragraph", anchor, _start(one), one))
    for number, one in enumerate(reading["tables"], 1):
        entries.append(Entry("table", f"table-{number}", _start(one), one))
    entries.sort(key=lambda entry: entry.start)
    return tuple(_on_pages(entries, _weights(entries, reading)))


def anchor_at(flow: Iterable[Entry], asked: str) -> Entry | None:
    """The entry with this anchor, key or printed number; none where the document has no such."""
    known = list(flow)
    for name in ("anchor", "id", "number"):
        for entry in known:
            if asked == (entry.anchor if name == "anchor" else entry.found.get(name)):
                return entry
    return None


def entry_around(flow: Sequence[Entry], offset: int) -> Entry | None:
    """The entry that an offset of the source stands in, or else the last one before it."""
    place = bisect_right(flow, offset, key=lambda entry: entry.start)
    return flow[place - 1] if place else None


def entries_of(flow: Sequence[Entry], asked: Iterable[tuple[str, int | None]]) -> Iterable[Entry | None]:
    """The paragraphs that recommendations are, by key and by where in the source each begins.

    The one of the key, or else the one that it begins in.
    """
    known = {entry.found.get("id"): entry for entry in flow}
    for key, start in asked:
        yield known.get(key) or (entry_around(flow, start) if start is not None else None)


def _on_pages(entries: Sequence[Entry], weights: Sequence[int]) -> Iterable[Entry]:
    """Share the entries out: a page ends where it is full, or near that before a high heading."""
    part, weight = 1, 0
    outline = sum(_IN_OUTLINE for entry in entries if entry.kind == "heading")
    full = max(LIGHT - outline, LIGHT // 2)
    whole = sum(weights) <= full
    near = full if whole else full * 0.7
    full -= 0 if whole else _PARTED + len(entries) * _ELSEWHERE // 2
    for entry, more in zip(entries, weights, strict=True):
        high = entry.kind == "heading" and entry.found["level"] <= 2
        if weight and (weight + more > full or (high and weight > near)):
            part, weight = part + 1, 0
        weight += more
        yield entry._replace(part=part)


def _weights(entries: Sequence[Entry], reading: Mapping[str, Any]) -> list[int]:
    """About how many bytes each entry takes on its page, with the notes called first in it."""
    asked = {one["id"] for one in reading["recommendations"]}
    weights = [_weight(entry) + _ASKED * (entry.found.get("id") in asked) for entry in entries]
    starts = [entry.start for entry in entries]
    for note in reading["footnotes"] if entries else ():
        for offset in note["anchors"][:1]:
            place = max(bisect_right(starts, offset) - 1, 0)
            weights[place] += len(note["text"].encode()) + _NOTE
    return weights


def _weight(entry: Entry) -> int:
    found = entry.found
    if entry.kind == "heading":
        return len(found["heading"].encode()) + _HEADING
    if entry.kind == "table":
        return sum(len(cell.encode()) + _CELL for row in found["rows"] for cell in row) + _PARAGRAPH
    return len(found["text"].encode()) + _PARAGRAPH + _LINE * _items(found["items"])


def _items(items: Sequence[Mapping[str, Any]]) -> int:
    return sum(1 + _items(item["items"]) for item in items)


def _start(found: Mapping[str, Any]) -> int:
    return int(min((start for start, _ in found["spans"]), default=0))
