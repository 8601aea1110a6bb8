"""Furniture: rules, page and job numbers, running heads. None of it is part of what a document says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from string import ascii_letters, ascii_uppercase, digits

from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.lines.marginal import JOB, PAGE
from palermo.reading.model import Line

_RULE = r"(?P<stroke>[_\-—–=*·~─])(?:\s*(?P=stroke)){2,}\s*"
_NUMBER = re.compile(r"\d{1,4}")
_CONTINUES = r"/\s?(?:\.{3}|…)"
_SYMBOL_HEAD = re.compile(r"(?:\d{1,4}\s+)?([A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.()-]*)+)(?:\s+\d{1,4})?")
_STROKES = frozenset("_-—–=*·~─/")
_OPENERS = frozenset(f"{ascii_uppercase}{digits}-–—*")
_CLOSERS = frozenset(f"{ascii_letters}{digits}.…()")
_SHORT = 60
"""Characters of the longest line of furniture, but for rules and for feet set wide apart."""
_HEAD = 160
_MASTHEAD = 12


def find_furniture(lines: Sequence[Line], pack: Pack) -> dict[int, str]:
    """Which lines are furniture: index of the line → reason (`rule` `page` `job` `head`)."""
    found: dict[int, str] = {}
    numbers: list[int] = []
    heads: list[int] = []
    hints, closers, forms = _forms(pack.code)
    texts = [line.text for line in lines]
    likely = [
        index
        for index, text in enumerate(texts)
        if text[0] in hints and (text[-1] in closers or text[-1].isdecimal())
    ]
    for index in likely:
        text = texts[index]
        is_short = len(text) <= _SHORT or "  " in text
        match = forms.fullmatch(text) if is_short or text[0] in _STROKES else None
        if match is None or lines[index].level:
            continue
        if match["symbol"]:
            heads.append(index)
        elif match["number"] and is_short:
            numbers.append(index)
        elif match["rule"] or is_short:
            found[index] = match.lastgroup or "page"
    _add_heads(found, heads, lines)
    _add_numbers(found, numbers, lines)
    _add_repeated(found, lines)
    return found


@cache
def _forms(code: str) -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    """With what furniture can begin and end, and its forms: a whole line each."""
    words = "|".join(load_pack(code).tables["furniture"]["page"])
    firsts = {word[0] for word in re.findall(r"\w+", words)}
    lasts = {word[-1] for word in re.findall(r"\w+", words)}
    forms = re.compile(
        f"(?P<rule>{_RULE})|(?P<page>{_CONTINUES}|(?i:{words}))|(?P<number>{PAGE})|(?P<job>{JOB})"
        f"|(?P<symbol>{_SYMBOL_HEAD.pattern})"
    )
    openers = _OPENERS | _STROKES | firsts | {first.upper() for first in firsts}
    closers = _CLOSERS | _STROKES | lasts | {last.upper() for last in lasts}
    return openers, closers, forms


def _add_heads(found: dict[int, str], heads: Sequence[int], lines: Sequence[Line]) -> None:
    """A symbol alone on a line, and again on another, heads pages; first it names the document."""
    if not heads:
        return
    symbols = {index: _symbol(lines[index].text) for index in heads}
    often = Counter(symbols.values())
    named = {word for line in lines[:_MASTHEAD] for word in line.text.split() if "/" in word}
    for index, symbol in symbols.items():
        again = any(symbols[i] == symbol for i in heads if i < index)
        if again or (index >= _MASTHEAD and (often[symbol] > 1 or symbol in named)):
            found[index] = "head"


def _symbol(text: str) -> str:
    match = _SYMBOL_HEAD.fullmatch(text)
    return match[1] if match else text


def _add_numbers(found: dict[int, str], numbers: Sequence[int], lines: Sequence[Line]) -> None:
    """A number alone on a line is a page's where it counts on, or stands at a page's edge."""
    for position, index in enumerate(numbers):
        value = _value(lines[index].text)
        near = [_value(lines[i].text) for i in numbers[max(position - 1, 0) : position + 2] if i != index]
        if any(0 < abs(value - other) <= 2 for other in near) or _at_edge(index, found, lines):
            found[index] = "page"


def _value(text: str) -> int:
    match = _NUMBER.search(text)
    return int(match[0]) if match else 0


def _at_edge(index: int, found: dict[int, str], lines: Sequence[Line]) -> bool:
    return (
        lines[index].new_page
        or (index + 1 < len(lines) and lines[index + 1].new_page)
        or found.get(index - 1) in ("job", "head")
        or found.get(index + 1) in ("job", "head")
    )


def _add_repeated(found: dict[int, str], lines: Sequence[Line]) -> None:
    """A line that returns three times at the edge of pages is a running head."""
    edges = {index for index, line in enumerate(lines) if line.new_page}
    for index, reason in found.items():
        if reason != "rule":
            edges |= {index - 1, index + 1}
    edges = {index for index in edges if 0 <= index < len(lines) and index not in found}
    edges = {index for index in edges if len(lines[index].text) <= _HEAD}
    often = Counter(lines[index].text for index in edges)
    for index in sorted(edges):
        if often[lines[index].text] >= 3:
            found[index] = "head"
