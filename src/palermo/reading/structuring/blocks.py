"""Lines to blocks: headings, paragraphs and tables, told apart by labels first and by type last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from palermo.reading.languages.masthead import masthead_terms
from palermo.reading.languages.pack import Pack
from palermo.reading.model import Layout, Line
from palermo.reading.model.line import width
from palermo.reading.structuring import tables
from palermo.reading.structuring.masthead import speaks
from palermo.reading.structuring.numbering import Numbering
from palermo.reading.structuring.setting import Setting
from palermo.reading.structuring.starts import Start

_LONG = 60
"""Columns of a line in mid-sentence that no item without a full stop reaches."""


@dataclass
class Block:
    """A heading (`heading`), an annex (`annex`), a paragraph (`paragraph`) or a table (`table`).

    `lines` are its lines, `body` where the words of the first one begin behind
    `label`. `labels` are the lines inside a paragraph that begin with a label:
    index in `lines`, label, and where the words behind it begin.
    """

    kind: str
    label: str | None
    style: str | None
    body: int
    lines: list[Line]
    labels: list[tuple[int, str, int]] = field(default_factory=list)

    @property
    def level(self) -> int:
        """The level that mark-up gives it."""
        return self.lines[0].level

    @property
    def is_bare(self) -> bool:
        """Whether it has only its label yet."""
        first = self.lines[0]
        return len(self.lines) == 1 and self.label is not None and self.body >= first.start + len(first.text)


def blocks_of(
    lines: Sequence[Line], starts: Sequence[Start | None], layout: Layout, pack: Pack
) -> list[Block]:
    """The blocks of the text below the masthead, in order: every line in exactly one."""
    return _Walk(Setting(lines, starts, layout, pack)).blocks()


class _Walk:
    """One pass over the lines, with a look ahead where a label can be read in two ways."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._lines = setting.lines
        self._numbering = Numbering(setting)
        self._result: list[Block] = []
        terms = masthead_terms(setting.pack)
        self._preambular = terms.preambular
        self._closing = terms.closing
        self._author = terms.author_of_resolution
        self._is_preamble = speaks(self._lines, 0, self._author, setting.layout)

    def blocks(self) -> list[Block]:
        index = 0
        while index < len(self._lines):
            index = self._table(index) or self._step(index)
        return self._result

    def _step(self, index: int) -> int:
        start = self._setting.starts[index]
        if start is None:
            self._words(index)
        elif start.kind in ("number", "decimal"):
            self._numbered(index, start)
        elif start.kind == "label":
            self._labelled(index, start)
        elif start.kind in ("item", "bullet"):
            self._item(index, start)
        elif start.kind == "annex":
            self._annex(index, start)
        else:
            self._outlined(index, start)
        return index + 1

    def _open(self, kind: str, index: int, start: Start | None, style: str | None = None) -> None:
        line = self._lines[index]
        body = line.start + (start.body if start else 0)
        self._result.append(Block(kind, start.label if start else None, style, body, [line]))
        self._numbering.close_list()

    def _continue(self, index: int, start: Start | None = None) -> None:
        block = self._result[-1]
        line = self._lines[index]
        if start is not None:
            block.labels.append((len(block.lines), start.label, line.start + start.body))
        block.lines.append(line)

    @property
    def _paragraph(self) -> Block | None:
        """The paragraph that is open, if one is."""
        return self._result[-1] if self._result and self._result[-1].kind == "paragraph" else None

    def _is_inside(self, index: int) -> bool:
        """Whether a line stands in the middle of a sentence of a paragraph, as a wrapped line does."""
        return self._is_mid_sentence(index) and self._setting.is_tight(index)

    def _is_mid_sentence(self, index: int) -> bool:
        """Whether a sentence of a paragraph is open before a line."""
        return self._paragraph is not None and not self._setting.is_finished(index - 1)

    def _table(self, index: int) -> int | None:
        """Takes a table that begins at a line; gives the index behind it."""
        pack = self._setting.pack
        if not tables.may_begin(self._lines[index].text, pack) or self._is_inside(index):
            return None
        end = tables.end_of_table(self._lines, index, pack, self._setting.starts)
        if end is not None:
            lines = list(self._lines[index:end])
            self._result.append(Block("table", None, None, lines[0].start, lines))
        return end

    def _numbered(self, index: int, start: Start) -> None:
        inside = self._is_inside(index) and not self._ends_preamble(index, start)
        paragraph = self._paragraph
        may_list = paragraph is not None and (paragraph.label is not None or self._numbering.has_begun)
        may_end = not self._is_mid_sentence(index)
        role = self._numbering.role(index, start, inside, may_end, may_list)
        if role == "paragraph":
            self._open("paragraph", index, start)
            self._numbering.take_paragraph(start.label)
            self._is_preamble = False
        elif role == "item":
            self._numbering.take_item(start.label)
            self._continue(index, self._printed(index, start))
        elif role == "heading":
            self._open("heading", index, self._printed(index, start), "digit")
        else:
            self._words(index)

    def _printed(self, index: int, start: Start) -> Start:
        """A number with the dot behind it, as printed."""
        words = self._lines[index].text
        return start._replace(label=start.label + ("．" if "．" in words[: start.body] else "."))

    def _ends_preamble(self, index: int, start: Start) -> bool:
        """Whether a number is the first operative paragraph's: the preamble before it ends in a comma."""
        return self._is_preamble and start.label == "1" and self._lines[index - 1].text[-1] in ",，;；:："

    def _labelled(self, index: int, start: Start) -> None:
        is_inline = start.body < len(self._lines[index].text)
        if self._is_inside(index) and (is_inline or self._setting.is_full(index - 1)):
            self._continue(index)
        else:
            self._open("paragraph", index, start, "label")

    def _item(self, index: int, start: Start) -> None:
        if self._paragraph is not None:
            self._continue(index, start)
        else:
            self._open("paragraph", index, None)
            self._result[-1].labels.append((0, start.label, self._lines[index].start + start.body))

    def _annex(self, index: int, start: Start) -> None:
        if self._is_inside(index):
            self._continue(index)
        elif start.body < len(self._lines[index].text) and not self._setting.heads(index):
            self._words(index)
        else:
            self._open("annex", index, start, "annex")
            self._numbering.begin_part()
            self._is_preamble = True

    def _outlined(self, index: int, start: Start) -> None:
        """A Chinese or Roman numeral or a letter: a heading where the sequence or the type allows it."""
        style = self._numbering.style(start)
        if style is None or self._is_inside(index) or not self._setting.heads(index):
            self._words(index)
            return
        self._numbering.take_heading(start, style)
        self._open("heading", index, start, style)

    def _words(self, index: int) -> None:
        current = self._result[-1] if self._result else None
        if current is not None and self._belongs_to(current, index):
            self._continue(index)
            return
        self._open("heading" if self._setting.is_lone_heading(index) else "paragraph", index, None)
        if not self._is_preamble and speaks(self._lines, index, self._author, self._setting.layout):
            self._is_preamble = True
            self._numbering.begin_resolution()

    def _belongs_to(self, block: Block, index: int) -> bool:
        """Whether mere words go on with the block before them."""
        if block.kind == "table":
            return False
        if block.kind == "paragraph":
            return self._goes_on_with(block, index)
        return self._setting.is_heading_like(index) and self._heading_goes_on(block, index)

    def _heading_goes_on(self, heading: Block, index: int) -> bool:
        """Whether a line goes on with a heading: one with its label alone, or one that wraps."""
        if heading.is_bare:
            return True
        if not self._setting.is_tight(index):
            return False
        is_close = self._lines[index].gap == 0 and not self._setting.layout.wrapped
        is_wrapped = is_close or self._setting.is_full(index - 1, 0.5)
        return is_wrapped or heading.kind == "annex"

    def _goes_on_with(self, paragraph: Block, index: int) -> bool:
        """Whether mere words go on with a paragraph."""
        setting = self._setting
        line, before = self._lines[index], self._lines[index - 1]
        if line.level:
            return False
        if paragraph.is_bare:
            return True
        if self._closing.match(line.text):
            return False
        if paragraph.style == "label":
            return not setting.is_lone_heading(index)
        if self._is_preamble and before.text[-1] in ",，;；" and self._begins_clause(index):
            return False
        if not setting.is_finished(index - 1):
            is_near = setting.is_tight(index) or width(before.text) >= _LONG
            return is_near or not setting.is_lone_heading(index)
        if setting.is_lone_heading(index):
            return False
        if before.text[-1] in ":：;；" or line.text[0].islower():
            return True
        return setting.layout.wrapped and setting.is_tight(index) and setting.is_full(index - 1)

    def _begins_clause(self, index: int) -> bool:
        """Whether a line of a preamble begins a clause of its own."""
        words = self._lines[index].text
        return not self._setting.wraps_into(index) or self._preambular.match(words) is not None
