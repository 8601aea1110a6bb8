"""The outline: headings put into a tree by the nesting of their label styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import Section, Text
from palermo.reading.structuring.block import Block

MARKED = "marked"
"""The style of a label that only its element shows to be one: the depth of that element counts."""


@dataclass
class Outline:
    """The sections so far, and the way down to the last one."""

    sections: list[Section] = field(default_factory=list)
    _path: list[tuple[str | None, int, Section]] = field(default_factory=list)
    """Style of the label (none for mere words), depth by mark-up, section."""
    in_annex: bool = False

    @property
    def here(self) -> str | None:
        """The id of the section that what follows stands in."""
        return self._path[-1][2].id if self._path else None

    def enter_annex(self) -> None:
        """What follows stands in an annex, under no heading yet."""
        self._path.clear()
        self.in_annex = True

    def add(self, block: Block, weaver: Weaver) -> None:
        """Adds the section that a heading opens.

        Level by the nesting of label styles as the document uses them; mark-up
        decides only between headings without a label; a heading without a label
        is a child of the labelled one above it; an annex has level 1.
        """
        self._climb(block)
        parent = self._path[-1][2] if self._path else None
        whole = [line[:2] for line in block.lines]
        end = whole[0][1]
        heading = weaver.weave([(block.body, end), *whole[1:]] if block.body < end else whole[1:])
        spans = weaver.spans(whole)
        section = Section(
            id=f"sec-{len(self.sections) + 1}",
            level=1 if parent is None else parent.level + 1,
            label=block.label,
            heading=heading,
            parent=None if parent is None else parent.id,
            spans=spans,
        )
        self.sections.append(section)
        self._path.append((block.style, block.level, section))

    def _climb(self, block: Block) -> None:
        if block.style == "annex":
            self._path.clear()
            self.in_annex = True
        elif block.style == MARKED:
            while self._path and self._path[-1][1] >= block.level:
                self._path.pop()
        elif block.style is not None:
            self._climb_to_style(block.style)
        else:
            self._climb_to_level(block.level)

    def _climb_to_style(self, style: str) -> None:
        styles = [found for found, _, _ in self._path]
        if style in styles:
            del self._path[styles.index(style) :]
            return
        while self._path and self._path[-1][0] is None:
            self._path.pop()

    def _climb_to_level(self, level: int) -> None:
        while (
            self._path
            and self._path[-1][0] is None
            and (not level or not self._path[-1][1] or self._path[-1][1] >= level)
        ):
            self._path.pop()


def is_continued(heading: Text, words: Sequence[str]) -> bool:
    """Whether a heading says that it goes on from another part of the document."""
    return heading.value.endswith(tuple(words))
