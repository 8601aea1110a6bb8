"""The signs of a part that holds recommendations, of what introduces them and how far they have come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from palermo.reading.languages.lexicon import Lexicon
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.model import Status

_WORD = re.compile(r"[^\W\d_\u2e80-\uffff]+")
"""The first word of a text in a script that parts its words."""


class Signals:
    """The table `[recommendations]` of a language: patterns, all of them searched without regard to case.

    - `opening`, `narrative`: headings that open a part with recommendations, and
      those that open one that only tells.
    - `resolutions`: headings that open a part with the texts of resolutions or decisions.
    - `declaration`: headings of an annexed declaration, whose paragraphs count.
    - `introducing`: a paragraph that introduces the recommendations after it;
      `introducing_word`, in small letters, stands in each: most texts are told by it alone.
    - `proposed`: words by which they are only under consideration.
    - `imperative`: verbs that open recommendations of reviews, where words are not parted.
    - `review`: in reviews of a State, the words that introduce a list, by status; the
      first that matches counts.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._opening = _any(table["opening"])
        self._narrative = _any(table["narrative"])
        self._resolutions = _any(table["resolutions"])
        self._declaration = _any(table["declaration"])
        self._introducing = _any(table["introducing"])
        self._introducing_word: str = table["introducing_word"]
        self._proposed = _any(table["proposed"])
        self._imperatives: Lexicon[None] = Lexicon(dict.fromkeys(table["imperative"]))
        self._review = [(Status(status), _any(words)) for status, words in table["review"].items()]

    def opens(self, heading: str) -> bool | None:
        """Whether a heading opens a part with recommendations; none where it does not decide."""
        if self._narrative.search(heading):
            return False
        return True if self._opening.search(heading) else None

    def holds_resolutions(self, heading: str) -> bool:
        """Whether a heading opens a part with the texts of resolutions or decisions."""
        return bool(self._resolutions.search(heading))

    def is_declaration(self, heading: str) -> bool:
        """Whether a heading is that of a declaration."""
        return bool(self._declaration.search(heading))

    def introduces(self, text: str) -> bool:
        """Whether a text speaks of recommendations that follow it."""
        return self._introducing_word in text.lower() and self._introducing.search(text) is not None

    def is_proposed(self, text: str) -> bool:
        """Whether a text says that recommendations are only under consideration."""
        return bool(self._proposed.search(text))

    def imperative(self, text: str) -> int:
        """The length of the verb that opens a recommendation of a review; 0 where it is not known.

        Where words are parted it is the first word; else one of `imperative`.
        """
        known = self._imperatives.at(text, 0)
        word = _WORD.match(text)
        return known[0] if known else word.end() if word else 0

    def review_status(self, text: str) -> Status | None:
        """What the State under review makes of the recommendations that a text introduces."""
        return next((status for status, words in self._review if words.search(text)), None)


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.IGNORECASE)


def signals(pack: Pack) -> Signals:
    """The signs of recommendations of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> Signals:
    return Signals(load_pack(code).tables["recommendations"])
