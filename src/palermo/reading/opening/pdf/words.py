"""Words: printed characters of one type with no gap between that could matter, with their place."""

from __future__ import annotations

import re
from typing import NamedTuple

from palermo.reading.opening.pdf.native import Sheet

_LINE = re.compile(r"[^\r\n\x02\ufffe]*[\x02\ufffe]|[^\r\n\x02\ufffe]+")
"""What PDFium takes for a line; it writes no line end behind a hyphen."""
_WORD = re.compile(r"[0-9]+|\*+|[^\s0-9*\x00-\x1f\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_WIDE = re.compile(r"[\u2e80-\uffef]")
LABEL = re.compile(
    r"[(（]?(?:[^\W\d_]{1,2}|[ivxlIVXL]{1,5}|\d{1,3}(?:\.\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})[)）]"
    r"|(?:[^\W\d_]|[ivxlIVXL]{1,5}|\d{1,3}(?:\.\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})[.．、]"
    r"|\d{1,3}[-–]|[\u0621-\u064a\u064b ]{2,20}[-–]|[•●○▪■◦·‣–—-]|\d{1,3}\.\d{1,3}"
)
"""What stands to the left of words that hang: a number, a letter, a bullet."""
WIDE = 1.6
"""Gap, in sizes of the type, behind which another strip begins; words set to a width have less."""
HYPHENS = "\x02\ufffe"
"""What PDFium writes for a hyphen at the end of a line."""
SOFT = "\u00ad"
_LONG = 8
"""Characters of a line that may be taken as a whole."""
_MANY = 8
"""Pieces of a line that are looked for; one of more is looked at word by word."""


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


def words_of(sheet: Sheet, text: str) -> list[Word]:
    """The words of a page's `text`, in the order of printing."""
    found: list[Word] = []
    for line in _LINE.finditer(text):
        start, stop = line.span()
        while start < stop:
            end = _end_of_piece(sheet, text, start, stop)
            whole = text[start : end or start].strip(" ")
            end = end or stop
            if whole and _is_even(whole):
                found.append(_whole(sheet, text.index(whole, start), whole, found[-1] if found else None))
            else:
                _add_words(found, sheet, text, start, end)
            start = end
        if found and found[-1].text[-1] in HYPHENS:
            found[-1] = _with_hyphen(sheet, text, found[-1])
    return found


def _is_even(whole: str) -> bool:
    """Whether the spaces in what is printed in one go are such as stand in it: Chinese may be set wide."""
    if not whole.rstrip(HYPHENS).isprintable():
        return False
    return " " not in whole or whole.isascii() or not _WIDE.search(whole)


def _with_hyphen(sheet: Sheet, text: str, word: Word) -> Word:
    """A word at the end of a line with its hyphen; a soft one where the program put it in.

    A hyphen that belongs to a word is printed with it, one that parts it by itself.
    """
    end = word.place + len(word.text) - 1
    start = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1
    is_soft = start < end and sheet.pieces(start, end) == 1 and sheet.pieces(start, end + 1) == 2
    return word._replace(text=word.text[:-1] + (SOFT if is_soft else "-"))


def _end_of_piece(sheet: Sheet, text: str, start: int, stop: int) -> int:
    """The end of what is printed in one go from a character on; 0 where a line has many such pieces."""
    count = sheet.pieces(start, stop)
    if count <= 1:
        return stop
    if count > _MANY:
        return 0
    behind = text.find(" ", start, stop) + 1
    if behind and sheet.pieces(behind, stop) == count - 1:
        return behind
    low, high = start + 1, stop
    while low < high:
        middle = (low + high + 1) // 2
        if sheet.pieces(start, middle) <= 1:
            low = middle
        else:
            high = middle - 1
    return low


def _add_words(found: list[Word], sheet: Sheet, text: str, start: int, stop: int) -> None:
    """Adds the words between two characters one by one."""
    last = found[-1] if found else None
    end, behind = (last.place + len(last.text), last.right) if last else (-1, 0.0)
    shape: tuple[float, float] | None = None
    for match in _WORD.finditer(text, start, stop):
        first, after = match.span()
        left, bottom, right, top = sheet.box(first)
        if (bottom, top) != shape:
            shape = bottom, top
            y = sheet.line(first)
            size, bold = sheet.type(first, top - bottom)
        if after - first > 1:
            right = sheet.box(after - 1)[2]
        glued = first == end and left - behind < WIDE * abs(size)
        found.append(Word(first, match[0], left, right, y, size, bold, glued, right, left))
        end, behind = after, right


def _whole(sheet: Sheet, start: int, text: str, last: Word | None) -> Word:
    """Words that are printed in one go, as one."""
    left, bottom, right, top = sheet.box(start)
    size, bold = sheet.type(start, top - bottom)
    length = (text.find(" ") + 1 or len(text) + 1) - 1
    if length > 1:
        right = sheet.box(start + length - 1)[2]
    second = left
    if length < len(text) and length < _LONG and LABEL.fullmatch(text, 0, length):
        second = sheet.box(start + length + 1)[0]
    end = sheet.box(start + len(text) - 1)[2] if length < len(text) else right
    is_next = last is not None and last.place + len(last.text) == start
    glued = is_next and last is not None and left - last.right < WIDE * abs(size)
    return Word(start, text, left, end, sheet.line(start), size, bold, glued, right, second)
