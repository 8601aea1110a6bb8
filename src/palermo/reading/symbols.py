"""Document symbols: how the United Nations writes them (ST/LIB/SER.B/5/Rev.5)."""

from __future__ import annotations

import re

_PART = (
    r"(?:[A-Z]{1,6}(?:\.\d{1,3}){0,2}|(?:Add|Rev|Corr|Amend|Summary|Sub)\.\d{1,3}|\d{1,4})(?:\([A-Z]{1,5}\))?"
)
SYMBOL = rf"[A-Z]{{1,6}}(?:/(?=[^/\s]){_PART})+(?![A-Za-z0-9])"
"""A symbol within a line: segments between strokes, the first one of capital letters."""

_BROKEN = re.compile(rf"[A-Z]{{1,6}}(?:/(?:[ \t]*\n\s*)?(?!\s){_PART})+(?![A-Za-z])")
_WITHIN = re.compile(r"[A-Za-z0-9/.\-]")
_SPACE = re.compile(r"\s+")
_DIGIT = re.compile(r"\d")


def find_symbols(source: str) -> list[tuple[str, int, int]]:
    """The strings in the form of a symbol, rejoined over line ends, each with its place in the source."""
    return [
        (_SPACE.sub("", match[0]), *match.span())
        for match in _BROKEN.finditer(source)
        if not _WITHIN.match(source[match.start() - 1 : match.start()])
        and _DIGIT.search(match[0])
        and match[0].count("/") >= 2 - (match[0][:2] in ("A/", "S/", "E/"))
    ]
