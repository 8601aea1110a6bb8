"""What a document asks: its recommendations with their acts, softeners and instruments."""

from __future__ import annotations

import re
from typing import Any

from samples.making.inline import Mark
from samples.making.source import Block


def recommendations(
    paragraphs: list[tuple[dict[str, Any], list[Block]]], *, draft: bool
) -> list[dict[str, Any]]:
    """Those of the paragraphs, each with its blocks, that are marked as recommendations."""
    status = "draft" if draft else "adopted"
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


def _acts(marks: list[Mark]) -> list[dict[str, Any]]:
    acts: list[dict[str, Any]] = []
    for mark in marks:
        if mark.kind == "a":
            strength, who = mark.arguments
            acts.append({"strength": strength, "words": mark.words, "addressees": who.split(",")})
        elif mark.kind == "+":
            acts[-1]["words"] += f" … {mark.words}"
    return acts


def _instrument(mark: Mark) -> dict[str, Any]:
    name, *articles = mark.arguments
    return {"name": name, "articles": articles[0].split(",") if articles else [], "words": mark.words}
