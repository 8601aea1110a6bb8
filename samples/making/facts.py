"""The facts of a document in the shape of the reading contract, without offsets.

Identifiers of sections are of this file alone (`s1`, `s2` …): only that the same
section is meant can be compared.
"""

from __future__ import annotations

from typing import Any

from samples.making.asked import recommendations
from samples.making.meeting import agenda, attendance, documents, speakers
from samples.making.source import Block, Source

Facts = dict[str, Any]


def facts_of(source: Source) -> Facts:
    """All that the source says of the document."""
    sections, placed = _sections(source)
    paragraphs = _paragraphs(source, placed)
    return {
        "contract": "reading/1",
        **_identity(source),
        "masthead": [block.line.text for block in source.blocks if block.kind in "MT"],
        "sections": sections,
        "paragraphs": [paragraph for paragraph, _ in paragraphs],
        "recommendations": recommendations(paragraphs, draft=source.facts["kind"] == "draft_report"),
        "footnotes": [
            {"marker": marker, "text": line.text} for block in source.blocks for marker, line in block.notes
        ],
        "tables": _tables(source, placed),
        "agenda": agenda(source),
        "documents": documents(source),
        "speakers": speakers(source),
        "attendance": attendance(source),
        "symbols_cited": _symbols(source),
    }


def _identity(source: Source) -> Facts:
    given = source.facts
    start, end, ordinal, place = (given.get("meeting", "- - - -").split(" ", 3) + ["-"] * 3)[:4]
    meeting = {
        "start": _or_null(start),
        "end": _or_null(end),
        "place": _or_null(place),
        "ordinal": None if ordinal == "-" else int(ordinal),
    }
    names = ("language", "original_language", "symbol", "kind", "title", "body", "parent_body", "date")
    return {
        **{name: given.get(name) for name in (*names, "distribution")},
        "meeting": meeting if any(meeting.values()) else None,
    }


def _or_null(value: str) -> str | None:
    return None if value in ("", "-") else value


def _sections(source: Source) -> tuple[list[Facts], dict[int, str | None]]:
    """The sections, and for each block by its place the section that it stands in."""
    found: list[Facts] = []
    placed: dict[int, str | None] = {}
    open_: list[tuple[int, str]] = []
    for place, block in enumerate(source.blocks):
        if block.kind in "HX":
            level = block.depth or 1
            open_ = [entry for entry in open_ if entry[0] < level]
            id_ = f"s{len(found) + 1}"
            found.append(
                {
                    "id": id_,
                    "level": level,
                    "label": block.label or None,
                    "heading": block.line.text,
                    "parent": open_[-1][1] if open_ else None,
                }
            )
            open_.append((level, id_))
        placed[place] = open_[-1][1] if open_ else None
    return found, placed


def join(parts: list[str], chinese: bool) -> str:
    """Parts on lines of their own, as one text: no space between two full-width characters."""
    text = ""
    for part in parts:
        wide = chinese and text and ord(text[-1]) > 0x2E7F and ord(part[0]) > 0x2E7F
        text += part if wide or not text else " " + part
    return text


def _paragraphs(source: Source, placed: dict[int, str | None]) -> list[tuple[Facts, list[Block]]]:
    """Each paragraph with the blocks that it is made of."""
    result: list[tuple[Facts, list[Block]]] = []
    for place, block in enumerate(source.blocks):
        if block.kind in ("P", "PR", "R"):
            number = block.label if block.kind == "R" else block.label.rstrip(".-")
            facts: Facts = {"number": number or None, "section": placed[place], "text": "", "items": []}
            result.append((facts, [block]))
        elif block.kind in ("I", "A"):
            result[-1][1].append(block)
    for facts, blocks in result:
        parts = [blocks[0].line.text]
        for item in blocks[1:]:
            parts += [item.label, item.line.text]
        facts["text"] = join(parts, source.chinese)
        facts["items"] = _items(blocks[1:], 1)
    return result


def _items(blocks: list[Block], depth: int) -> list[Facts]:
    items: list[Facts] = []
    below: list[list[Block]] = []
    for block in blocks:
        if block.depth == depth:
            items.append({"label": block.label, "text": block.line.text, "items": []})
            below.append([])
        else:
            below[-1].append(block)
    for item, inner in zip(items, below, strict=True):
        item["items"] = _items(inner, depth + 1)
    return items


def _tables(source: Source, placed: dict[int, str | None]) -> list[Facts]:
    tables: list[Facts] = []
    before = None
    for place, block in enumerate(source.blocks):
        if block.kind == "TR":
            if before != "TR":
                tables.append({"caption": None, "section": placed[place], "rows": []})
            tables[-1]["rows"].append(list(block.fields[:3]))
        before = block.kind
    return tables


def _symbols(source: Source) -> list[str]:
    symbols: list[str] = []
    for block in source.blocks:
        lines = [block.line, *(line for _, line in block.notes)]
        symbols += [mark.words for line in lines for mark in line.marks if mark.kind == "y"]
        if block.fields and "/" in block.fields[0]:
            symbols.append(block.fields[0])
    return list(dict.fromkeys(symbols))
