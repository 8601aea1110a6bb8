"""What the reading contract promises of every document, as checks of the object against its source text.

Section 1 of the contract (`docs/developers/reading.md`): spans in bounds, every character placed once,
text equal to its spans.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

Entry = dict[str, Any]

PLACES = ("masthead", "sections", "paragraphs", "tables", "footnotes", "furniture")
HYPHENS_AND_ESCAPES = "\u00ad-\u2010\\"


def broken_promises(reading: Entry, source: str) -> list[str]:
    """One line for each promise that the object breaks; none where all are kept."""
    return [
        *_bounds(reading, source),
        *_placing(reading, source),
        *_coverage(reading, source),
        *_texts(reading, source),
    ]


def is_white(character: str) -> bool:
    """White_Space of Unicode, and with it format characters and controls."""
    return character.isspace() or unicodedata.category(character) in {"Cf", "Cc", "Zs", "Zl", "Zp"}


def bare(text: str) -> str:
    """A text without what rejoining may add or take away."""
    return "".join(
        character for character in text if character not in HYPHENS_AND_ESCAPES and not is_white(character)
    )


def _bounds(reading: Entry, source: str) -> Iterator[str]:
    for path, (start, end) in _spans(reading, ""):
        if not 0 <= start < end <= len(source):
            yield f"{path}: [{start}, {end}) is not in the source of {len(source)} characters"
    for note in reading["footnotes"]:
        for anchor in note["anchors"]:
            if not 0 <= anchor < len(source):
                yield f"footnote {note['marker']}: its call {anchor} is not in the source"


def _placing(reading: Entry, source: str) -> Iterator[str]:
    times = bytearray(len(source))
    for place in PLACES:
        for entry in reading[place]:
            for start, end in entry["spans"]:
                for offset in range(max(start, 0), min(end, len(source))):
                    times[offset] = min(times[offset] + 1, 255)
    for offset, character in enumerate(source):
        if times[offset] != 1 and not is_white(character):
            yield f"{character!r} at {offset} stands in {times[offset]} places"


def _coverage(reading: Entry, source: str) -> Iterator[str]:
    coverage = reading["coverage"]
    counted = sum(1 for character in source if not is_white(character))
    if coverage["source"] != counted:
        yield f"coverage: the source has {counted} characters, not {coverage['source']}"
    if coverage["unplaced"] or coverage["source"] != coverage["placed"] + coverage["furniture"]:
        yield f"coverage: {coverage}"


def _texts(reading: Entry, source: str) -> Iterator[str]:
    for name, text, spans in _worded(reading):
        behind = "".join(source[start:end] for start, end in spans)
        if bare(text) != bare(behind):
            yield f"{name}: its text is not that of its spans: {text[:60]!r} is {behind[:60]!r}"


def _worded(reading: Entry) -> Iterator[tuple[str, str, list[list[int]]]]:
    for paragraph in reading["paragraphs"]:
        yield f"paragraph {paragraph['id']}", paragraph["text"], paragraph["body_spans"]
        yield from _items(paragraph["items"], paragraph["id"])
    for entry in reading["recommendations"]:
        yield f"recommendation {entry['id']}", entry["text"], entry["spans"]
        yield from _items(entry["items"], entry["id"])
    for note in reading["footnotes"]:
        yield f"footnote {note['marker']}", note["text"], note["body_spans"]
    for table in reading["tables"]:
        for row, cells in zip(table["rows"], table["cells"], strict=True):
            for text, spans in zip(row, cells, strict=True):
                yield "cell", text, spans


def _items(items: list[Entry], owner: str) -> Iterator[tuple[str, str, list[list[int]]]]:
    for item in items:
        yield f"item {item['label']} of {owner}", item["text"], item["body_spans"]
        yield from _items(item["items"], owner)


def _spans(value: Any, path: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every span in the object, wherever it stands, with the path to it."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in {"spans", "body_spans"}:
                yield from ((path, (start, end)) for start, end in inner)
            elif name == "cells":
                yield from _cells(inner, path)
            else:
                yield from _spans(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner, path)


def _cells(rows: Iterable[list[list[list[int]]]], path: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for row in rows:
        for spans in row:
            yield from ((path, (start, end)) for start, end in spans)
