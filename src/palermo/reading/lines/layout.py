"""How the lines of a text were set: whether they are wrapped, how wide, and how far apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from palermo.reading.model import Layout, Line
from palermo.reading.model.line import widths_of

_WIDEST = 170
"""Columns that no page sets in one line: a longer one is a whole paragraph."""
_ENOUGH = 300
"""Lines that show how a text was set."""
_TERMINAL = frozenset("。.!?！？;；:：…؟؛۔")
_SHORTENED = re.compile(
    r"\b(?:Nos?|[Vv]ols?|[Pp]aras?|[Cc]haps?|[Ss]ects?|[Aa]rts?|pp?|cf|eds?|[Ff]ig|M[rs]|Mrs|Dr|St)\.\Z"
)
_CLOSERS = frozenset("”\"’')）]》」』»*")
_STARTS = frozenset("(（0123456789*•#")
_ENDS = _TERMINAL | _CLOSERS
_COMMAS = frozenset(",，")
_LABEL_ENDS = frozenset(".．、")


def is_finished(text: str) -> bool:
    """Whether words end as a sentence or a clause before a list does; `No.` and its like end nothing."""
    last = text[-1]
    if last not in _ENDS:
        return False
    if last in _CLOSERS:
        bare = text.rstrip("”\"’')）]》」』»* ")
        return bool(bare) and bare[-1] in _TERMINAL
    return last != "." or _SHORTENED.search(text, max(len(text) - 8, 0)) is None


def unfinished(lines: Sequence[Line]) -> list[bool]:
    """Of each line, whether it is not finished (`is_finished`)."""
    texts = [line.text for line in lines]
    return [text[-1] not in _ENDS or not is_finished(text) for text in texts]


def layout_of(lines: Sequence[Line]) -> Layout:
    """The layout of a text, from the lines that end in the middle of a sentence."""
    lines = lines[:_ENOUGH]
    widths = widths_of(lines)
    if not widths:
        return Layout(False, 0.0, 0)
    long = sorted(widths)[int(0.9 * (len(widths) - 1))]
    least = 0.7 * long
    pairs = zip(widths, lines, lines[1:], strict=False)
    long_ones = [
        (line.text, after.text, after.gap)
        for columns, line, after in pairs
        if columns >= least and not after.level
    ]
    gaps = Counter(
        [
            gap
            for text, after, gap in long_ones
            if text[-1] not in _COMMAS
            and after[0] not in _STARTS
            and after[1:2] not in _LABEL_ENDS
            and (text[-1] not in _ENDS or not is_finished(text))
        ]
    )
    wraps = sum(gaps.values())
    wrapped = wraps >= 3 and wraps >= 0.2 * len(lines) and long <= _WIDEST
    return Layout(wrapped, long, gaps.most_common(1)[0][0] if wrapped else 0)
