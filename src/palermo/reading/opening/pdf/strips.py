"""Strips: what a page prints side by side without a wide gap, with the place and the type of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from palermo.reading.opening.pdf.native import Sheet
from palermo.reading.scripts import han

_WORD = re.compile(r"[0-9]+|\*+|[^\s0-9*\x00\x01\x03-\x1f]+")
_MIXED = re.compile(r"[\u3400-\u9fff] (?=[0-9A-Za-z])|[0-9A-Za-z] (?=[\u3400-\u9fff])")
_GLUED = re.compile(r"[\u3400-\u9fff][0-9A-Za-z]|[0-9A-Za-z][\u3400-\u9fff]")
_CROSSED = re.compile("([\uff08])([\u201d\u2019])")
"""A full-width bracket set close to the quotation mark before it is printed first by some programs."""
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|simhei|-bd", re.IGNORECASE)
_LABEL = re.compile(
    r"[(（]?(?:[A-Za-z]{1,4}|\d{1,3}(?:\.\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})[)）.．、]|[•●○▪■◦·‣–—-]|\d{1,3}\.\d{1,3}"
)
_WIDE = 1.6
"""Gap, in sizes of the type, behind which another strip begins; words set to a width have less."""
_NARROW = 0.12
"""Gap, in sizes of the type, that no space has."""
_RAISED = 0.6
"""How far, in sizes of the type, raised type stands off its line at most."""


class Word(NamedTuple):
    """Printed characters without white space between: places in points, `y` that of the line it stands on."""

    place: int
    """The index of its first character on the page."""
    text: str
    left: float
    right: float
    y: float
    size: float
    glued: bool
    """Whether no white space is printed before it."""


class Strip(NamedTuple):
    """Words of one printed line with no wide gap between them."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    raised: tuple[tuple[int, int], ...]
    """Where in `text` raised characters stand: `[start, end)`."""
    first: float
    """The right end of its first word."""
    hanging: float
    """Where the words behind a label begin; `left` where there is no label."""
    words: tuple[Word, ...]


def words_of(sheet: Sheet, text: str) -> Iterator[Word]:
    """The words of a page's `text`, in the order of printing."""
    behind = y = size = 0.0
    shape: tuple[float, float] | None = None
    end = -1
    for match in _WORD.finditer(text):
        start, stop = match.span()
        left, bottom, right, top = sheet.box(start)
        if (bottom, top) != shape:
            shape = bottom, top
            y = sheet.origin(start)[1]
            size = sheet.size(start)
        if stop - start > 1:
            right = sheet.box(stop - 1)[2]
        yield Word(start, match[0], left, right, y, size, start == end and left - behind < _WIDE * abs(size))
        end, behind = stop, right


class Spacing:
    """Whether a document prints spaces between Chinese and other characters, or only sets them apart.

    PDFium puts a space wherever there is room; what most such places of the pages so
    far have is what all have, for some programs lose a space that they printed.
    """

    def __init__(self) -> None:
        self._printed = 0
        self._generated = 0
        self._glued = 0

    def take(self, sheet: Sheet, text: str) -> None:
        """Counts the places of one more page."""
        self._glued += len(_GLUED.findall(text))
        for match in _MIXED.finditer(text):
            if sheet.is_generated(match.end() - 1):
                self._generated += 1
            else:
                self._printed += 1

    @property
    def is_printed(self) -> bool:
        """Whether room between Chinese and other characters is a space."""
        return self._printed > self._generated

    @property
    def habit(self) -> bool | None:
        """Whether the document prints such spaces; none where it has no such places."""
        return self.is_printed if self._printed + self._generated + self._glued else None


def strips_of(sheet: Sheet, text: str, spacing: Spacing) -> list[Strip]:
    """The strips of a page, in the order of printing."""
    spacing.take(sheet, text)
    lines: list[list[Word]] = []
    line: list[Word] = []
    head: Word | None = None
    """The word whose type is that of the line."""
    for word in words_of(sheet, text):
        if head is not None and _goes_on(line, head, word):
            if word.size > 1.2 * head.size:
                head = word
            line.append(word)
            continue
        line, head = [word], word
        lines.append(line)
    return [_strip(sheet, line, spacing) for line in lines]


def _goes_on(line: list[Word], head: Word, word: Word) -> bool:
    """Whether a word stands on the line of those before it, near the last of them."""
    last = line[-1]
    size = max(head.size, word.size)
    gap = word.left - last.right
    if size <= 0 or gap < -0.5 * size:
        return False
    rise = abs(word.y - head.y)
    if rise > 0.1 * size and (rise > _RAISED * size or _alike(word, head) or gap > size):
        return False
    return gap <= _WIDE * size or (len(line) < 4 and _is_label(line))


def _alike(word: Word, head: Word) -> bool:
    return 0.85 < word.size / head.size < 1.18


def _is_label(words: list[Word]) -> bool:
    return _LABEL.fullmatch("".join([word.text for word in words])) is not None


def _strip(sheet: Sheet, words: list[Word], spacing: Spacing) -> Strip:
    head = max(words, key=lambda word: (word.size, len(word.text))) if len(words) > 1 else words[0]
    parts: list[str] = []
    raised: list[tuple[int, int]] = []
    length = 0
    behind = words[0].left
    for word in words:
        gap = word.left - behind
        if parts and not word.glued and _is_space(sheet, word, gap, parts[-1], spacing):
            parts.append(" ")
            length += 1
        if word.size < 0.85 * head.size and word.y - head.y > 0.1 * head.size:
            raised.append((length, length + len(word.text)))
        parts.append(_CROSSED.sub(r"\2\1", word.text) if "\uff08" in word.text else word.text)
        length += len(word.text)
        behind = word.right
    return Strip(
        text="".join(parts),
        left=words[0].left,
        right=behind,
        y=head.y,
        size=head.size,
        bold=_is_bold(sheet, words),
        raised=tuple(raised),
        first=words[0].right,
        hanging=_hanging(words),
        words=tuple(words),
    )


def strip_from(strip: Strip, start: int, end: int) -> Strip:
    """The strip that some of the words of another one make, `[start, end)`."""
    words = strip.words[start:end]
    places: list[int] = []
    behind = 0
    for word in strip.words[:end]:
        places.append(strip.text.index(word.text, behind))
        behind = places[-1] + len(word.text)
    first, last = places[start], places[-1] + len(words[-1].text)
    return strip._replace(
        text=strip.text[first:last],
        left=words[0].left,
        right=words[-1].right,
        raised=tuple((a - first, b - first) for a, b in strip.raised if first <= a and b <= last),
        first=words[0].right,
        hanging=words[0].left,
        words=words,
    )


def _is_space(sheet: Sheet, word: Word, gap: float, before: str, spacing: Spacing) -> bool:
    """Whether white space between two words is printed, and not merely how the line is set."""
    if gap < _NARROW * word.size:
        return False
    if not sheet.is_generated(word.place - 1):
        return True
    if han.stand_spaced(before[-1], word.text[0]):
        return False
    if gap > 0.5 * word.size:
        return True
    wide = (before[-1] > "\u2e7f") + (word.text[0] > "\u2e7f")
    return wide == 0 or (wide == 1 and spacing.is_printed)


def _is_bold(sheet: Sheet, words: list[Word]) -> bool:
    first, last = words[0], words[-1]
    if not _BOLD.search(sheet.font(first.place)):
        return False
    return last is first or _BOLD.search(sheet.font(last.place)) is not None


def _hanging(words: list[Word]) -> float:
    for count in range(1, min(4, len(words))):
        if not words[count].glued and _is_label(words[:count]):
            return words[count].left
    return words[0].left
