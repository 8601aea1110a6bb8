"""Furniture: rules, page and job numbers, running heads. None of it is part of what a document says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from string import ascii_uppercase, digits

from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.model import Line

_RULE = re.compile(r"([_\-—–=*·~─])(?:\s*\1){2,}\s*")
_JOB = re.compile(
    r"(?:\d{1,4}(?:/\d{1,4})?\s+)?(?:(?:[A-Z]{1,3}\.\s?)?\d{2}-\d{5,6}(?:\s+\([A-Z]\))?(?:\s+(?:\d{1,6}|\d{1,4}/\d{1,4}))*|\*\d{6,8}\*)(?:\s*\*\d{6,8}\*)?"
)
_PAGE = re.compile(r"[-–—]?\s*\d{1,4}\s*(?:/\s*\d{1,4}|[-–—])?")
_NUMBER = re.compile(r"\d{1,4}")
_CONTINUES = re.compile(r"/\s?(?:\.{3}|…)")
_SYMBOL_HEAD = re.compile(r"(?:\d{1,4}\s+)?([A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.()-]*)+)(?:\s+\d{1,4})?")
_STROKES = frozenset("_-—–=*·~─/")
_OPENERS = frozenset(f"{ascii_uppercase}{digits}-–—*")
_SHORT = 60
"""Characters of the longest line of furniture, but for rules and for feet set wide apart."""
_HEAD = 160
_MASTHEAD = 12


def find_furniture(lines: Sequence[Line], pack: Pack) -> dict[int, str]:
    """Which lines are furniture: index of the line → reason (`rule` `page` `job` `head`)."""
    found: dict[int, str] = {}
    numbers: list[int] = []
    heads: list[int] = []
    words = _page_words(pack.code)
    for index, line in enumerate(lines):
        if line.level:
            continue
        reason = _reason(line.text, words)
        if reason == "number":
            numbers.append(index)
        elif reason == "symbol":
            heads.append(index)
        elif reason:
            found[index] = reason
    _add_heads(found, heads, lines)
    _add_numbers(found, numbers, lines)
    _add_repeated(found, lines)
    return found


@cache
def _page_words(code: str) -> re.Pattern[str]:
    return re.compile("|".join(load_pack(code).tables["furniture"]["page"]), re.IGNORECASE)


def _reason(text: str, words: re.Pattern[str]) -> str | None:
    if text[0] in _STROKES:
        if _RULE.fullmatch(text):
            return "rule"
        if _CONTINUES.fullmatch(text):
            return "page"
    if text[0] not in _OPENERS and not words.match(text):
        return None
    if len(text) > _SHORT and "  " not in text:
        return None
    if _PAGE.fullmatch(text):
        return "number"
    if words.fullmatch(text):
        return "page"
    if _JOB.fullmatch(text):
        return "job"
    return "symbol" if "/" in text and _SYMBOL_HEAD.fullmatch(text) else None


def _add_heads(found: dict[int, str], heads: Sequence[int], lines: Sequence[Line]) -> None:
    """A symbol alone on a line, and again on another, heads pages; first it names the document."""
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
    if all(reason == "rule" for reason in found.values()) and not any(line.new_page for line in lines):
        return
    edges = [
        index
        for index, line in enumerate(lines)
        if index not in found
        and len(line.text) <= _HEAD
        and (
            line.new_page or found.get(index - 1, "rule") != "rule" or found.get(index + 1, "rule") != "rule"
        )
    ]
    often = Counter(lines[index].text for index in edges)
    for index in edges:
        if often[lines[index].text] >= 3:
            found[index] = "head"
