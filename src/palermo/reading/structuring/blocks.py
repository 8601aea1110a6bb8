"""Lines to blocks: headings, paragraphs and tables, told apart by labels first and by type last."""

from __future__ import annotations

from collections.abc import Sequence

from palermo.reading.languages.masthead import masthead_terms
from palermo.reading.languages.pack import Pack
from palermo.reading.model import Layout, Line
from palermo.reading.model.line import width
from palermo.reading.structuring import tables
from palermo.reading.structuring.block import Block
from palermo.reading.structuring.masthead import speaks
from palermo.reading.structuring.numbering import Numbering
from palermo.reading.structuring.setting import Setting
from palermo.reading.structuring.starts import Start

_LONG = 60
"""Columns of a line in mid-sentence that no item without a full stop reaches."""


_BEHIND = frozenset(("．", "-", "–", "—"))
"""What stands behind a number instead of a full stop."""


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
        self._is_tight = setting.is_tight
        self._is_open = setting.is_open
        self._numbering = Numbering(setting)
        self._result: list[Block] = []
        self._paragraph: Block | None = None
        """The paragraph that is open, if one is."""
        terms = masthead_terms(setting.pack)
        self._preambular = terms.preambular
        self._closing = terms.closing
        self._author = terms.author_of_resolution
        self._is_preamble = speaks(self._lines, 0, self._author, setting.layout)

    def blocks(self) -> list[Block]:
        """The blocks of all lines; the others of these methods take one line each."""
        take = {
            **dict.fromkeys(("number", "decimal"), self._numbered),
            **dict.fromkeys(("item", "bullet"), self._item),
            **dict.fromkeys(("han", "roman", "letter"), self._outlined),
            "label": self._labelled,
            "annex": self._annex,
        }
        end_of_table = 0
        may_be_row = self._setting.may_be_row
        flows = self._setting.flows(self._closing)
        for index, start in enumerate(self._setting.starts):
            block = self._paragraph
            if flows[index] and block is not None and block.style != "label" and not self._is_preamble:
                block.lines.append(self._lines[index])
                continue
            if index < end_of_table:
                continue
            if may_be_row[index] and (end := self._table(index)) is not None:
                end_of_table = end
            elif start is None:
                self._words(index)
            else:
                take[start.kind](index, start)
        return self._result

    def _open(self, kind: str, index: int, start: Start | None, style: str | None = None) -> None:
        line = self._lines[index]
        label, body = (None, 0) if start is None else (start.label, start.body)
        block = Block(kind, label, style, line.start + body, [line])
        self._result.append(block)
        self._paragraph = block if kind == "paragraph" else None
        self._numbering.close_list()

    def _continue(self, index: int, start: Start | None = None) -> None:
        block = self._result[-1]
        line = self._lines[index]
        if start is not None:
            block.labels.append((len(block.lines), start.label, line.start + start.body))
        block.lines.append(line)

    def _is_inside(self, index: int) -> bool:
        """Whether a line stands in the middle of a sentence of a paragraph, as a wrapped line does."""
        return self._is_open[index] and self._is_tight[index] and self._paragraph is not None

    def _table(self, index: int) -> int | None:
        """Takes a table that begins at a line, or known cells from there on; gives the index behind."""
        if self._is_inside(index) and not self._lines[index].role:
            return None
        end: int | None
        if self._lines[index].role:
            end = next(
                (n for n in range(index, len(self._lines)) if not self._lines[n].role), len(self._lines)
            )
        else:
            end = tables.end_of_table(self._lines, index, self._setting.pack, self._setting.starts)
        if end is not None:
            lines = list(self._lines[index:end])
            self._result.append(Block("table", None, None, lines[0].start, lines))
            self._paragraph = None
        return end

    def _numbered(self, index: int, start: Start) -> None:
        if self._numbering.is_plainly_next(index, start.label):
            self._begin_numbered(index, start)
            return
        paragraph = self._paragraph
        is_open = paragraph is not None and self._is_open[index]
        inside = is_open and self._is_tight[index] and not self._ends_preamble(index, start)
        may_list = paragraph is not None and (paragraph.label is not None or self._numbering.has_begun)
        role = self._numbering.role(index, start, inside, not is_open, may_list)
        if role == "paragraph":
            self._begin_numbered(index, start)
        elif role == "item":
            self._numbering.take_item(start.label)
            self._continue(index, self._printed(index, start))
        elif role == "heading":
            self._open("heading", index, self._printed(index, start), "digit")
        else:
            self._words(index)

    def _begin_numbered(self, index: int, start: Start) -> None:
        self._open("paragraph", index, start)
        self._numbering.take_paragraph(start.label)
        self._is_preamble = False

    def _printed(self, index: int, start: Start) -> Start:
        """A number with the dot or the hyphen behind it, as printed."""
        behind = self._lines[index].text[: start.body].strip().rstrip("*_").removeprefix(start.label)
        return start._replace(label=start.label + (behind if behind.strip() in _BEHIND else "."))

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
        block = self._paragraph
        if self._goes_on_with(block, index) if block is not None else self._is_in_heading(index):
            self._result[-1].lines.append(self._lines[index])
            return
        self._open("heading" if self._setting.is_lone_heading(index) else "paragraph", index, None)
        if not self._is_preamble and speaks(self._lines, index, self._author, self._setting.layout):
            self._is_preamble = True
            self._numbering.begin_resolution()

    def _is_in_heading(self, index: int) -> bool:
        """Whether mere words go on with a heading before them, where no paragraph is."""
        if not self._result or self._result[-1].kind == "table":
            return False
        return self._setting.is_heading_like(index) and self._heading_goes_on(self._result[-1], index)

    def _heading_goes_on(self, heading: Block, index: int) -> bool:
        """Whether a line goes on with a heading: one with its label alone, or one that wraps."""
        if heading.is_bare:
            return True
        if not self._is_tight[index]:
            return False
        is_close = self._lines[index].gap == 0 and not self._setting.layout.wrapped
        is_wrapped = is_close or self._setting.is_full(index - 1, 0.5)
        return is_wrapped or heading.kind == "annex"

    def _goes_on_with(self, paragraph: Block, index: int) -> bool:
        """Whether mere words go on with a paragraph."""
        setting, line = self._setting, self._lines[index]
        if line.level:
            return False
        if len(paragraph.lines) == 1 and paragraph.is_bare:
            return True
        if self._closing.match(line.text):
            return False
        if paragraph.style == "label":
            return not setting.is_lone_heading(index)
        before = self._lines[index - 1].text
        if self._is_preamble and before[-1] in ",，;；" and self._begins_clause(index):
            return False
        if self._is_open[index]:
            is_near = self._is_tight[index] or (line.joins is None and width(before) >= _LONG)
            return is_near or not setting.is_lone_heading(index)
        if setting.is_lone_heading(index):
            return False
        if before[-1] in ":：;；" or line.text[0].islower():
            return True
        return setting.layout.wrapped and self._is_tight[index] and setting.is_full(index - 1)

    def _begins_clause(self, index: int) -> bool:
        """Whether a line of a preamble begins a clause of its own."""
        words = self._lines[index].text
        return not self._setting.wraps_into(index) or self._preambular.match(words) is not None
