"""Articles and their paragraphs, as cited before or after the name of an instrument."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from palermo.reading.languages.instruments import Instruments
from palermo.reading.scripts.han import number

_FAR = 120
_PARAGRAPHS = re.compile(r"(\d+)(?:\s?(?:[-–]|to|à|al?|إلى)\s?(\d+))?")
"""Numbers of paragraphs, or a range of them."""


class Cited(NamedTuple):
    """The numbers of articles (`30`, `9(5)`, `6(3)(a)`) and where the citation stands."""

    start: int
    end: int
    numbers: tuple[str, ...]


def articles_before(value: str, name: int, known: Instruments) -> Cited | None:
    """The articles cited right before a name that begins at `name`: `article 9, paragraph 5, of`."""
    if not known.unit_before:
        return None
    for opening in known.opening.finditer(value, max(0, name - _FAR), name):
        tokens, end = _tokens(value, opening.start(), name, known)
        joint = known.joint_before.fullmatch(value, end, name)
        if joint is not None and tokens:
            return _with_paragraphs(value, Cited(opening.start(), end, _numbers(tokens, known)), known)
    return None


def _with_paragraphs(value: str, cited: Cited, known: Instruments) -> Cited:
    """A citation with the paragraphs named before its first article: `paragraph 5 of article 9`."""
    before = known.paragraphs_first.search(value, max(0, cited.start - _FAR), cited.start)
    if before is None or not cited.numbers:
        return cited
    article, *others = cited.numbers
    paragraphs = _PARAGRAPHS.findall(before["numbers"])
    numbers = [
        f"{article}({int(paragraph)})" for first, last in paragraphs for paragraph in _span(first, last)
    ]
    return Cited(before.start(), cited.end, (*numbers, *others))


def _span(first: str, last: str) -> range:
    return range(int(first), int(last or first) + 1)


def articles_after(value: str, name: int, known: Instruments) -> Cited | None:
    """The articles cited right after a name that ends at `name`: 第9条第5款, `, article 9`."""
    joint = known.joint_after.match(value, name)
    opening = known.opening.match(value, _past_blank(value, joint.end() if joint else name))
    if opening is None:
        return None
    tokens, end = _tokens(value, opening.start(), len(value), known)
    numbers = _numbers(tokens, known)
    return Cited(opening.start(), end, numbers) if numbers else None


def _past_blank(value: str, position: int) -> int:
    while position < len(value) and value[position].isspace():
        position += 1
    return position


def _tokens(value: str, start: int, limit: int, known: Instruments) -> tuple[list[tuple[str, str]], int]:
    """The words and numbers of a citation, and where its last number or unit ends."""
    tokens: list[tuple[str, str]] = []
    kept, end, position = 0, start, start
    while match := known.part.match(value, position, limit):
        kind = match.lastgroup or ""
        position = match.end()
        if kind in ("blank", "between", "range"):
            tokens.append((kind, match.group()))
            continue
        tokens.append((kind, match[kind]))
        kept, end = len(tokens), position
    return tokens[:kept], end


def _numbers(tokens: list[tuple[str, str]], known: Instruments) -> tuple[str, ...]:
    units = _units(tokens, known.unit_before)
    articles: list[str] = []
    ranging = False
    paragraphs = 0
    for (kind, words), unit in zip(tokens, units, strict=True):
        if kind == "range":
            ranging = True
        elif kind == "number" and unit == "paragraph" and articles:
            base = re.sub(r"\(.*", "", articles[-1])
            articles[-1:] = (
                [f"{base}({_value(words)})"] if not paragraphs else [articles[-1], f"{base}({_value(words)})"]
            )
            paragraphs += 1
            ranging = False
        elif kind == "number":
            first = (
                int(articles[-1]) + 1 if ranging and articles and articles[-1].isdecimal() else _value(words)
            )
            articles += (
                map(str, range(first, _value(words) + 1))
                if _value(words) - first < 100
                else [str(_value(words))]
            )
            ranging, paragraphs = False, 0
        elif kind in ("inner", "letter") and articles:
            articles[-1] += f"({words})"
    return tuple(dict.fromkeys(articles))


def _units(tokens: Iterable[tuple[str, str]], unit_before: bool) -> list[str]:
    """What each number counts: by the last word before it, or the next one after it.

    A word in the singular counts one number: `articles 9, paragraph 5, and 11`.
    """
    found = list(tokens)
    units: list[str] = []
    unit = "article" if unit_before else ""
    for kind, _ in found if unit_before else reversed(found):
        if kind in ("article", "paragraph", "paragraphs"):
            unit = kind
        units.append(unit.removesuffix("s"))
        if unit_before and kind == "number" and unit == "paragraph":
            unit = "article"
    return units if unit_before else units[::-1]


def _value(numeral: str) -> int:
    return number(numeral) or 0
