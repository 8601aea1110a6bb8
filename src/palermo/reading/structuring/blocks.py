"""Lines to blocks: headings, paragraphs and tables, told apart by labels first and by type last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from palermo.reading.languages.masthead import masthead_terms
from palermo.reading.languages.pack import Pack
from palermo.reading.lines.layout import is_finished
from palermo.reading.model import Layout, Line
from palermo.reading.model.line import width
from palermo.reading.structuring import tables
from palermo.reading.structuring.labels import readings
from palermo.reading.structuring.masthead import speaks
from palermo.reading.structuring.starts import Start

_HEADING_WIDTH = 260
_LONE_HEADING_WIDTH = 130
_LONG = 60
"""Columns of a line in mid-sentence that no item without a full stop reaches."""
_JUMP = 40
"""Numbers that may be missing between two paragraphs."""
_REACH = 40
"""Lines that are looked at ahead: more than a heading has, or a short paragraph."""
_FAR = 400
"""Labels that are looked at ahead, to tell a list from the numbering of paragraphs."""


@dataclass
class Block:
    """A heading (`heading`), an annex (`annex`), a paragraph (`paragraph`) or a table (`table`).

    `lines` are its lines, `body` where the words of the first one begin behind
    `label`. `labels` are the lines inside a paragraph that begin with a label.
    """

    kind: str
    label: str | None
    style: str | None
    body: int
    lines: list[Line]
    labels: list[tuple[int, str, int]] = field(default_factory=list)
    """Index of the line in `lines`, its label, and where its words begin."""

    @property
    def level(self) -> int:
        return self.lines[0].level


def blocks_of(
    lines: Sequence[Line], starts: Sequence[Start | None], layout: Layout, pack: Pack
) -> list[Block]:
    """The blocks of the text below the masthead, in order: every line in exactly one."""
    return _Walk(lines, starts, layout, pack).blocks()


class _Walk:
    """One pass over the lines, with a look ahead where a label can be read in two ways."""

    def __init__(
        self, lines: Sequence[Line], starts: Sequence[Start | None], layout: Layout, pack: Pack
    ) -> None:
        self._lines = lines
        self._starts = starts
        self._layout = layout
        self._pack = pack
        self._result: list[Block] = []
        self._number: int | None = None
        self._list_number: int | None = None
        self._styles: dict[str, int] = {}
        authors = masthead_terms(pack).author_of_resolution
        self._preambular = masthead_terms(pack).preambular
        self._is_preamble = speaks(lines, 0, authors, layout)

    def blocks(self) -> list[Block]:
        index = 0
        while index < len(self._lines):
            index = self._table(index) or self._step(index)
        return self._result

    # -- one line ---------------------------------------------------------

    def _table(self, index: int) -> int | None:
        """Takes a table that begins at a line; gives the index behind it."""
        if not tables.may_begin(self._lines[index].text, self._pack):
            return None
        current = self._current
        if (
            current is not None
            and current.kind == "paragraph"
            and self._is_tight(index)
            and not self._is_finished(index - 1)
        ):
            return None
        end = tables.end_of_table(self._lines, index, self._pack)
        if end is None:
            return None
        self._result.append(
            Block("table", None, None, self._lines[index].start, list(self._lines[index:end]))
        )
        return end

    def _step(self, index: int) -> int:
        start = self._starts[index]
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

    @property
    def _current(self) -> Block | None:
        return self._result[-1] if self._result else None

    def _open(self, kind: str, index: int, start: Start | None, style: str | None = None) -> None:
        line = self._lines[index]
        body = line.start + (start.body if start else 0)
        self._result.append(Block(kind, start.label if start else None, style, body, [line]))
        if kind != "paragraph" or start is None or start.kind != "number":
            self._list_number = None

    def _continue(self, index: int, start: Start | None = None) -> None:
        block = self._result[-1]
        line = self._lines[index]
        if start is not None:
            block.labels.append((len(block.lines), start.label, line.start + start.body))
        block.lines.append(line)

    # -- what stands around a line ----------------------------------------

    def _is_tight(self, index: int) -> bool:
        """Whether a line stands no farther from the one before than wrapped lines do."""
        return self._lines[index].gap <= self._layout.gap and not self._lines[index].level

    def _is_finished(self, index: int) -> bool:
        return index < 0 or is_finished(self._lines[index].text)

    def _goes_on(self, index: int) -> bool:
        """Whether the paragraph before a line stops in mid-sentence, so that the line may go on with it."""
        current = self._current
        return (
            current is not None
            and current.kind == "paragraph"
            and not self._is_finished(index - 1)
            and not self._lines[index].level
        )

    def _run(self, index: int) -> int:
        """The index behind the lines of mere words that follow a line closely, not many of them."""
        end = index + 1
        last = min(len(self._lines), index + _REACH)
        while end < last and self._starts[end] is None and self._is_tight(end):
            if tables.is_row(self._lines[end].text, self._pack) or not self._may_wrap(end - 1):
                break
            end += 1
        return end

    def _may_wrap(self, index: int) -> bool:
        """Whether a line reaches far enough to the right to run on into the next."""
        return not self._layout.wrapped or self._layout.is_full(self._lines[index].text, 0.5)

    def _is_heading_like(self, index: int, body: int = 0) -> bool:
        """Whether a line, with those that it wraps into, reads as a heading: short, and no sentence."""
        end = self._run(index)
        texts = [self._lines[i].text for i in range(index, end)]
        if is_finished(texts[-1]) or texts[-1][-1] in ",，、-—" or end - index > 6:
            return False
        return 0 < sum(width(text) for text in texts) - body <= _HEADING_WIDTH

    # -- numbers ----------------------------------------------------------

    def _numbered(self, index: int, start: Start) -> None:
        role = self._role(index, start)
        if role == "paragraph":
            self._open("paragraph", index, start)
            self._is_preamble = False
            if start.label.isdecimal():
                self._number = int(start.label)
        elif role == "item":
            self._list_number = int(start.label)
            self._continue(index, Start("item", start.label + ".", start.body))
        elif role == "heading":
            self._open("heading", index, Start("number", start.label + ".", start.body), "digit")
        else:
            self._words(index)

    def _role(self, index: int, start: Start) -> str:
        """Paragraph, item, heading or text: what a number at the start of a line means."""
        tight_inside = (
            self._goes_on(index) and self._is_tight(index) and not self._ends_preamble(index, start)
        )
        if not start.label.isdecimal():
            return "text" if tight_inside else "paragraph"
        number = int(start.label)
        expected = self._number + 1 if self._number is not None else None
        if self._continues_list(index, number) and not (
            number == expected and not self._comes_again(index, number)
        ):
            return "item"
        if number == expected or (expected is None and not tight_inside):
            return "heading" if self._is_numbered_heading(index, number) else "paragraph"
        if self._lines[index].level or self._is_numbered_heading(index, expected):
            return "heading"
        if tight_inside:
            return "text"
        if (expected is not None and expected < number <= expected + _JUMP) or not self._goes_on(index):
            return "paragraph"
        return "text"

    def _ends_preamble(self, index: int, start: Start) -> bool:
        """Whether a number is that of the first operative paragraph: the preamble before it ends in a comma."""
        return self._is_preamble and start.label == "1" and self._lines[index - 1].text[-1] in ",，;；:："

    def _continues_list(self, index: int, number: int) -> bool:
        current = self._current
        if current is None or current.kind != "paragraph":
            return False
        if self._list_number is not None:
            return number == self._list_number + 1
        if current.label is None and self._number is None:
            return False
        return number == 1 and self._lines[index - 1].text.rstrip("*_ ")[-1:] in (":", "：")

    def _comes_again(self, index: int, number: int) -> bool:
        """Whether the number returns before a greater one that is not the list's next."""
        following = number + 1
        for start in self._starts[index + 1 : index + _FAR]:
            if start is None or start.kind != "number" or not start.label.isdecimal():
                continue
            value = int(start.label)
            if value == number:
                return True
            if value != following:
                return False
            following += 1
        return False

    def _is_numbered_heading(self, index: int, number: int | None) -> bool:
        """Whether a numbered line is a heading: no sentence, and the paragraph expected comes behind it."""
        if not self._is_heading_like(index):
            return False
        if self._lines[index].level:
            return True
        end = self._run(index)
        while end < len(self._lines) and self._starts[end] is None and self._is_heading_like(end):
            end = self._run(end)
        following = self._starts[end] if end < len(self._lines) else None
        return following is not None and following.kind == "number" and following.label == str(number or 1)

    # -- labels -----------------------------------------------------------

    def _labelled(self, index: int, start: Start) -> None:
        inline = start.body < len(self._lines[index].text)
        if (
            self._goes_on(index)
            and self._is_tight(index)
            and (inline or self._layout.is_full(self._lines[index - 1].text))
        ):
            self._continue(index)
        else:
            self._open("paragraph", index, start, "label")

    def _item(self, index: int, start: Start) -> None:
        current = self._current
        if current is not None and current.kind == "paragraph":
            self._continue(index, start)
        else:
            self._open("paragraph", index, None)
            self._result[-1].labels.append((0, start.label, self._lines[index].start + start.body))

    def _annex(self, index: int, start: Start) -> None:
        if self._goes_on(index) and self._is_tight(index):
            self._continue(index)
            return
        if start.body < len(self._lines[index].text) and not self._heads(index):
            self._words(index)
            return
        self._open("annex", index, start, "annex")
        self._styles.clear()
        self._number = None
        self._is_preamble = True

    def _outlined(self, index: int, start: Start) -> None:
        """A Chinese or Roman numeral or a letter: a heading where the sequence or the type allows it."""
        style = self._style(start)
        is_new = not self._is_tight(index) or not self._goes_on(index)
        if style is None or not (self._lines[index].level or is_new) or not self._heads(index):
            self._words(index)
            return
        self._styles[style] = max(
            (place for name, place in readings(start.label) if name.startswith(_READ[style])), default=0
        )
        self._open("heading", index, start, style)

    def _heads(self, index: int) -> bool:
        return bool(self._lines[index].level) or self._is_heading_like(index)

    def _style(self, start: Start) -> str | None:
        """The style of an outline label: letters and Roman numerals are told apart by their sequence."""
        if start.kind == "han":
            return "han"
        places = {name.split("-")[0]: place for name, place in readings(start.label)}
        numeral, letter = places.get("roman"), places.get("alpha")
        if letter is None:
            return "roman" if numeral else None
        if numeral is None:
            return "letter"
        if self._styles.get("letter") == letter - 1 and letter > 1:
            return "letter"
        if numeral == 1 or self._styles.get("roman") == numeral - 1:
            return "roman"
        return "letter" if self._styles or numeral > 20 else "roman"

    # -- words ------------------------------------------------------------

    def _words(self, index: int) -> None:
        current = self._current
        if current is None:
            self._open("heading" if self._is_lone_heading(index) else "paragraph", index, None)
        elif current.kind in ("heading", "annex"):
            self._after_heading(index, current)
        elif current.kind == "table":
            self._open("heading" if self._is_lone_heading(index) else "paragraph", index, None)
        elif self._goes_on_with(index, current):
            self._continue(index)
        else:
            self._open("heading" if self._is_lone_heading(index) else "paragraph", index, None)

    def _after_heading(self, index: int, heading: Block) -> None:
        if self._is_heading_like(index) and self._heading_goes_on(index, heading):
            self._continue(index)
        else:
            self._open("heading" if self._is_lone_heading(index) else "paragraph", index, None)

    def _heading_goes_on(self, index: int, heading: Block) -> bool:
        """Whether a line goes on with a heading: one of which only the label was printed yet, or one that wraps."""
        line, before = self._lines[index], heading.lines[-1]
        if heading.label and len(heading.lines) == 1 and heading.body >= before.start + len(before.text):
            return True
        if not self._is_tight(index):
            return False
        return heading.kind == "annex" or line.gap == 0 or self._layout.is_full(before.text, 0.5)

    def _goes_on_with(self, index: int, paragraph: Block) -> bool:
        """Whether mere words go on with a paragraph."""
        line, before = self._lines[index], self._lines[index - 1]
        if line.level:
            return False
        if (
            paragraph.body >= paragraph.lines[0].start + len(paragraph.lines[0].text)
            and len(paragraph.lines) == 1
        ):
            return True
        if paragraph.style == "label":
            return not self._is_lone_heading(index)
        if self._is_preamble and before.text[-1] in ",，;；" and self._begins_clause(index):
            return False
        if not is_finished(before.text):
            long = width(before.text) >= _LONG
            return long or self._is_tight(index) or not self._is_lone_heading(index)
        if self._is_lone_heading(index):
            return False
        if before.text[-1] in ":：;；":
            return True
        wraps = self._layout.wrapped and self._is_tight(index) and self._layout.is_full(before.text)
        return wraps or line.text[0].islower()

    def _begins_clause(self, index: int) -> bool:
        """Whether a line of a preamble begins a clause of its own."""
        return not self._wraps_into(index) or self._preambular.match(self._lines[index].text) is not None

    def _wraps_into(self, index: int) -> bool:
        """Whether the line before runs on into a line: wrapped, full, and in mid-sentence."""
        if index == 0 or not self._is_tight(index) or self._is_finished(index - 1):
            return False
        return self._layout.wrapped and self._layout.is_full(self._lines[index - 1].text)

    def _is_lone_heading(self, index: int) -> bool:
        """Whether mere words are a heading: set apart, no sentence, and something to head behind them."""
        line = self._lines[index]
        if line.level:
            return True
        if not self._is_heading_like(index) or self._wraps_into(index):
            return False
        end = self._run(index)
        if end >= len(self._lines):
            return False
        following = self._starts[end]
        if following is not None:
            return following.kind not in ("item", "bullet")
        total = sum(width(self._lines[i].text) for i in range(index, end))
        return total <= _LONE_HEADING_WIDTH and is_finished(self._lines[self._run(end) - 1].text)


_READ = {"han": "han", "roman": "roman", "letter": "alpha"}
