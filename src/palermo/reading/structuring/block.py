"""What lines are put together to: a heading, a paragraph or a table."""

from __future__ import annotations

from dataclasses import dataclass, field

from palermo.reading.model import Line


@dataclass(slots=True)
class Block:
    """A heading (`heading`), an annex (`annex`), a paragraph (`paragraph`) or a table (`table`).

    `lines` are its lines, `body` where the words of the first one begin behind
    `label`. `labels` are the lines inside a paragraph that begin with a label:
    index in `lines`, label, and where the words behind it begin; `depths` are the
    depths of those that mark-up makes items, by the same index.
    """

    kind: str
    label: str | None
    style: str | None
    body: int
    lines: list[Line]
    labels: list[tuple[int, str, int]] = field(default_factory=list)
    depths: dict[int, int] = field(default_factory=dict)
    opens_annex: bool = False
    """Whether mark-up begins an annex with it, headed or not."""

    @property
    def level(self) -> int:
        """The level that mark-up gives it."""
        return self.lines[0].level

    @property
    def is_bare(self) -> bool:
        """Whether it has only its label yet."""
        first = self.lines[0]
        return len(self.lines) == 1 and self.label is not None and self.body >= first.start + len(first.text)
