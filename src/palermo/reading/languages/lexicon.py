"""Many phrases found in one pass: the longest at the leftmost place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")

_END = ""
_FIRST_OF_HAN = "\u2e80"


class Lexicon(Generic[Value]):
    """Phrases with what each of them means, compiled into one expression.

    In a script that parts its words a phrase is found only where words begin and
    end. A phrase that the data write with a small first letter is found with a
    capital one too.
    """

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self._values: dict[str, Value] = dict(entries)
        for phrase, value in entries.items():
            self._values.setdefault(phrase[:1].upper() + phrase[1:], value)
        self._expression = re.compile(_expression(self._values))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Value]]:
        """Where phrases stand in `text[start:end]`, in order, none overlapping, each with its meaning."""
        values = self._values
        for match in self._expression.finditer(text, start, len(text) if end is None else end):
            yield match.start(), match.end(), values[match.group()]

    def at(self, text: str, position: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at `position`: its end and its meaning."""
        match = self._expression.match(text, position)
        return (match.end(), self._values[match.group()]) if match else None


def _expression(phrases: Mapping[str, object]) -> str:
    if not phrases:
        return r"(?!)"
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for character in phrase:
            node = node.setdefault(character, {})
        node[_END] = {}
    body = _branches(tree)
    parted = all(character < _FIRST_OF_HAN for phrase in phrases for character in phrase)
    return rf"(?<!\w){body}(?!\w)" if parted else body


def _branches(node: dict[str, Any]) -> str:
    """A prefix tree as an expression that prefers the longest phrase."""
    alternatives = [re.escape(key) + _branches(child) for key, child in sorted(node.items()) if key != _END]
    if not alternatives:
        return ""
    joined = alternatives[0] if len(alternatives) == 1 else "|".join(alternatives)
    if _END in node:
        return f"(?:{joined})?"
    return joined if len(alternatives) == 1 else f"(?:{joined})"
