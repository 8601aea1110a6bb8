"""Many phrases found in one pass: the longest at the leftmost place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from operator import add
from typing import Any, Generic, TypeVar

from palermo.reading.scripts import arabic

Value = TypeVar("Value")

_END = ""
_JOINED = frozenset("’" + arabic.TATWEEL)
"""With what a phrase ends that is written together with the next word: `l’`, وـ."""
_FIRST_OF_HAN = "\u2e80"
_FEW = 100
_ONE = (1,)


class Lexicon(Generic[Value]):
    """Phrases with what each of them means.

    In a script that parts its words a phrase is found only where words begin and
    end, but for one that the data end with an apostrophe or a tatweel; one that the
    data write with a small first letter is found with a capital one too. Arabic
    vowel signs that are printed make no difference.

    The phrases are one expression, a tree of their characters. Where they begin
    with hundreds of different ones, as Chinese words do, these would be tried one
    after the other at each place; then the first two characters are looked up
    instead.
    """

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self._values: dict[str, Value] = {
            phrase.rstrip(arabic.TATWEEL): entries[phrase] for phrase in entries
        }
        for phrase, value in entries.items():
            self._values.setdefault(phrase[:1].upper() + phrase[1:].rstrip(arabic.TATWEEL), value)
        self._is_arabic = any(map(arabic.is_arabic, entries))
        parted = all(character < _FIRST_OF_HAN for phrase in entries for character in phrase)
        self._as_expression = parted or len({phrase[:1] for phrase in self._values}) <= _FEW
        self._expression = re.compile(
            _expression(self._values, entries, parted) if self._as_expression else r"(?!)"
        )
        self._lengths = _lengths_by_head({} if self._as_expression else self._values)
        self._singles = {phrase: _ONE for phrase in self._values if len(phrase) == 1}

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, Value]]:
        """Where phrases begin in `text[start:end]`, in order, none overlapping, each with its meaning."""
        values, limit = self._values, len(text) if end is None else end
        if self._as_expression:
            matches = self._expression.finditer(text, start, limit)
            if self._is_arabic:
                return [(match.start(), match.end(), values[arabic.bare(match.group())]) for match in matches]
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
            return (match.end(), self._values[arabic.bare(match.group())]) if match else None
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


def _expression(phrases: Iterable[str], written: Iterable[str], parted: bool) -> str:
    """The phrases as one expression that prefers the longest.

    That a word begins is looked at behind the first letter: so the expression
    begins with a letter, and places without one are passed over quickly.
    """
    joined = {phrase.rstrip(arabic.TATWEEL) for phrase in written if phrase[-1:] in _JOINED}
    joined |= {phrase[:1].upper() + phrase[1:] for phrase in joined}
    whole, open_ended = _tree(set(phrases) - joined), _tree(joined)
    begins, ends = (r"(?<!\w.)", r"(?!\w)") if parted else ("", "")
    firsts = []
    for key in sorted({*whole, *open_ended}):
        is_arabic = arabic.is_arabic(key)
        rests = [f"{_branches(whole[key])}{ends}"] if key in whole else []
        rests += [_branches(open_ended[key])] if key in open_ended else []
        begin = arabic.BEGINS if is_arabic else begins
        rest = rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"
        firsts.append(f"{re.escape(key)}{begin}{arabic.SIGNS if is_arabic else ''}{rest}")
    return f"(?:{'|'.join(firsts)})" if firsts else r"(?!)"


def _tree(phrases: Iterable[str]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for character in phrase:
            node = node.setdefault(character, {})
        node[_END] = {}
    return tree


def _branches(node: dict[str, Any]) -> str:
    alternatives = [_step(key) + _branches(child) for key, child in sorted(node.items()) if key != _END]
    if not alternatives:
        return ""
    joined = alternatives[0] if len(alternatives) == 1 else "|".join(alternatives)
    if _END in node:
        return f"(?:{joined})?"
    return joined if len(alternatives) == 1 else f"(?:{joined})"


def _step(character: str) -> str:
    return character + arabic.SIGNS if arabic.is_arabic(character) else re.escape(character)
