"""Text in lines of a terminal, Chinese as well as English."""

from __future__ import annotations

import re
import shutil

from rich.cells import cell_len

_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u3000-\u303f"
_CLOSING = "，。；：、！？）》」』〉】”’…"
_PIECE = re.compile(rf"[（《「『〈【“‘]?[{_WIDE}][{_CLOSING}]*|[^\s{_WIDE}]+[{_CLOSING}]*|\s+")
"""What stays on one line: a word, or a Chinese character with marks that may not begin a line (`会，`)."""

WIDTH = 96
"""The most columns of a line; where the terminal has fewer, those."""
LEAST = 40


def columns() -> int:
    """The columns that a line may take: those of the terminal, from 40 to 96."""
    return max(LEAST, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, in which a Chinese character takes two; a longer word has its own."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if piece.isspace():
            lines[-1] += " " if lines[-1] else ""
        elif cell_len(lines[-1]) + cell_len(piece) > width and lines[-1]:
            lines.append(piece)
        else:
            lines[-1] += piece
    return [line.rstrip() for line in lines]
