"""Document symbols: how the United Nations writes them (ST/LIB/SER.B/5/Rev.5)."""

from __future__ import annotations

import re

_PART = (
    r"(?:E?S-\d{1,2}|SER\.[A-Z]|[A-Z]{1,6}(?:\.\d{1,3}){0,2}"
    r"|(?:Add|Rev|Corr|Amend|Summary|Sub)\.\d{1,3}|\d{1,4})(?:\([A-Z]{1,5}\))?"
)
SYMBOL = rf"[A-Z]{{1,6}}(?:/(?=[^/\s]){_PART})+(?![A-Za-z0-9])"
"""A symbol within a line: segments between strokes, the first one of capital letters."""

_REST = re.compile(rf"(?:/(?:[ \t]*\n\s*)?(?!\s){_PART})+(?![A-Za-z])")
_HEAD = re.compile(r"(?<![A-Za-z0-9/.\-])[A-Z]{1,6}\Z")
_SPACE = re.compile(r"\s+")
_DIGIT = re.compile(r"\d")


def find_symbols(source: str) -> list[tuple[str, int, int]]:
    """The strings in the form of a symbol, rejoined over line ends, each with its place in the source."""
    found: list[tuple[str, int, int]] = []
    stroke = source.find("/")
    while stroke >= 0:
        end = stroke + 1
        is_headed = "A" <= source[stroke - 1 : stroke] <= "Z"
        head = _HEAD.search(source, max(stroke - 7, 0), stroke) if is_headed else None
        rest = _REST.match(source, stroke) if head else None
        if head and rest:
            end = rest.end()
            symbol = _SPACE.sub("", source[head.start() : end])
            if _is_symbol(symbol):
                found.append((symbol, head.start(), end))
        stroke = source.find("/", end)
    return found


def _is_symbol(text: str) -> bool:
    """Whether a string has a number, and, but for the principal organs, three segments at least."""
    return _DIGIT.search(text) is not None and text.count("/") >= 2 - (text[:2] in ("A/", "S/", "E/"))
