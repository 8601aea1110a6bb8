"""The separators of printed lists: where they part, and where brackets keep them from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

_OPENING = "(（《“["
_CLOSING = ")）》”]"


class Part(NamedTuple):
    """A stretch `[start, end)` of a text, with the kind of the separator before it.

    `after` is `strong` (between groups), `hard`, `soft` (a conjunction), or `start`.
    """

    start: int
    end: int
    after: str


class Separators:
    """What the table `[lists]` of a language says of separators.

    `strong`, `hard` and `soft` part a list, from the one that parts whole groups (`;`)
    to the conjunction before the last name. The first two are characters, the last a
    pattern; one of `conjunctions` stands in every soft separator.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._strong: str = table["strong"]
        self._separator = re.compile(f"[{re.escape(table['strong'] + table['hard'])}]\\s*")
        self._conjunctions: tuple[str, ...] = tuple(table["conjunctions"])
        self._soft = re.compile(table["soft"])

    def parts(self, text: str, start: int, end: int) -> list[Part]:
        """The parts between separators that stand outside brackets."""
        parts = self.cut(text, start, end)
        inside = text[start:end]
        opened = sum(map(inside.count, _OPENING))
        if opened and opened == sum(map(inside.count, _CLOSING)):
            return _outside_brackets(text, parts)
        return parts

    def cut(self, text: str, start: int, end: int) -> list[Part]:
        """The parts between all separators, as they stand."""
        places = (text.find(conjunction, start, end) for conjunction in self._conjunctions)
        softly = min((place for place in places if place >= 0), default=end)
        parts: list[Part] = []
        left, after = start, "start"
        for match in self._separator.finditer(text, start, end):
            right, following = match.span()
            if right <= softly:
                parts.append(Part(left, right, after))
            else:
                self._cut_softly(parts, text, Part(left, right, after))
            left, after = following, "strong" if text[right] in self._strong else "hard"
        self._cut_softly(parts, text, Part(left, end, after))
        return parts

    def _cut_softly(self, parts: list[Part], text: str, part: Part) -> None:
        left, after = part.start, part.after
        for match in self._soft.finditer(text, part.start, part.end):
            if not text[left : match.start()].isspace() and left < match.start():
                parts.append(Part(left, match.start(), after))
                after = "soft"
            left = match.end()
        parts.append(Part(left, part.end, after))

    def conjoined(self, text: str, start: int, end: int) -> list[Part]:
        """The parts between conjunctions of a stretch."""
        parts: list[Part] = []
        self._cut_softly(parts, text, Part(start, end, "start"))
        return parts

    def conjoin(self, words: str) -> bool:
        """Whether a conjunction stands in some words."""
        return bool(self._soft.search(words))


def whole(parts: list[Part]) -> Part:
    """The stretch from the first part to the last."""
    return parts[0]._replace(end=parts[-1].end)


def without_conjunctions(parts: list[Part]) -> list[Part]:
    """The parts, those joined again that a conjunction parted."""
    result: list[Part] = []
    for part in parts:
        if result and part.after == "soft":
            result[-1] = result[-1]._replace(end=part.end)
        else:
            result.append(part)
    return result


def groups(parts: list[Part]) -> list[list[Part]]:
    """The parts by groups, which strong separators part."""
    groups: list[list[Part]] = []
    for part in parts:
        if groups and part.after != "strong":
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _outside_brackets(text: str, parts: list[Part]) -> list[Part]:
    """The parts, those joined again that a separator inside brackets parted."""
    result: list[Part] = []
    depth = 0
    for part in parts:
        if depth > 0:
            result[-1] = result[-1]._replace(end=part.end)
        else:
            result.append(part)
        words = text[part.start : part.end]
        depth += sum(map(words.count, _OPENING)) - sum(map(words.count, _CLOSING))
    return result
