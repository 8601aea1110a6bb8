"""Many phrases found in one pass: the longest at the leftmost place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import add
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")

_END = ""
_FIRST_OF_HAN = "\u2e80"
_FEW = 100
_ONE = (1,)


class Lexicon(Generic[Value]):
    """Phrases with what each of them means.

    In a script that parts its words a phrase is found only where words begin and
    end; one that the data write with a small first letter is found with a capital
    one too. The phrases are one expression, a tree of their characters. Where they
    begin with hundreds of different ones, as Chinese words do, these would be tried
    one after the other at each place; then the first two characters are looked up
    instead.
    """

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self._values: dict[str, Value] = dict(entries)
        for phrase, value in entries.items():
            self._values.setdefault(phrase[:1].upper() + phrase[1:], value)
        parted = all(character < _FIRST_OF_HAN for phrase in entries for character in phrase)
        self._as_expression = parted or len({phrase[:1] for phrase in self._values}) <= _FEW
        self._expression = re.compile(_expression(self._values, parted) if self._as_expression else r"(?!)")
        self._lengths = _lengths_by_head({} if self._as_expression else self._values)
        self._singles = {phrase: _ONE for phrase in self._values if len(phrase) == 1}

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, Value]]:
        """Where phrases begin in `text[start:end]`, in order, none overlapping, each with its meaning."""
        values, limit = self._values, len(text) if end is None else end
        if self._as_expression:
            matches = self._expression.finditer(text, start, limit)
            return [(match.start(), match.end(), values[match.group()]) for match in matches]
        lengths, single = self._lengths.get, self._singles.get
        pairs = enumerate(map(add, text[start:limit], f"{text[start + 1 : limit + 1]} "), start)
        heads = [(at, here) for at, pair in pairs if (here := lengths(pair) or single(pair[0]))]
        found: list[tuple[int, int, Value]] = []
        for place, possible in heads:
            if place < start:
                continue
            for length in possible:
                phrase = text[place : place + length]
                if phrase in values:
                    start = place + len(phrase)
                    found.append((place, start, values[phrase]))
                    break
        return found

    def at(self, text: str, position: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at `position`: its end and its meaning."""
        if self._as_expression:
            match = self._expression.match(text, position)
            return (match.end(), self._values[match.group()]) if match else None
        values = self._values
        for length in self._lengths.get(text[position : position + 2], _ONE):
            if (phrase := text[position : position + length]) in values:
                return position + len(phrase), values[phrase]
        return None


def _lengths_by_head(phrases: Mapping[str, object]) -> dict[str, tuple[int, ...]]:
    """For each first two characters, how long the phrases that begin with them are, the longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        if len(phrase) > 1:
            lengths.setdefault(phrase[:2], set()).add(len(phrase))
    for head, found in lengths.items():
        if head[0] in phrases:
            found.add(1)
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}


def _expression(phrases: Mapping[str, object], parted: bool) -> str:
    """The phrases as one expression that prefers the longest.

    That a word begins is looked at behind the first letter: so the expression
    begins with a letter, and places without one are passed over quickly.
    """
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for character in phrase:
            node = node.setdefault(character, {})
        node[_END] = {}
    begins, ends = (r"(?<!\w.)", r"(?!\w)") if parted else ("", "")
    firsts = [f"{re.escape(key)}{begins}{_branches(child)}" for key, child in sorted(tree.items())]
    return f"(?:{'|'.join(firsts)}){ends}" if firsts else r"(?!)"


def _branches(node: dict[str, Any]) -> str:
    alternatives = [re.escape(key) + _branches(child) for key, child in sorted(node.items()) if key != _END]
    if not alternatives:
        return ""
    joined = alternatives[0] if len(alternatives) == 1 else "|".join(alternatives)
    if _END in node:
        return f"(?:{joined})?"
    return joined if len(alternatives) == 1 else f"(?:{joined})"
