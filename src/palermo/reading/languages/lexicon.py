"""Many phrases found in one pass: the longest at the leftmost place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from palermo.reading.scripts import arabic

Value = TypeVar("Value")

_JOINED = frozenset("’" + arabic.TATWEEL)
"""With what a phrase ends that is written together with the next word: `l’`, وـ."""
_FIRST_OF_HAN = "\u2e80"
_WIDEST = 3
"""In characters: how much of a phrase tells how long it can be, where words are parted."""

Found = tuple[int, int, Value]
"""Where a phrase begins and ends, and its meaning."""


class Lexicon(Generic[Value]):
    """Phrases with what each of them means.

    In a script that parts its words a phrase is found only where words begin and
    end, but for one that the data end with an apostrophe or a tatweel; one that the
    data write with a small first letter is found with a capital one too. Arabic
    vowel signs that are printed make no difference.

    All are found in one pass over a text, however many they are (the algorithm of
    Aho and Corasick).
    """

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self._values = {_bare(phrase): entries[phrase] for phrase in entries}
        for phrase, value in entries.items():
            self._values.setdefault(_capital(_bare(phrase)), value)
        joined = {_bare(phrase) for phrase in entries if phrase[-1:] in _JOINED}
        self._joined = frozenset(joined | set(map(_capital, joined)))
        self._phrases = [(phrase not in self._joined, value) for phrase, value in self._values.items()]
        self._is_arabic = any(map(arabic.is_arabic, entries))
        self._parted = all(character < _FIRST_OF_HAN for phrase in entries for character in phrase)
        kind = MatchKind.Standard if self._parted else MatchKind.LeftmostLongest
        self._search = AhoCorasick(self._values, matchkind=kind).find_matches_as_indexes
        self._lengths = _lengths_by_head(self._values, _WIDEST if self._parted else _WIDEST - 1)
        self._widths = sorted({len(head) for head in self._lengths}, reverse=True)
        self._longest = max(map(len, self._values), default=0)
        self.at = self._at_any_sign if self._is_arabic else self._at
        """The longest phrase that begins at a place of a text, if one does: its end and its meaning."""

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Found[Value]]:
        """Where phrases begin in `text[start:end]`, in order, none overlapping, each with its meaning."""
        stretch = text[start:end]
        if self._is_arabic:
            bare, places = arabic.without_signs(stretch)
            found = self._whole_words(bare, text[max(start - 2, 0) : start])
            return [(start + places[left], start + places[right], value) for left, right, value in found]
        if self._parted:
            found = self._whole_words(stretch, text[max(start - 2, 0) : start])
        else:
            phrases = self._phrases
            found = [(left, right, phrases[index][1]) for index, left, right in self._search(stretch)]
        return [(start + left, start + right, value) for left, right, value in found] if start else found

    def _whole_words(self, text: str, before: str) -> list[Found[Value]]:
        """The phrases in a text that are whole words; `before` are the last characters it stands behind."""
        phrases, padded = self._phrases, f"{text} {before:>2}"
        whole = []
        for index, left, right in self._search(text, overlapping=True):
            last = padded[left - 1]
            if (last.isalnum() or last == "_") and not _follows_and(padded, left):
                continue
            if phrases[index][0] and ((after := padded[right]).isalnum() or after == "_"):
                continue
            whole.append((left, -right, index))
        whole.sort()
        found: list[Found[Value]] = []
        reach = 0
        for left, right, index in whole:
            if left >= reach:
                reach = -right
                found.append((left, reach, phrases[index][1]))
        return found

    def _at_any_sign(self, text: str, position: int) -> tuple[int, Value] | None:
        """As `_at`, whatever Arabic vowel signs are printed."""
        before = f"{text[max(position - 2, 0) : position]:>2}{text[position : position + 1]} "
        if _is_of_word(before[1]) and not _follows_and(before, 2):
            return None
        bare, places = arabic.without_signs(text[position : position + 2 * self._longest])
        found = self._at(bare, 0)
        return (position + places[found[0]], found[1]) if found else None

    def _at(self, text: str, position: int) -> tuple[int, Value] | None:
        values = self._values
        for width in self._widths:
            lengths = self._lengths.get(text[position : position + width])
            if lengths is not None:
                break
        else:
            return None
        if not self._parted:
            for length in lengths:
                if (phrase := text[position : position + length]) in values:
                    return position + len(phrase), values[phrase]
            return None
        if position and _is_of_word(text[position - 1]):
            return None
        for length in lengths:
            end = position + length
            if (phrase := text[position:end]) in values and (
                phrase in self._joined or not _is_of_word(text[end : end + 1])
            ):
                return position + len(phrase), values[phrase]
        return None


def _bare(phrase: str) -> str:
    """A phrase as it is looked for: without vowel signs and the tatweel that joins it to the next word."""
    return arabic.bare(phrase).rstrip(arabic.TATWEEL)


def _capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_" or arabic.is_sign(character)


def _follows_and(text: str, position: int) -> bool:
    """Whether an Arabic word begins at `position`, behind a conjunction that is written together with it.

    The two characters before `position` are those before it in `text`, or the last ones where it begins.
    """
    return (
        text[position - 1] in arabic.CONJUNCTIONS
        and arabic.is_arabic(text[position])
        and not _is_of_word(text[position - 2])
    )


def _lengths_by_head(phrases: Iterable[str], width: int) -> dict[str, tuple[int, ...]]:
    """For each first `width` characters, how long the phrases that begin with them are, the longest first.

    A shorter phrase is a head itself, and one of those that begin with any head that it begins.
    """
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[:width], set()).add(len(phrase))
    for head, found in lengths.items():
        found.update(short for short in range(1, len(head)) if short in lengths.get(head[:short], ()))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
