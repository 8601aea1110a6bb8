"""Marked-up lines to blocks: elements say where a block begins, what is printed says what it is.

Mark-up is evidence, not truth (reading contract, section 2): a number or a label
counts wherever a block begins with it, with or without an element of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from palermo.reading.languages.pack import Pack
from palermo.reading.lines.layout import is_finished
from palermo.reading.model import Layout, Line, Markup
from palermo.reading.structuring.block import Block
from palermo.reading.structuring.items import Sequences
from palermo.reading.structuring.labels import readings
from palermo.reading.structuring.numbering import Numbering
from palermo.reading.structuring.outline import MARKED
from palermo.reading.structuring.setting import Setting
from palermo.reading.structuring.starts import Start

_NUMERAL = re.compile(r"[IVX]{1,5}\Z")
"""A part of a resolution, headed by its numeral alone and without a dot."""
_OUTLINE = ("han", "roman", "letter")
_AHEAD = 40
"""Lines that are looked at for the next label."""
_WORDS = Markup("words", begins=True, opens=True)


def blocks_of_marked(
    lines: Sequence[Line], starts: Sequence[Start | None], layout: Layout, pack: Pack, has_headings: bool
) -> list[Block]:
    """The blocks of the text below the masthead, in order: every line in exactly one.

    `has_headings` says that the file marks its headings as such: then type makes no other line one.
    """
    return _Walk(Setting(lines, starts, layout, pack), has_headings).blocks()


class _Walk:
    def __init__(self, setting: Setting, has_headings: bool) -> None:
        self._setting = setting
        self._lines = setting.lines
        self._starts = setting.starts
        self._has_headings = has_headings
        self._numbering = Numbering(setting)
        self._sequences = Sequences()
        self._result: list[Block] = []
        self._annex = 0
        self._floor = 0
        """Blocks before the annex that is open."""

    def blocks(self) -> list[Block]:
        """The blocks of all lines."""
        for index, line in enumerate(self._lines):
            markup = line.markup or _WORDS
            opens_annex = markup.annex != self._annex
            if opens_annex:
                self._annex = markup.annex
                self._numbering.begin_part()
                self._floor = len(self._result)
            before = len(self._result)
            self._take(index, markup, opens_annex)
            if opens_annex and len(self._result) > before:
                self._result[before].opens_annex = markup.annex > 0
        return self._result

    @property
    def _paragraph(self) -> Block | None:
        """The paragraph that is open, if one is."""
        last = self._result[-1] if len(self._result) > self._floor else None
        return last if last is not None and last.kind == "paragraph" else None

    def _take(self, index: int, markup: Markup, opens_annex: bool) -> None:
        start = self._starts[index]
        if markup.kind in ("cell", "caption"):
            self._cell(index, markup)
        elif not markup.begins and self._result:
            self._result[-1].lines.append(self._lines[index])
        elif self._heads(index, markup, start):
            self._heading(index, markup, start, opens_annex)
        elif start is None:
            self._words(index, markup)
        elif start.kind in ("number", "decimal"):
            self._numbered(index, markup, start)
        elif start.kind == "label" and (markup.opens or not self._is_waiting()):
            self._begin(index, start, "label")
        elif start.kind in ("item", "bullet"):
            self._item(index, markup, start)
        else:
            self._words(index, markup)

    def _begin(self, index: int, start: Start | None, style: str | None = None) -> None:
        """A paragraph of its own."""
        line = self._lines[index]
        label, body = (start.label, start.body) if start else (None, 0)
        self._result.append(Block("paragraph", label, style, line.start + body, [line]))
        self._numbering.close_list()
        self._sequences = Sequences()

    def _go_on(self, index: int, start: Start | None = None, depth: int = 0) -> None:
        """More lines of the last block, with the label of an item or without."""
        block, line = self._result[-1], self._lines[index]
        if start is not None:
            label = line.text[: start.body].strip() if start.kind == "number" else start.label
            block.labels.append((len(block.lines), label, line.start + start.body))
            block.depths[len(block.lines)] = depth
        block.lines.append(line)

    def _heads(self, index: int, markup: Markup, start: Start | None) -> bool:
        """Whether a line is a heading: by its element, the word for an annex, its style, or bold type."""
        line = self._lines[index]
        if markup.kind == "heading":
            return True
        if markup.kind != "words" or markup.depth or not markup.opens:
            return False
        if start is not None and start.kind == "annex":
            return start.body >= len(line.text) or bool(line.level)
        if line.level and (start is None or start.kind in _OUTLINE):
            return not self._has_headings and not is_finished(line.text)
        if start is None or start.kind not in _OUTLINE or self._has_headings:
            return False
        return self._setting.is_heading_like(index)

    def _heading(self, index: int, markup: Markup, start: Start | None, opens_annex: bool) -> None:
        last = self._result[-1] if self._result else None
        is_open = last is not None and last.kind in ("heading", "annex") and not opens_annex
        if last is not None and is_open and start is None and (last.is_bare or not markup.opens):
            last.lines.append(self._lines[index])
            return
        line = self._lines[index]
        if start is None and line.level and _NUMERAL.match(line.text):
            start = Start("roman", line.text, len(line.text))
        elif start is not None and start.kind == "number":
            start = start._replace(label=line.text[: start.body].strip())
        kind, style = self._outlined(start, opens_annex)
        body = line.start + (start.body if start is not None else 0)
        self._result.append(Block(kind, start.label if start is not None else None, style, body, [line]))

    def _outlined(self, start: Start | None, opens_annex: bool) -> tuple[str, str | None]:
        """The kind and the style of a heading by its label."""
        if opens_annex or (start is not None and start.kind == "annex"):
            self._numbering.begin_part()
            return "annex", "annex"
        if start is None:
            return "heading", None
        if start.kind not in _OUTLINE:
            return "heading", "digit" if start.kind == "number" else MARKED
        style = self._numbering.style(start) or start.kind
        self._numbering.take_heading(start, style)
        return "heading", style

    def _numbered(self, index: int, markup: Markup, start: Start) -> None:
        paragraph = self._paragraph
        may_list = paragraph is not None and (paragraph.label is not None or self._numbering.has_begun)
        role = self._numbering.role(index, start, not markup.opens, True, may_list)
        is_next = role == "paragraph" and self._numbering.is_next(start.label)
        if role == "text":
            self._words(index, markup)
        elif paragraph is not None and (role == "item" or (markup.depth and not is_next)):
            if start.label.isdecimal():
                self._numbering.take_item(start.label)
            self._sequences.take(start.label, None, markup.depth or 1)
            self._go_on(index, start, markup.depth or 1)
        else:
            self._begin(index, start)
            self._numbering.take_paragraph(start.label)

    def _item(self, index: int, markup: Markup, start: Start) -> None:
        depth = markup.depth or (0 if readings(start.label) else 1)
        if self._paragraph is None:
            self._begin(index, None)
            self._result[-1].lines.clear()
        if self._sequences.take(start.label, self._next_label(index), depth) is not None:
            self._go_on(index, start, depth)
        elif not self._result[-1].lines:
            self._go_on(index)
        else:
            self._words(index, markup)

    def _next_label(self, index: int) -> str | None:
        for start in self._starts[index + 1 : index + _AHEAD]:
            if start is not None:
                return start.label
        return None

    def _words(self, index: int, markup: Markup) -> None:
        """Words: they begin a paragraph, or go on with the one whose element or empty number they follow."""
        goes_on = not markup.opens or markup.depth > 0 or self._is_waiting()
        if self._paragraph is not None and goes_on:
            self._go_on(index)
        else:
            self._begin(index, None)

    def _is_waiting(self) -> bool:
        """Whether the paragraph that is open, or its last item, has only its label yet."""
        paragraph = self._paragraph
        if paragraph is None:
            return False
        if not paragraph.labels:
            return paragraph.is_bare
        place, _, body = paragraph.labels[-1]
        last = paragraph.lines[-1]
        return place == len(paragraph.lines) - 1 and body >= last.start + len(last.text)

    def _cell(self, index: int, markup: Markup) -> None:
        last = self._result[-1] if self._result else None
        line = self._lines[index]
        before = last.lines[0].markup if last is not None and last.kind == "table" else None
        same = before is not None and before.cell is not None and markup.cell is not None
        if same and before is not None and before.cell is not None and markup.cell is not None:
            same = before.cell.table == markup.cell.table
        if last is not None and same:
            last.lines.append(line)
        else:
            self._result.append(Block("table", None, None, line.start, [line]))
