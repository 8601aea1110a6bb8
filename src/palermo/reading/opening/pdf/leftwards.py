"""Pages that run from right to left: characters put into lines by their place alone.

What a program stores of such a line, and what PDFium makes of it, is in any order; only
the places of the characters can be trusted. The strips of such a page are given as its
mirror image shows them, so that all that follows may think of lines that begin on the left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import combining

from palermo.reading.opening.pdf.native import Sheet
from palermo.reading.opening.pdf.strips import Strip
from palermo.reading.opening.pdf.words import LABEL, WIDE
from palermo.reading.scripts.bidirectional import RIGHT_TO_LEFT, paired, plain, reading_order

_LEFTWARDS = re.compile(f"[{RIGHT_TO_LEFT}]")
_LETTER = re.compile(r"[^\W\d_]")
_FILLING = re.compile(f"(?<=[{RIGHT_TO_LEFT}])[\x00!#$%&'*+;<=>?@A-Za-z^_`{{|}}~\\\\]+(?=[{RIGHT_TO_LEFT}])")
_GAP = 0.18
"""Gap, in sizes of the type, that parts two words of a page that prints its spaces."""
_SPACE = 0.18
"""Gap, in sizes of the type, between two words at least."""
_LAM = "\u0644"
_OFF = 0.3
"""How far, in sizes of the type, parts of a letter are printed off its line at most."""
_SPACES = 12
"""Characters between two spaces, on average, of a page whose spaces are all printed."""
_LABEL = 16
"""Characters of a label, less one, at most."""
_ALEFS = frozenset("\u0627\u0622\u0623\u0625")


class Glyph(NamedTuple):
    """A printed character with its place in points; `y` is the line that it stands on."""

    place: int
    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    is_loose: bool
    """Whether it is a vowel sign or the letter below one: what is printed of them stands off the line."""


def runs_leftwards(text: str) -> bool:
    """Whether most letters of a page are of a writing that runs from right to left."""
    leftwards = len(_LEFTWARDS.findall(text))
    return leftwards > 0 and 2 * leftwards > len(_LETTER.findall(text))


def strips_leftwards(sheet: Sheet, text: str) -> list[Strip]:
    """The strips of such a page, mirrored, in the order in which the first of each was printed."""
    width = sheet.width
    strips: list[tuple[int, Strip]] = []
    glyphs, has_spaces = _glyphs(sheet, text)
    gap = _GAP if has_spaces else _SPACE
    for line in _lines(glyphs):
        line.sort(key=lambda glyph: (-glyph.right, -glyph.left))
        for part in _parts(line, gap):
            strips.append((min(glyph.place for glyph in part), _strip(part, width, gap)))
    return [strip for _, strip in sorted(strips, key=lambda pair: pair[0]) if strip.text]


def _glyphs(sheet: Sheet, text: str) -> tuple[list[Glyph], bool]:
    """The characters of a page, and whether its spaces are among them.

    A control with a width is what lengthens a letter: it is printed, but no character.
    """
    glyphs: list[Glyph] = []
    for place, character in enumerate(text):
        left, bottom, right, top = sheet.box(place)
        if character <= " " and character != "\x02":
            if right - left < 0.1:
                continue
            character = " " if character == " " else ""
        size, bold = sheet.type(place, top - bottom)
        if size > 0:
            glyphs.append(
                Glyph(place, character, left, right, sheet.line(place), size, bold, _is_loose(text, place))
            )
    has_spaces = _SPACES * sum(glyph.text == " " for glyph in glyphs) > len(glyphs)
    return glyphs, has_spaces


def _is_loose(text: str, place: int) -> bool:
    return any(combining(character) for character in text[place : place + 2])


def _lines(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The characters of each printed line, one of its largest first."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.is_loose):
        for line in reversed(lines):
            if _is_on(line[0], glyph):
                line.append(glyph)
                if glyph.size > line[0].size:
                    line[0], line[-1] = line[-1], line[0]
                break
        else:
            lines.append([glyph])
    return lines


def _is_on(head: Glyph, glyph: Glyph) -> bool:
    """Whether a character stands on the line of another one: raised type and vowel signs stand off it."""
    size = max(head.size, glyph.size)
    rise = abs(head.y - glyph.y)
    stands_off = glyph.is_loose or min(head.size, glyph.size) < 0.85 * size
    return rise < _OFF * size or (stands_off and rise < 0.5 * size)


def _parts(line: Sequence[Glyph], space: float) -> list[list[Glyph]]:
    """A line from right to left, parted at wide gaps, but not behind a label."""
    parts: list[list[Glyph]] = [[line[0]]]
    edge = line[0].left
    for glyph in line[1:]:
        if edge - glyph.right > WIDE * glyph.size and not _is_label(parts[-1], space):
            parts.append([])
            edge = glyph.left
        parts[-1].append(glyph)
        edge = min(edge, glyph.left)
    return parts


def _is_label(part: Sequence[Glyph], space: float) -> bool:
    return len(part) < _LABEL and LABEL.fullmatch(_read(part, space)[0]) is not None


def _read(part: Sequence[Glyph], space: float) -> tuple[str, list[Glyph | None]]:
    """A line, given from right to left, in the order of reading; and for each character what printed it."""
    part = _without_filling(part) if space == _GAP else part
    size = max(glyph.size for glyph in part)
    leftwards: list[tuple[str, Glyph | None]] = []
    edge = part[0].right
    for glyph in _with_ligatures(part):
        if edge - glyph.right > space * size and _may_begin(glyph) and not _ends_word(leftwards):
            leftwards.append((" ", None))
        leftwards += [(letter, glyph) for letter in plain(glyph.text)]
        edge = min(edge, glyph.left)
    while leftwards and leftwards[0][0].isspace():
        del leftwards[0]
    while leftwards and leftwards[-1][0].isspace():
        del leftwards[-1]
    seen = leftwards[::-1]
    order = reading_order("".join([character for character, _ in seen]))
    return paired("".join([seen[place][0] for place in order])), [seen[place][1] for place in order]


def _without_filling(part: Sequence[Glyph]) -> Sequence[Glyph]:
    """The characters with those emptied that only lengthen a word: some fonts name them by any sign.

    Between two Arabic letters with no space, no sign and no Latin letter can stand.
    """
    text = "".join([glyph.text or "\x00" for glyph in part])
    if len(text) != len(part):
        return part
    filled = {place for match in _FILLING.finditer(text) for place in range(*match.span())}
    return [glyph._replace(text="") if place in filled else glyph for place, glyph in enumerate(part)]


def _ends_word(leftwards: Sequence[tuple[str, Glyph | None]]) -> bool:
    return not leftwards or leftwards[-1][0] == " "


def _may_begin(glyph: Glyph) -> bool:
    """Whether a word can begin with a character: not with a vowel sign, and a space is no word."""
    return glyph.text.strip() != "" and not combining(glyph.text[0])


def _with_ligatures(part: Sequence[Glyph]) -> list[Glyph]:
    """The characters with the letters of one sign in order: lam goes before alef."""
    glyphs = list(part)
    for index in range(len(glyphs) - 1):
        first, second = glyphs[index : index + 2]
        if first.text in _ALEFS and second.text == _LAM and first.left == second.left:
            glyphs[index : index + 2] = second, first
    return glyphs


def _strip(part: Sequence[Glyph], width: float, space: float) -> Strip:
    """The strip that a line makes, mirrored."""
    text, printed = _read(part, space)
    head = max(part, key=lambda glyph: glyph.size)
    ends = [place for place, character in enumerate(text) if character == " "][:3]
    raised = [
        glyph is not None and glyph.size < 0.85 * head.size and glyph.y - head.y > 0.1 * head.size
        for glyph in printed
    ]
    left = width - max(glyph.right for glyph in part)
    first = printed[ends[0] - 1] if ends and ends[0] else None
    behind = printed[ends[0] + 1] if ends and LABEL.fullmatch(text, 0, ends[0]) else None
    right = width - min(glyph.left for glyph in part)
    return Strip(
        text=text,
        left=left,
        right=right,
        y=head.y,
        size=head.size,
        bold=part[0].bold and part[-1].bold,
        raised=tuple(_runs(raised)),
        first=width - first.left if first is not None else right,
        hanging=width - behind.right if behind is not None else left,
        words=[],
    )


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """The stretches in which a flag is set."""
    runs: list[tuple[int, int]] = []
    for place, flag in enumerate(flags):
        if flag and runs and runs[-1][1] == place:
            runs[-1] = runs[-1][0], place + 1
        elif flag:
            runs.append((place, place + 1))
    return runs
