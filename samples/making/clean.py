"""The clean form: a paragraph a line, notes at the end of their section's page, cells by tabs."""

from __future__ import annotations

from samples.making.inline import PAGE_END, raised, with_calls
from samples.making.source import Block, Source


def clean(source: Source) -> str:
    """The document as somebody would type it."""
    lines: list[str] = []
    before = ""
    for block in source.blocks:
        tight = block.kind in ("M", "I", "A", "TR") and block.kind == before
        lines += [] if tight else [""]
        lines += _lines(block)
        before = block.kind
    notes = [(marker, line) for block in source.blocks for marker, line in block.notes]
    for marker, line in notes:
        lines += ["", f"{raised(marker)} {line.text}"]
    return "\n".join(lines).lstrip("\n") + "\n"


def _lines(block: Block) -> list[str]:
    words = with_calls(block.line.printed.replace(PAGE_END, ""), raised)
    if block.kind == "TR":
        return ["\t".join(block.fields[:3])]
    if block.kind in ("R", "X"):
        return [block.label, "", words]
    indent = "    " * block.depth if block.kind in "IA" else ""
    return [indent + (f"{block.label} {words}" if block.label else words)]
