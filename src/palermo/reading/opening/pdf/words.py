"""Words: printed characters of one type with no gap between that could matter, with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from palermo.reading.opening.pdf.native import Sheet

_LINE = re.compile(r"[^\r\n\x02\ufffe]*[\x02\ufffe]|[^\r\n\x02\ufffe]+")
"""What PDFium takes for a line; it writes no line end behind a hyphen."""
_WORD = re.compile(r"[0-9]+|\*+|[^\s0-9*\x00-\x1f\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_FIRST = re.compile(r"\S+")
_WIDE_SPACED = re.compile(r"[\u2e80-\uffef].* |\s.*[\u2e80-\uffef]|[\x00-\x01\x03-\x1f]")
LABEL = re.compile(
    r"[(（]?(?:[A-Za-z]{1,4}|\d{1,3}(?:\.\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})[)）.．、]"
    r"|[•●○▪■◦·‣–—-]|\d{1,3}\.\d{1,3}"
)
"""What stands to the left of words that hang: a number, a letter, a bullet."""
WIDE = 1.6
"""Gap, in sizes of the type, behind which another strip begins; words set to a width have less."""
_LONG = 8
"""Characters of a line that may be taken as a whole."""


class Word(NamedTuple):
    """Printed characters: places in points, `y` that of the line they stand on.

    A whole line that the file prints in one go is one `Word`: nothing in it needs
    to be looked at more closely.
    """

    place: int
    """The index of its first character on the page."""
    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    glued: bool
    """Whether no white space is printed before it."""
    first: float
    """The right end of the first word in it."""
    second: float
    """The left end of the words behind a label in it; `left` where it has none."""


def words_of(sheet: Sheet, text: str) -> Iterator[Word]:
    """The words of a page's `text`, in the order of printing."""
    end = -1
    behind = 0.0
    for line in _LINE.finditer(text):
        start, stop = line.span()
        if stop - start > _LONG and sheet.is_one_piece(start, stop):
            whole = text[start:stop].strip(" ")
            if whole and not _WIDE_SPACED.search(whole):
                start = text.index(whole, start)
                word = _whole(sheet, start, whole, start == end, behind)
                yield word
                end, behind = start + len(whole), word.right
                continue
        shape: tuple[float, float] | None = None
        for match in _WORD.finditer(text, start, stop):
            first, last = match.span()
            left, bottom, right, top = sheet.box(first)
            if (bottom, top) != shape:
                shape = bottom, top
                y = sheet.line(first)
                size, bold = sheet.type(first, top - bottom)
            if last - first > 1:
                right = sheet.box(last - 1)[2]
            glued = first == end and left - behind < WIDE * abs(size)
            yield Word(first, match[0], left, right, y, size, bold, glued, right, left)
            end, behind = last, right


def _whole(sheet: Sheet, start: int, text: str, is_next: bool, behind: float) -> Word:
    """A line that is printed in one go."""
    left, bottom, right, top = sheet.box(start)
    size, bold = sheet.type(start, top - bottom)
    first = _FIRST.match(text)
    length = first.end() if first else len(text)
    if length > 1:
        right = sheet.box(start + length - 1)[2]
    second = left
    if length < len(text) and length < _LONG and LABEL.fullmatch(text, 0, length):
        second = sheet.box(start + length + 1)[0]
    end = sheet.box(start + len(text) - 1)[2] if length < len(text) else right
    glued = is_next and left - behind < WIDE * abs(size)
    return Word(start, text, left, end, sheet.line(start), size, bold, glued, right, second)
