"""The facts of a document in the shape of the reading contract, without offsets.

Identifiers of sections are of this file alone (`s1`, `s2` …): only that the same
section is meant can be compared.
"""

from __future__ import annotations

import re
from typing import Any

from samples.making.inline import Line, Mark
from samples.making.source import Block, Source

Facts = dict[str, Any]
_CODE = re.compile(r"[A-Z]{3}|---")


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
        "recommendations": _recommendations(source, paragraphs),
        "footnotes": [
            {"marker": marker, "text": line.text} for block in source.blocks for marker, line in block.notes
        ],
        "tables": _tables(source, placed),
        "agenda": _agenda(source),
        "documents": _documents(source),
        "speakers": _speakers(source),
        "attendance": _attendance(source),
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
            number = block.label if block.kind == "R" else block.label.rstrip(".")
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


def _recommendations(source: Source, paragraphs: list[tuple[Facts, list[Block]]]) -> list[Facts]:
    status = "draft" if source.facts["kind"] == "draft_report" else "adopted"
    found = []
    for facts, blocks in paragraphs:
        if blocks[0].kind == "P":
            continue
        marks = [mark for block in blocks for mark in block.line.marks]
        acts = _acts(marks)
        last = int(re.findall(r"\d+", facts["number"])[-1])
        found.append(
            {
                "id": f"rec-{last}" if blocks[0].kind == "R" else f"para-{facts['number']}",
                "label": facts["number"],
                "number": last,
                "section": facts["section"],
                "text": facts["text"],
                "items": facts["items"],
                "status": status,
                "proposers": [],
                "addressees": list(dict.fromkeys(who for act in acts for who in act["addressees"])),
                "strength": acts[0]["strength"],
                "acts": acts,
                "softeners": [{"words": mark.words} for mark in marks if mark.kind == "s"],
                "instruments": [_instrument(mark) for mark in marks if mark.kind == "i"],
            }
        )
    return found


def _acts(marks: list[Mark]) -> list[Facts]:
    acts: list[Facts] = []
    for mark in marks:
        if mark.kind == "a":
            strength, who = mark.arguments
            acts.append({"strength": strength, "words": mark.words, "addressees": who.split(",")})
        elif mark.kind == "+":
            acts[-1]["words"] += f" … {mark.words}"
    return acts


def _instrument(mark: Mark) -> Facts:
    name, *articles = mark.arguments
    return {"name": name, "articles": articles[0].split(",") if articles else [], "words": mark.words}


def _tables(source: Source, placed: dict[int, str | None]) -> list[Facts]:
    tables: list[Facts] = []
    before = None
    for place, block in enumerate(source.blocks):
        if block.kind == "TR":
            if before != "TR":
                tables.append({"caption": None, "section": placed[place], "rows": []})
            tables[-1]["rows"].append(list(block.fields))
        before = block.kind
    return tables


def _agenda(source: Source) -> list[Facts]:
    agenda, above = [], ""
    for block in source.blocks:
        if block.kind == "A":
            label = block.label.rstrip(".")
            above = label if block.depth == 1 else above
            number = label if block.depth == 1 else above + label
            agenda.append({"number": number, "text": block.line.text.rstrip(".;:。；：")})
    return agenda


def _documents(source: Source) -> list[Facts]:
    rows = [block.fields for block in source.blocks if block.kind == "TR"][1:]
    listed = [(row[0], row[1].replace(" ", ""), row[2]) for row in rows]
    listed += [block.fields for block in source.blocks if block.kind == "I" and block.fields]  # type: ignore[misc]
    return [{"symbol": symbol, "agenda_item": item or None, "title": title} for symbol, item, title in listed]


def _named(line: Line) -> list[tuple[str, str | None]]:
    named = [mark for mark in line.marks if _CODE.fullmatch(mark.kind)]
    return [(mark.words, None if mark.kind == "---" else mark.kind) for mark in named]


def _speakers(source: Source) -> list[Facts]:
    found = []
    for block in source.blocks:
        rows = [tuple(map(_or_null, row)) for row in block.spoken]
        if block.speaking:
            role, *items = block.speaking
            rows += [(None, name, code, role, "".join(items)) for name, code in _named(block.line)]
            rows = [(row[3], row[0], row[1], row[2], row[4]) for row in rows]
        for role_, name_, of, country, items_ in rows:
            found.append(
                {
                    "name": name_,
                    "of": of,
                    "country": country,
                    "role": role_,
                    "agenda_items": items_.split(",") if items_ else [],
                    "paragraph": block.label.rstrip("."),
                }
            )
    return found


def _attendance(source: Source) -> list[Facts]:
    return [
        {"category": block.attending, "name": name, "country": code, "paragraph": block.label.rstrip(".")}
        for block in source.blocks
        if block.attending
        for name, code in _named(block.line)
    ]


def _symbols(source: Source) -> list[str]:
    symbols: list[str] = []
    for block in source.blocks:
        lines = [block.line, *(line for _, line in block.notes)]
        symbols += [mark.words for line in lines for mark in line.marks if mark.kind == "y"]
        if block.fields and "/" in block.fields[0]:
            symbols.append(block.fields[0])
    return list(dict.fromkeys(symbols))
