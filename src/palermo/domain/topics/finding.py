"""Where the labels of concepts stand in a text: all of them, then those that stand in no longer one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple, Protocol

from ahocorasick_rs import AhoCorasick, MatchKind

from palermo.domain.topics.words import MOST, Form, Token, forms, tokens
from palermo.kernel.folding import Folded, fold


class Found(NamedTuple):
    """A label in a folded text: its stretch, and what it means."""

    start: int
    end: int
    meaning: str


class Finder(Protocol):
    """Labels with what each of them means, in a language."""

    def find(self, folded: Folded) -> list[Found]:
        """Every place of every label, overlapping ones too."""
        ...


@dataclass(slots=True)
class _Branch:
    onward: dict[Form, _Branch] = field(default_factory=dict)
    meaning: str | None = None


class _Known(dict[str, tuple[Form, ...]]):
    """For each word its forms that a label has anywhere; learnt as words come."""

    def __init__(self, language: str, held: frozenset[Form]) -> None:
        super().__init__()
        self._forms = forms(language)
        self._held = held

    def __missing__(self, word: str) -> tuple[Form, ...]:
        if len(self) >= MOST:
            self.clear()
        self[word] = tuple(form for form in self._forms[word] if form in self._held)
        return self[word]


class PartedFinder:
    """Labels of a language that parts its words: found in any inflection, over articles and prepositions.

    A word of a label that begins with `=` is found only as it is written, and wins.
    """

    def __init__(self, labels: Iterable[tuple[str, str]], language: str) -> None:
        self._language = language
        self._root = _Branch()
        held: set[Form] = set()
        for label, meaning in labels:
            for key in keys_of(label, language):
                branch = self._root
                for form in key:
                    branch = branch.onward.setdefault(form, _Branch())
                branch.meaning = meaning
                held.update(key)
        self._known = _Known(language, frozenset(held))

    def find(self, folded: Folded) -> list[Found]:
        """Every place of every label, overlapping ones too."""
        words = list(tokens(folded, self._language))
        known = [self._known[token.word] for token in words]
        return [found for at, some in enumerate(known) if some for found in self._from(words, known, at)]

    def _from(self, words: Sequence[Token], known: Sequence[tuple[Form, ...]], at: int) -> Iterator[Found]:
        start, branches = words[at].start, [self._root]
        for place in range(at, len(words)):
            branches = [
                branch.onward[form] for branch in branches for form in known[place] if form in branch.onward
            ]
            if not branches:
                return
            meanings = (branch.meaning for branch in branches if branch.meaning is not None)
            if (meaning := next(meanings, None)) is not None:
                yield Found(start, words[place].end, meaning)


class HanFinder:
    """Labels of Chinese: found wherever their characters stand, over white space."""

    def __init__(self, labels: Iterable[tuple[str, str]]) -> None:
        self._meanings: Mapping[str, str] = {han_key_of(label): meaning for label, meaning in labels}
        self._ordered = tuple(self._meanings.values())
        self._search = AhoCorasick(list(self._meanings), matchkind=MatchKind.Standard)

    def find(self, folded: Folded) -> list[Found]:
        """Every place of every label, overlapping ones too."""
        text = folded.text
        dense = "".join(text.split())
        found = self._search.find_matches_as_indexes(dense, overlapping=True)
        if len(dense) == len(text):
            return [Found(start, end, self._ordered[index]) for index, start, end in found]
        places = [place for place, sign in enumerate(text) if not sign.isspace()]
        return [
            Found(places[start], places[end - 1] + 1, self._ordered[index]) for index, start, end in found
        ]


def outermost(found: Iterable[Found]) -> list[Found]:
    """Those that stand in no longer one, in order: the specific before the general."""
    kept: list[Found] = []
    reach = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.end > reach:
            reach = one.end
            kept.append(one)
    return kept


def keys_of(label: str, language: str) -> Iterator[tuple[Form, ...]]:
    """What a label is found by, in each reading: labels with one key cannot be told apart in a text."""
    if language == "zh":
        return iter([(Form(True, han_key_of(label)),)])
    of_label = forms(language).of_label
    return product(*(of_label(token.word) for token in tokens(fold(label), language)))


def han_key_of(label: str) -> str:
    """The characters of a Chinese label, folded, without white space."""
    return "".join(fold(label).text.split())
