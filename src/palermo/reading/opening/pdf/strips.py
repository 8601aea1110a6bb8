"""Strips: what a page prints side by side without a wide gap, with the place and the type of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from palermo.reading.opening.pdf.native import Sheet
from palermo.reading.opening.pdf.spacing import Spacing
from palermo.reading.opening.pdf.words import LABEL, WIDE, Word, words_of
from palermo.reading.scripts import han

_CROSSED = re.compile("([\uff08])([\u201d\u2019])")
"""A full-width bracket set close to the quotation mark before it is printed first by some programs."""
_NARROW = 0.12
"""Gap, in sizes of the type, that no space has."""
_OVERLAP = 0.75
"""How far, in sizes of the type, two full-width marks set close to each other may overlap."""
_RAISED = 0.6
"""How far, in sizes of the type, raised type stands off its line at most."""


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
    words: list[Word]
    """They are needed until the page is in order."""


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
    if head.size < 0:
        return word.size < 0 and abs(word.left - last.left) < abs(word.size)
    size = max(head.size, word.size)
    gap = word.left - last.right
    if size <= 0 or gap < -_OVERLAP * size:
        return False
    rise = abs(word.y - head.y)
    if rise > 0.1 * size and (rise > _RAISED * size or _alike(word, head) or gap > size):
        return False
    return gap <= WIDE * size or (len(line) < 4 and _is_label(line))


def _alike(word: Word, head: Word) -> bool:
    return 0.85 < word.size / head.size < 1.18


def _is_label(words: list[Word]) -> bool:
    return LABEL.fullmatch("".join([word.text for word in words])) is not None


def _strip(sheet: Sheet, words: list[Word], spacing: Spacing) -> Strip:
    if len(words) == 1:
        return _strip_of_one(words[0])
    head = max(words, key=_weight)
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
        bold=words[0].bold and words[-1].bold,
        raised=tuple(raised),
        first=words[0].first,
        hanging=_hanging(words),
        words=words,
    )


def _weight(word: Word) -> tuple[float, int]:
    return word.size, len(word.text)


def _strip_of_one(word: Word) -> Strip:
    return Strip(
        word.text,
        word.left,
        word.right,
        word.y,
        word.size,
        word.bold,
        (),
        word.first,
        word.second,
        [word],
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
        first=words[0].first,
        hanging=words[0].left,
        words=words,
    )


def _is_space(sheet: Sheet, word: Word, gap: float, before: str, spacing: Spacing) -> bool:
    """Whether white space between two words is printed, and not merely how the line is set."""
    if gap < _NARROW * word.size:
        return False
    wide = (before[-1] > "\u2e7f") + (word.text[0] > "\u2e7f")
    if not wide or not sheet.is_generated(word.place - 1):
        return True
    if han.stand_spaced(before[-1], word.text[0]):
        return False
    return gap > 0.5 * word.size or (wide == 1 and spacing.is_printed)


def _hanging(words: list[Word]) -> float:
    for count in range(1, min(4, len(words))):
        if not words[count].glued and _is_label(words[:count]):
            return words[count].left
    return words[0].second
