"""Words that limit what is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from palermo.reading.languages.lexicon import Lexicon
from palermo.reading.languages.pack import Pack, load_pack


class Softeners:
    """The table `[softeners]` of a language.

    - `phrases`: softeners as they stand.
    - `patterns`: softeners that hold a name, or that only what follows tells from
      a verb (应…请求).
    - `by`, `between`, `law`, `tail`: those that refer to a law or to means: a word of
      `by`, words that match `between`, one of `law`, and what `tail` matches after it
      (`in accordance with` + the fundamental principles of their + `domestic law`).
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._words: Lexicon[bool] = Lexicon(
            {**dict.fromkeys(table["by"], False), **dict.fromkeys(table["phrases"], True)}
        )
        self._patterns = re.compile("|".join(table["patterns"]) or r"(?!)")
        law = "|".join(re.escape(words) for words in sorted(table["law"], key=len, reverse=True))
        self._rest = re.compile(f"(?:{table['between']})(?:{law})(?:{table['tail']})")

    def find(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where softeners stand in a text, `[start, end)`, in order, none inside another."""
        found = [match.span() for match in self._patterns.finditer(text)]
        for start, end, is_whole in self._words.find(text):
            rest = self._rest.match(text, end)
            if rest is not None:
                found.append((start, rest.end()))
            elif is_whole:
                found.append((start, end))
        outer: list[tuple[int, int]] = []
        for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
            if not outer or start >= outer[-1][1]:
                outer.append((start, end))
        return tuple(outer)


def softeners(pack: Pack) -> Softeners:
    """The softeners of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> Softeners:
    return Softeners(load_pack(code).tables["softeners"])
