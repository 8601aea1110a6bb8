"""The masthead of marked-up text: what elements say of a line counts before what its words suggest."""

from __future__ import annotations

from collections.abc import Sequence

from palermo.reading.languages.pack import Pack
from palermo.reading.model import Layout, Line
from palermo.reading.structuring.masthead import HeadLine, read_lines
from palermo.reading.symbols import find_symbols

RESOLUTION_TITLE = "#resolutionTitle"


def end_of_marked(lines: Sequence[Line]) -> int:
    """The index behind the lines that elements make the masthead: cover page and preface."""
    for index, line in enumerate(lines):
        if line.markup is None or line.markup.kind != "head":
            return index
    return len(lines)


def read_marked(lines: Sequence[Line], layout: Layout, pack: Pack) -> tuple[HeadLine, ...]:
    """The lines of a masthead with their roles.

    Where a title is marked as such, no other words are the title; where a
    resolution's is, another one on the cover says how it was adopted.
    """
    read = read_lines(lines, layout, pack)
    marked = [_role(head, index) for index, head in enumerate(read)]
    titles = [
        line.markup.value for line, role in zip(lines, marked, strict=True) if role == "title" and line.markup
    ]
    result: list[HeadLine] = []
    for (line, usual), role in zip(read, marked, strict=True):
        if role == "title" and (usual == "adopted" or _is_other_title(line, titles)):
            role = "adopted"
        result.append(HeadLine(line, role or ("other" if titles and usual == "title" else usual)))
    return tuple(result)


def _is_other_title(line: Line, titles: Sequence[str | None]) -> bool:
    value = line.markup.value if line.markup is not None else None
    return RESOLUTION_TITLE in titles and value != RESOLUTION_TITLE


def _role(head: HeadLine, index: int) -> str:
    """The role by mark-up; empty where it says nothing, or nothing that the words do not say better."""
    line, usual = head
    role = line.markup.role if line.markup is not None else ""
    if role == "symbol" and not find_symbols(line.text):
        return "unnamed"
    if role == "body":
        return "unnamed" if usual == "unnamed" else f"body:{line.markup.unit if line.markup else index}"
    return role
