"""Markdown-like marks: found once, taken out of the words, kept as evidence.

Only marks that cannot be words of a document count: an emphasis needs its pair
on the same line, for a single `*` or `**` is a note marker in UN documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from palermo.reading.model import Line, Span
from palermo.reading.scripts import arabic

ALL_BOLD = 7
"""The level of a line that is bold as a whole: below every `#` heading."""

_INLINE = re.compile(
    r"""
      (?P<escape>\\)(?=[!-/:-@\[-`{-~])
    | (?P<open><sup>|<sub>|<b>|<i>|<u>|<em>|<strong>)(?=[^<>\n]{0,500}</)
    | (?P<close></(?:sup|sub|b|i|u|em|strong)>)
    | (?P<break><br\s*/?>)
    | (?P<anchor><a\s[^<>\n]*>|</a>|<span\s[^<>\n]*>|</span>)
    | (?P<note>\[\^)(?P<noted>[^\]\s]{1,10})(?P<after>\]:?)
    | (?P<bracket>!?\[)(?P<linked>[^\[\]\n]{0,1000})
      (?P<target>\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s"[^"\n]*")?\))
    | (?P<both>\*\*_|_\*\*|__\*|\*__)(?=[^\s*_])(?P<strongest>[^*_\n]{0,500}?[^\s*_\\])
      (?P<bother>_\*\*|\*\*_|\*__|__\*)(?![\w*])
    | (?P<bold>\*{2,3}|_{2,3})(?=[^\s*_])(?P<strong>[^\n]{0,2000}?[^\s])(?P<bolder>(?P=bold))
    | (?<![\w*\\])(?P<italic>[*_])(?=[^\s*_])(?!\d+[*_])(?P<slant>[^*_\n]{0,500}?[^\s*_\\])
      (?P<slanter>(?P=italic))(?![\w*])
    """,
    re.VERBOSE,
)
_SIGNS = "\\<[*!_"
_IDLE = re.compile(r"[*_]+(?=\s|\Z)")
"""Marks that open nothing: rules, mostly."""
_MARKER = re.compile(r"[^\s<]{1,6}(?=</)")
_PREFIX = re.compile(r"(?:>\s*)*(?P<hashes>#{1,6})?(?:(?<=#)\s+|(?<=#)$)?")
_PREFIXED = frozenset("#>-–*+")
_DASH = re.compile(
    r"[-–*+]\s+(?=(?:\*\*)?(?:(?:[A-ZА-Я]|[IVX]+|[一二三四五六七八九十]+|\d{1,3})[.．、]\s|\d{1,3}\s?-\s"
    rf"|[(（](?:[a-z]{{1,4}}|\d{{1,2}}|[أ-ي]ـ?)[)）]|(?:{arabic.ORDINALS}|{arabic.LETTER_NAMES})\s?[-–]))"
)
_PAIRS = (
    ("note", "after"),
    ("bracket", "target"),
    ("both", "bother"),
    ("bold", "bolder"),
    ("italic", "slanter"),
)
_INNER = {"bracket": "linked", "both": "strongest", "bold": "strong", "italic": "slant"}


class Marks(NamedTuple):
    """Where mark-up stands in the source: `spans` in order; `notes` are those around note markers."""

    spans: tuple[Span, ...]
    noted: tuple[Span, ...]


def find_marks(source: str) -> Marks:
    """The inline mark-up of a source text, and the note markers that it makes known."""
    signs = "".join([sign for sign in _SIGNS if sign in source])
    if not signs:
        return Marks((), ())
    noted: list[Span] = []
    spans = sorted(_marks_between(source, _any_of(signs), 0, len(source), noted))
    return Marks(tuple(spans), tuple(sorted(noted)))


@cache
def _any_of(signs: str) -> re.Pattern[str]:
    """Finds the next of some signs: the fewer they are, the faster."""
    return re.compile(f"[{re.escape(signs)}]")


def _marks_between(
    source: str, sign: re.Pattern[str], start: int, end: int, noted: list[Span]
) -> Iterator[Span]:
    while candidate := sign.search(source, start, end):
        if idle := _IDLE.match(source, candidate.start(), end):
            start = idle.end()
            continue
        match = _INLINE.match(source, candidate.start(), end)
        start = match.end() if match else candidate.end()
        if match is None:
            continue
        for first, second in _PAIRS:
            if match[first] is not None:
                yield Span(*match.span(first))
                yield Span(*match.span(second))
                if first == "note":
                    noted.append(Span(*match.span("noted")))
                else:
                    yield from _marks_between(source, sign, *match.span(_INNER[first]), noted)
                break
        else:
            yield Span(*match.span())
            if match[0] == "<sup>" and (marker := _MARKER.match(source, match.end())):
                noted.append(Span(*marker.span()))


def strip_lines(
    source: str, lines: Sequence[Line], marks: Marks
) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """The lines without mark-up at their ends, with the level it gave; and the spans of their prefixes."""
    opening = {span.start: span for span in marks.spans}
    closing = {span.end: span for span in marks.spans}
    if _are_bare(lines, opening, closing):
        return tuple(lines), ()
    prefixes: list[Span] = []
    result: list[Line] = []
    for line in lines:
        level = 0
        if line.text[0] in _PREFIXED:
            line, level = _without_prefix(line, prefixes)
        if line.start < line.end and (line.start in opening or line.end in closing):
            line, level = _without_ends(source, line, level, opening, closing)
        if line.start < line.end:
            result.append(line._replace(level=level) if level else line)
    return tuple(result), tuple(prefixes)


def _are_bare(lines: Sequence[Line], opening: Mapping[int, Span], closing: Mapping[int, Span]) -> bool:
    """Whether no line can have mark-up at its ends."""
    if not _PREFIXED.isdisjoint([line[2][0] for line in lines]):
        return False
    return not opening or (
        opening.keys().isdisjoint([line[0] for line in lines])
        and closing.keys().isdisjoint([line[1] for line in lines])
    )


def _without_prefix(line: Line, prefixes: list[Span]) -> tuple[Line, int]:
    match = _DASH.match(line.text) or _PREFIX.match(line.text)
    if not match or not match.end():
        return line, 0
    hashes = match.groupdict().get("hashes") or ""
    prefixes.append(Span(line.start, line.start + len(match[0].rstrip())))
    return line._replace(start=line.start + match.end(), text=line.text[match.end() :]), len(hashes)


def _without_ends(
    source: str, line: Line, level: int, opening: dict[int, Span], closing: dict[int, Span]
) -> tuple[Line, int]:
    start, end = line.start, line.end
    first = opening.get(start)
    bold = first is not None and source.startswith("**", start) and closing.get(end) is not None
    while start < end and (start in opening or source[start].isspace()):
        start = opening[start].end if start in opening else start + 1
    while end > start and (end in closing or source[end - 1].isspace()):
        end = closing[end].start if end in closing else end - 1
    if bold and not level and "**" not in source[start:end]:
        level = ALL_BOLD
    return line._replace(start=start, end=max(start, end), text=source[start:end]), level
