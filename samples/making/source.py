"""Reads a source file: facts of the whole document, then one block a line.

A line begins with what it is: `M` a line of the masthead, `T` the title, `H1`…`H6`
a heading (`H1 一. 导言`; `H2 - Heading` without a label), `P 4.` a numbered
paragraph, `P -` one without number, `PR 5.` a numbered paragraph that is a
recommendation, `R` the label of a recommendation with its words on the next line
after `=`, `I1`…`I3` an item, `A1`, `A2` an item of the agenda, `D` an item that is a
document (`D (a) words || symbol || agenda item || title`), `N` a note, `X` the word
for annex with its heading after `=`, `TR` a row of a table, `S` somebody who spoke,
`SPEAK` and `ATT` the part in which those marked in the next paragraph spoke or came,
`WHO` one who came of a paragraph that mixes the parts. The last cell of a row of four
is the title that the third cell says.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from samples.making.inline import Line, read_line


@dataclass(slots=True)
class Block:
    """One block: its kind, its printed label or number, its words."""

    kind: str
    label: str
    line: Line
    depth: int = 0
    fields: tuple[str, ...] = ()
    speaking: tuple[str, str] | None = None
    attending: str | None = None
    spoken: list[tuple[str, str, str, str, str]] = field(default_factory=list)
    came: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, Line]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Source:
    """A document in one language: its name, its facts, its blocks."""

    name: str
    facts: dict[str, str]
    blocks: tuple[Block, ...]

    @property
    def chinese(self) -> bool:
        """Whether lines are joined without a space."""
        return self.facts["language"] == "zh"


def read_source(path: Path) -> Source:
    """The document that a file of `samples/source` describes."""
    head, body = path.read_text(encoding="utf-8").split("====\n")
    facts = dict(line.split(" = ", 1) for line in head.splitlines() if line)
    return Source(path.name.removesuffix(".txt"), facts, tuple(_blocks(body)))


def _blocks(body: str) -> list[Block]:
    blocks: list[Block] = []
    speaking: tuple[str, str] | None = None
    attending: str | None = None
    for raw in filter(None, map(str.strip, body.splitlines())):
        kind, rest = raw.split(" ", 1)
        if kind == "SPEAK":
            role, items = rest.split()
            speaking = (role, items)
        elif kind == "ATT":
            attending = rest
        elif kind == "S":
            role, name, of, code, items = (part.strip() for part in rest.split(";"))
            blocks[-1].spoken.append((role, name, of, code, items))
        elif kind == "WHO":
            category, name = rest.split(" ; ")
            blocks[-1].came.append((category, name))
        elif kind == "N":
            marker, words = rest.split(" ", 1)
            _called(blocks, marker).notes.append((marker, read_line(words)))
        elif kind == "=":
            blocks[-1].line = read_line(rest)
        else:
            block = _block(kind, rest)
            if kind == "P":
                block.speaking, block.attending = speaking, attending
                speaking, attending = None, None
            blocks.append(block)
    return blocks


def _called(blocks: list[Block], marker: str) -> Block:
    return next(block for block in reversed(blocks) if marker in block.line.calls)


def _block(kind: str, rest: str) -> Block:
    if kind in ("M", "T"):
        return Block(kind, "", read_line(rest))
    if kind in ("R", "X"):
        return Block(kind, rest, read_line(""))
    if kind == "TR":
        cells = tuple(cell.strip() for cell in rest.split("|"))
        return Block(kind, "", read_line(""), fields=cells)
    label, words = rest.split(" ", 1)
    if kind == "D":
        words, *fields = (part.strip() for part in words.split("||"))
        return Block("I", label, read_line(words), 1, tuple(fields))
    depth = int(kind[1:]) if kind[1:].isdigit() else 0
    return Block(kind[0] if depth else kind, "" if label == "-" else label, read_line(words), depth)
