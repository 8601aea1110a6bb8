"""What opening and cleaning pass on: printed lines, and marks inside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from palermo.reading.model.document import Footnote, Notice, Passage
from palermo.reading.model.markup import MarkedNote, Markup
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
    """Depth of a heading by mark-up or type (`##` is 2, a line all bold is 7); 0 where they are silent."""
    markup: Markup | None = None
    """What the elements of XML say of it; none in a form without elements."""
    joins: bool | None = None
    """Whether it goes on with the line before; none where only its words can tell."""
    role: str = ""
    """What it is for, where its place tells: `head` or `page` (furniture), `note`, `cell`; else empty."""


def width(text: str) -> float:
    """Columns that a text takes: about two for a Han character, one for a Latin letter."""
    if text.isascii():
        return len(text)
    return (len(text) + len(text.encode("utf-8", "surrogatepass"))) / 2


def widths_of(lines: Iterable[Line]) -> list[float]:
    """The `width` of the text of each line."""
    texts = [line.text for line in lines]
    try:
        sizes = list(map(len, map(str.encode, texts)))
    except UnicodeEncodeError:
        return [width(text) for text in texts]
    return [(count + size) / 2 for count, size in zip(map(len, texts), sizes, strict=True)]


class Layout(NamedTuple):
    """How a text was set."""

    wrapped: bool
    """Whether its lines were broken at a width."""
    width: float
    """That width in columns; without wrapping, the length of a long line."""
    gap: int
    """Empty lines between two wrapped lines of one paragraph."""

    def is_full(self, text: str, share: float = 0.8) -> bool:
        """Whether a line reaches so far to the right that the next may continue it."""
        return width(text) >= share * self.width


class Grid(NamedTuple):
    """A table whose cells are known: rows of cells, each the stretches of the source in it."""

    rows: tuple[tuple[tuple[Span, ...], ...], ...]


class Print(NamedTuple):
    """What type and places on pages set apart.

    `raised` are markers of notes and their calls, in order; `is_spaced` says whether a
    space is printed between Chinese and other characters; `grids` are the tables, whose
    lines have the role `cell`.
    """

    raised: tuple[Span, ...]
    grids: tuple[Grid, ...]
    is_spaced: bool | None


@dataclass(frozen=True, slots=True)
class Elements:
    """What the elements of a file set apart: its notes, the brackets around their calls, and its kind.

    `kind` is the word by which the file names its kind (`resolution`);
    `has_headings` says that it marks headings as such; `listed` are the names in
    the order of its list of references.
    """

    notes: tuple[MarkedNote, ...]
    brackets: tuple[Span, ...]
    kind: str = ""
    has_headings: bool = False
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file opened: its source text and the lines of it.

    `elements` is none where lines are all that is known; else every line has its
    `markup`, and the notes are not among the lines. `print` is none where nothing is
    known of type and of places on pages.
    """

    source: str
    format: str
    lines: tuple[Line, ...]
    elements: Elements | None = None
    is_plain: bool = False
    """Whether it is known that nothing in the source is unseen but spaces, tabs and line ends."""
    print: Print | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The lines of the text itself, and what was taken out from among them.

    `marks` are spans of inline mark-up (furniture), `calls` those of note
    markers; both in order, and no text may hold them.
    """

    source: str
    lines: tuple[Line, ...]
    layout: Layout
    marks: tuple[Span, ...]
    calls: tuple[Span, ...]
    furniture: tuple[Passage, ...]
    footnotes: tuple[Footnote, ...]
    notices: tuple[Notice, ...]
    elements: Elements | None = None
    is_plain: bool = False
    """As of `Opened`."""
    print: Print | None = None
