"""The form of a page laid out with spaces: lines as they stand, a form feed after each page.

The masthead stands to the right, numbers hang before their words, the first line of a
paragraph is indented, cells of a table stand in columns, and every page has its head,
its foot and the notes called on it.
"""

from __future__ import annotations

from samples.making.breaking import broken, width
from samples.making.inline import PAGE_END, Line, with_calls
from samples.making.source import Block, Source

_COLUMNS = 80
_MARGIN = " " * 8
_CELLS = (0, 32, 46)


def paged(source: Source) -> str:
    """The document, page by page."""
    pages: list[list[str]] = [[]]
    notes: list[list[tuple[str, Line]]] = [[]]
    for block in source.blocks:
        notes[-1] += block.notes
        lines = _lines(block)
        ends = next((place + 1 for place, line in enumerate(lines) if PAGE_END in line), None)
        lines = [line.replace(PAGE_END, "") for line in lines]
        pages[-1] += lines[:ends]
        if ends is not None:
            pages.append(lines[ends:])
            notes.append([])
    return "".join(
        _page(source, number, len(pages), lines, called)
        for number, (lines, called) in enumerate(zip(pages, notes, strict=True), 1)
    )


def _page(source: Source, number: int, count: int, lines: list[str], notes: list[tuple[str, Line]]) -> str:
    symbol = source.facts["symbol"]
    head = [] if number == 1 else [symbol.rjust(_COLUMNS), "", ""]
    foot = ["", f"{number}/{count}".ljust(_COLUMNS - 12) + f"V.{symbol.split('/')[-2][-2:]}-07781"]
    if notes:
        foot[:0] = ["", _MARGIN + "__________________"]
        foot[2:2] = [
            _MARGIN + line for marker, note in notes for line in broken(f"{marker} {note.text}", _COLUMNS - 8)
        ]
    return "\n".join([*head, *lines, *foot]) + "\n\f"


def _lines(block: Block) -> list[str]:
    words = with_calls(block.line.printed)
    if block.kind == "M":
        return [_right(line) for line in broken(words, 50)]
    if block.kind == "T":
        return ["", *(_MARGIN + line for line in broken(words, _COLUMNS - 16)), ""]
    if block.kind == "TR":
        return _row(block)
    if block.kind in "HX":
        label = f"{block.label}  " if block.kind == "H" and block.label else ""
        above = ["", block.label] if block.kind == "X" else []
        hanging = " " * width(label)
        lines = broken(words, _COLUMNS - 12)
        return [*above, "", f"    {label}{lines[0]}", *(f"    {hanging}{line}" for line in lines[1:]), ""]
    return _paragraph(block, words)


def _paragraph(block: Block, words: str) -> list[str]:
    above = [_MARGIN + block.label, ""] if block.kind == "R" else []
    label = "" if block.kind == "R" else f"{block.label}  "
    indent = " " * (8 + 6 * block.depth)
    lines = broken(label + words, _COLUMNS - len(indent))
    return [*above, *(indent + line for line in lines), ""]


def _right(line: str) -> str:
    return " " * (_COLUMNS - width(line)) + line


def _row(block: Block) -> list[str]:
    columns = [
        broken(cell, space) or [""] for cell, space in zip(block.fields[:3], (30, 12, 34), strict=True)
    ]
    lines = []
    for place in range(max(map(len, columns))):
        line = ""
        for column, start in zip(columns, _CELLS, strict=True):
            line += " " * (start - width(line)) + (column[place] if place < len(column) else "")
        lines.append(line.rstrip())
    return [*lines, ""]
