"""The form that a converter to Markdown leaves: marks of headings, of notes, of emphasis, of links.

Its notes stand below a rule where their page ends, which may be inside a sentence, and
its levels of `#` follow the size of type, not the outline.
"""

from __future__ import annotations

from samples.making.inline import PAGE_END, Line, with_calls
from samples.making.source import Block, Source

_Notes = list[tuple[str, Line]]


def markdown(source: Source) -> str:
    """The document with the converter's marks."""
    text: list[str] = []
    notes: _Notes = []
    before = ""
    for block in source.blocks:
        notes += block.notes
        words = _marked(block, first=before == "H")
        if block.kind in ("P", "PR", "R", "I", "A") and PAGE_END in words:
            ended, rest = words.split(PAGE_END)
            words = f"{ended.rstrip()}\n\n{_printed(notes)}\n\n{rest}"
            notes = []
        text += [_row(block, first=before != "TR")] if block.kind == "TR" else [words, ""]
        if before == "TR" and block.kind != "TR":
            text.insert(-2, "")
        before = block.kind
    return "\n".join([*text, _printed(notes)]).rstrip("\n") + "\n"


def _printed(notes: _Notes) -> str:
    lines = [f"{_call(marker)} {_linked(line)}" for marker, line in notes]
    return "\n---\n\n" + "\n\n".join(lines) + "\n" if lines else "\n"


def _call(marker: str) -> str:
    return r"\*" if marker == "*" else f"<sup>{marker}</sup>"


def _linked(line: Line) -> str:
    """The words with each cited symbol as a link to nowhere."""
    words = line.printed
    for mark in line.marks:
        if mark.kind == "y":
            words = words.replace(mark.words, f"[{mark.words}](#)", 1)
    return words


def _marked(block: Block, *, first: bool) -> str:
    """The block with its marks; a lettered heading right below another reads as a list, as converters do."""
    words = with_calls(_linked(block.line), "<sup>{}</sup>").replace("<sup>*</sup>", r"\*")
    label = f"{block.label} " if block.label else ""
    if block.kind == "T":
        return f"# {words}"
    if block.kind == "H":
        if first and block.depth == 2 and "(" not in words and "（" not in words:
            return f" - {label}{words}"
        mark = ("## {}", "#### **{}**", "### {}")[min(block.depth, 3) - 1]
        return mark.format(label + words)
    if block.kind == "X":
        return f"## {block.label}\n\n### {words}"
    if block.kind == "R":
        return f"{block.label}\n\n{words}"
    return label + words


def _row(block: Block, *, first: bool) -> str:
    row = "| " + " | ".join(block.fields[:3]) + " |"
    return row + "\n|" + "---|" * 3 if first else row
