"""What opening and cleaning pass on: printed lines, and marks inside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from palermo.reading.model.document import Footnote, Notice, Passage
from palermo.reading.model.text import Span


class Line(NamedTuple):
    """A printed line that has words. `text` is `source[start:end]`, without marks at its ends."""

    start: int
    end: int
    text: str
    indent: int
    """Columns of white space before it."""
    gap: int
    """Empty lines before it."""
    new_page: bool = False
    """Whether a form feed stands before it."""
    level: int = 0
    """Depth of a heading by mark-up (`##` is 2, a line all bold is 7); 0 where mark-up is silent."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file opened: its source text and the lines of it."""

    source: str
    format: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The lines of the text itself, and what was taken out from among them.

    `marks` are spans of inline mark-up (furniture), `calls` those of note
    markers; both in order, and no text may hold them.
    """

    source: str
    lines: tuple[Line, ...]
    marks: tuple[Span, ...]
    calls: tuple[Span, ...]
    furniture: tuple[Passage, ...]
    footnotes: tuple[Footnote, ...]
    notices: tuple[Notice, ...]
