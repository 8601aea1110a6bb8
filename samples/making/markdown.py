"""The forms that converters to Markdown leave: marks of headings, of notes, of emphasis, of links.

Notes stand where their page ends, which may be inside a sentence, and the levels of `#`
follow the size of type, not the outline. A lettered heading right below another heading
may read as the entry of a list. The second converter marks hardly anything: its calls
are raised digits, and no rule parts its notes from the sentence that they interrupt.
"""

from __future__ import annotations

from dataclasses import dataclass

from samples.making.inline import PAGE_END, Line, raised, with_calls
from samples.making.source import Block, Source

_Notes = list[tuple[str, Line]]


@dataclass(frozen=True, slots=True)
class _Marks:
    """How one converter marks: `{}` stands for the words."""

    title: str
    headings: tuple[str, str, str]
    annex: str
    raised: bool
    rule: str
    link: str


_FULL = _Marks("# {}", ("## {}", "#### **{}**", "### {}"), "## {}\n\n### {}", False, "\n---\n\n", "[{}](#)")
_BARE = _Marks("{}", ("{}", "{}", "{}"), "{}\n\n{}", True, "", "{}")


def markdown(source: Source) -> str:
    """The document with the marks of a converter that marks all it sees."""
    return _marked_up(source, _FULL)


def bare(source: Source) -> str:
    """The document as a converter leaves it that marks hardly anything."""
    return _marked_up(source, _BARE)


def _marked_up(source: Source, marks: _Marks) -> str:
    text: list[str] = []
    notes: _Notes = []
    before = ""
    for block in source.blocks:
        notes += block.notes
        words = _marked(block, marks, first=before == "H")
        if PAGE_END in words:
            ended, rest = words.split(PAGE_END)
            words = f"{ended.rstrip()}\n\n{_printed(notes, marks)}\n\n{rest}"
            notes = []
        text += [_row(block, first=before != "TR")] if block.kind == "TR" else [words, ""]
        before = block.kind
    if before == "TR":
        text.append("")
    return "\n".join([*text, _printed(notes, marks)]).rstrip("\n") + "\n"


def _printed(notes: _Notes, marks: _Marks) -> str:
    lines = [f"{_call(marker, marks)} {_linked(line, marks)}" for marker, line in notes]
    return marks.rule + "\n\n".join(lines) + "\n" if lines else "\n"


def _call(marker: str, marks: _Marks) -> str:
    if marks.raised:
        return raised(marker)
    return r"\*" if marker == "*" else f"<sup>{marker}</sup>"


def _linked(line: Line, marks: _Marks) -> str:
    """The words with each cited symbol as a link to nowhere, where the converter makes links."""
    words = line.printed
    for mark in line.marks:
        if mark.kind == "y":
            words = words.replace(mark.words, marks.link.format(mark.words), 1)
    return words


def _marked(block: Block, marks: _Marks, *, first: bool) -> str:
    words = with_calls(_linked(block.line, marks), lambda marker: _call(marker, marks))
    label = f"{block.label} " if block.label else ""
    if block.kind == "T":
        return marks.title.format(words)
    if block.kind == "H":
        listed = first and block.depth == 2 and "(" not in words and "（" not in words
        return (" - {}" if listed else marks.headings[min(block.depth, 3) - 1]).format(label + words)
    if block.kind == "X":
        return marks.annex.format(block.label, words)
    if block.kind == "R":
        return f"{block.label}\n\n{words}"
    return label + words


def _row(block: Block, *, first: bool) -> str:
    row = "| " + " | ".join(block.fields[:3]) + " |"
    return row + "\n|---|---|---|" if first else row
