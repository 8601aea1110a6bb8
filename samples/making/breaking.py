"""Where a printed line ends: between Han characters, at a space, behind the slash of a symbol."""

from __future__ import annotations

import re
import unicodedata

from samples.making.inline import ANCHOR, PAGE_END

_LATIN = rf"(?:[^\s\u2e80-\uffef“”‘’—…]|{ANCHOR})+"
_CLOSE = "[，。、；：）》」？”’]*"
_UNIT = re.compile(rf"{_LATIN}{_CLOSE}|[（《“‘「]*.{PAGE_END}?{_CLOSE}")
_SYMBOL = re.compile(r"(?<=[A-Z0-9]/)(?=[A-Z0-9])")


def width(text: str) -> int:
    """How many Latin columns a text takes: a full-width character takes two, a mark of ours none."""
    return sum(2 if _wide(mark) else 1 for mark in text if mark not in (ANCHOR, PAGE_END))


def units(text: str) -> list[str]:
    """The pieces of a text between which a line may end, a space at the end of the piece before it."""
    pieces: list[str] = []
    for match in _UNIT.finditer(text):
        piece = match[0]
        if pieces and (piece.isspace() or not _may_part(pieces[-1], piece)):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return [part for piece in pieces for part in _SYMBOL.split(piece)]


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between: never between Han and Latin, which would read as a space."""
    if before[-1].isspace():
        return True
    return _wide(before.rstrip(PAGE_END)[-1:]) and _wide(after[0])


def _wide(mark: str) -> bool:
    return mark != "" and (unicodedata.east_asian_width(mark) in "WF" or mark in "“”‘’")


def broken(text: str, columns: int) -> list[str]:
    """The text in lines of at most so many columns, white space at their ends taken off."""
    lines, line = [], ""
    for unit in units(text):
        if line and width(line + unit.rstrip()) > columns:
            lines.append(line.rstrip())
            line = ""
        line += unit
    return [*lines, line.rstrip()]
