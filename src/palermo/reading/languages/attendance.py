"""The words by which a report says who attended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.model import Category

_BODIES = (Category.UN, Category.IGO, Category.NGO)

_STATES = (
    Category.OBSERVER_ENTITY,
    Category.OBSERVER_STATE,
    Category.SIGNATORY,
    Category.STATE_PARTY,
    Category.OTHER,
)


_LONGEST_HEADING = 120
"""In characters. The headings of groups of participants have some 80."""

_COLON = re.compile("[:：]")


class Roll(NamedTuple):
    """A sentence that says who attended: where the names stand in it, and the words on their capacity.

    `listed` says that the words announce a list, so that whatever stands in it is a name.
    """

    start: int
    end: int
    group: str
    listed: bool


class AttendanceWords:
    """The table `[attendance]` of a language.

    - `words`: a paragraph without any of them is passed over.
    - `masks`: names of instruments and bodies whose words would mislead; they are looked away from.
    - `shapes`: the sentences that list participants, tried in turn; each a pattern with a group
      `names` and, where the capacity is said apart, a group `group`; `listed` as in `Roll`.
    - `following`: the word that announces a list; where it stands, only what follows it says the capacity.
    - `categories`: for each category the words of its groups; `observer` those of observers,
      `states` those of States of which no more is said.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words: tuple[str, ...] = tuple(table["words"])
        self._masks = re.compile(table["masks"])
        self._shapes = [
            (re.compile(shape["pattern"], re.DOTALL), shape["listed"]) for shape in table["shapes"]
        ]
        self._following = re.compile(table["following"])
        self._observer = re.compile(table["observer"])
        self._states = re.compile(table["states"])
        self._of_bodies = _compiled(table["categories"], _BODIES)
        self._of_states = _compiled(table["categories"], _STATES)

    def rolls(self, sentence: str) -> Iterator[Roll]:
        """The ways in which a sentence may say who attended, the likeliest first."""
        if not any(map(sentence.__contains__, self.words)):
            return
        colon = _COLON.search(sentence)
        head = colon.end() if colon else len(sentence)
        masked = self._masks.sub(lambda match: "_" * len(match[0]), sentence[:head]) + sentence[head:]
        for shape, listed in self._shapes:
            match = shape.search(masked) if colon or not listed else None
            if match:
                start, end = match.span("names")
                group = match.groupdict().get("group") or masked[:start] + masked[end:]
                yield Roll(start, end, group, listed)

    def capacities(self, group: str) -> tuple[frozenset[Category], bool]:
        """The categories that the words on a group of participants name, of States at most one.

        And whether the words call them States and say no more of them.
        """
        words = self._masks.sub("_", group)
        following = self._following.search(words)
        said = words[following.end() :] if following else words
        named = frozenset([category for category, pattern in self._of_bodies if pattern.search(said)])
        if not named:
            found = next((category for category, pattern in self._of_states if pattern.search(said)), None)
            named = frozenset((found,)) if found else named
        return named, bool(self._states.search(said))

    def are_heading(self, words: str) -> bool:
        """Whether words before a colon are the heading of a part of a list, and announce no other list."""
        return len(words) <= _LONGEST_HEADING and not self._following.search(words)

    def observes(self, group: str) -> bool:
        """Whether the words speak of observers."""
        return bool(self._observer.search(group))


def _compiled(
    patterns: Mapping[str, str], categories: Iterable[Category]
) -> list[tuple[Category, re.Pattern[str]]]:
    return [(category, re.compile(patterns[category])) for category in categories if category in patterns]


def attendance_words(pack: Pack) -> AttendanceWords:
    """The words on attendance of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> AttendanceWords:
    return AttendanceWords(load_pack(code).tables["attendance"])
