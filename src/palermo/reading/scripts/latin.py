"""Latin writing: Roman numerals and letters as labels."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(?i)m*(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman(numeral: str) -> int | None:
    """The value of a Roman numeral in either case; none where it is not well formed."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return None
    values = [_VALUES[letter] for letter in numeral.lower()]
    return sum(
        -value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def letter(label: str) -> int | None:
    """The place of a label among `a` … `z`, `aa`, `bb` …: 1 for `a`, 27 for `aa`; else none."""
    low = label.lower()
    if not low or not ("a" <= low[0] <= "z") or low != low[0] * len(low):
        return None
    return ord(low[0]) - 96 + 26 * (len(low) - 1)
