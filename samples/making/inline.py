"""Words with their facts: the marks inside a line of a source file.

`{a STRENGTH WHO|words}` is an act and `{+|words}` the rest of its verb, `{s|words}`
a softener, `{i NAME ARTICLES|words}` an instrument, `{y|SYMBOL}` a cited symbol,
`{ARG|Argentina}` a participant or speaker with its code (`---` where it has none),
`[^1]` a note's call and `¶` the place where a page ends in the printed forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

CALL = re.compile(r"\[\^([^\]]+)\]")
_MARK = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")
PAGE_END = "¶"
ANCHOR = "\ue000"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch: what it is, with its arguments, and its words."""

    kind: str
    arguments: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be printed (`[^1]` and `¶` still in it) and its marks in order."""

    printed: str
    marks: tuple[Mark, ...]

    @property
    def text(self) -> str:
        """As a person would quote it: without calls and page ends."""
        return CALL.sub("", self.printed).replace(PAGE_END, "")

    @property
    def calls(self) -> tuple[str, ...]:
        """The markers of the notes called, in order."""
        return tuple(CALL.findall(self.printed))


def read_line(raw: str) -> Line:
    """The line without its marks, and its marks."""
    marks = []
    for match in _MARK.finditer(raw):
        kind, *arguments = match[1].split() or [""]
        marks.append(Mark(kind, tuple(arguments), match[2].replace(PAGE_END, "")))
    return Line(_MARK.sub(lambda match: match[2], raw).strip(), tuple(marks))


def with_calls(printed: str, show: Callable[[str], str] = str) -> str:
    """The line with each call printed as `show` gives its marker, `ANCHOR` before it."""
    return CALL.sub(lambda match: ANCHOR + show(match[1]), printed)


def raised(marker: str) -> str:
    """A marker in raised digits; an asterisk as it is."""
    return marker.translate(_RAISED)
