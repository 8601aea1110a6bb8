"""What happened at a meeting: its agenda and documents, who spoke and who came."""

from __future__ import annotations

import re
from typing import Any

from samples.making.inline import Line
from samples.making.source import Block, Source

_LETTER = re.compile(r"\(?([a-zأ-ي])\)")
_CODE = re.compile(r"[A-Z]{3}|---")


def agenda(source: Source) -> list[dict[str, Any]]:
    """The items of the agenda, a nested one with its parent's number before it."""
    items, above = [], ""
    for block in source.blocks:
        if block.kind == "A":
            label = block.label.rstrip(".-")
            above = label if block.depth == 1 else above
            number = label if block.depth == 1 else f"{above}({label.strip('()')})"
            items.append({"number": number, "text": block.line.text.rstrip(".;:。；：؛ ")})
    return items


def documents(source: Source) -> list[dict[str, Any]]:
    """The documents of the table in the annex and of a list."""
    rows = [block.fields for block in source.blocks if block.kind == "TR"][1:]
    listed = [(row[0], row[1].replace(" ", ""), row[-1]) for row in rows]
    for block in source.blocks:
        if block.kind == "I" and block.fields:
            symbol, item, title = block.fields
            listed.append((symbol, item, title))
    return [
        {"symbol": symbol, "agenda_item": _LETTER.sub(r"(\1)", item) or None, "title": title}
        for symbol, item, title in listed
    ]


def _named(line: Line) -> list[tuple[str, str | None]]:
    named = [mark for mark in line.marks if _CODE.fullmatch(mark.kind)]
    return [(mark.words, None if mark.kind == "---" else mark.kind) for mark in named]


def speakers(source: Source) -> list[dict[str, Any]]:
    """Each who spoke, in order: those of `S` lines, and those named in a paragraph after `SPEAK`."""
    return [speaker for block in source.blocks for speaker in _spoke(block)]


def _spoke(block: Block) -> list[dict[str, Any]]:
    rows = [
        (role, _given(name), _given(of), _given(code), items) for role, name, of, code, items in block.spoken
    ]
    if block.speaking:
        role, items = block.speaking
        rows += [(role, None, name, code, items) for name, code in _named(block.line)]
    return [
        {
            "name": name,
            "of": of,
            "country": code,
            "role": role,
            "agenda_items": items.split(",") if items else [],
            "paragraph": block.label.rstrip(".-"),
        }
        for role, name, of, code, items in rows
    ]


def _given(value: str) -> str | None:
    return None if value == "-" else value


def attendance(source: Source) -> list[dict[str, Any]]:
    """Each who came: those of `WHO` lines, and those named in a paragraph after `ATT`."""
    return [
        {"category": category, "name": name, "country": code, "paragraph": block.label.rstrip(".-")}
        for block in source.blocks
        for category, name, code in [
            *[(category, name, None) for category, name in block.came],
            *[(block.attending, name, code) for name, code in _named(block.line) if block.attending],
        ]
    ]
