"""Words that limit what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from palermo.reading.languages.lexicon import Lexicon
from palermo.reading.languages.pack import Pack, load_pack


class _Word(NamedTuple):
    """Whether words are a softener as they stand, and what may match from which of their characters on."""

    is_whole: bool
    rests: tuple[tuple[int, re.Pattern[str]], ...]


Head = tuple[int, int, _Word]
"""Words that a softener may begin with, at their place in a text."""


class Softeners:
    """The table `[softeners]` of a language.

    - `phrases`: softeners as they stand.
    - `patterns`: softeners that hold a name, or that only what follows tells from
      a verb (应…请求): each the words in `heads` with a pattern of the `rest`.
    - `by`, `between`, `law`, `tail`: those that refer to a law or to means: a word of
      `by`, words that match `between`, one of `law`, and what `tail` matches after it
      (`in accordance with` + the fundamental principles of their + `domestic law`).
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        law = "|".join(re.escape(words) for words in sorted(table["law"], key=len, reverse=True))
        self._law = re.compile(f"(?:{table['between']})(?:{law})(?:{table['tail']})")
        self._heads = [
            (head, re.compile(pattern["rest"])) for pattern in table["patterns"] for head in pattern["heads"]
        ]
        self._words: Lexicon[_Word] = Lexicon(
            {
                **{head: _Word(False, self._rests(head)) for head, _ in self._heads},
                **{words: _Word(False, self._rests(words, law=True)) for words in table["by"]},
                **{words: _Word(True, self._rests(words, law=True)) for words in table["phrases"]},
            }
        )

    def _rests(self, words: str, *, law: bool = False) -> tuple[tuple[int, re.Pattern[str]], ...]:
        """The patterns that may match behind words that begin with a head, each with that head's length."""
        rests = [(len(head), rest) for head, rest in self._heads if words.startswith(head)]
        return (*rests, (len(words), self._law)) if law else tuple(rests)

    def find(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where softeners stand in a text, `[start, end)`, in order, none inside another."""
        return self.limits(text, self.heads(text))

    def heads(self, text: str) -> list[Head]:
        """The words in a text that softeners begin with."""
        return self._words.find(text)

    def limits(self, text: str, heads: Iterable[Head]) -> tuple[tuple[int, int], ...]:
        """Where softeners stand in a text, as in `find`, among the words in it that they begin with."""
        outer: list[tuple[int, int]] = []
        reach = 0
        for start, end, word in heads:
            if start < reach:
                continue
            stop = end if word.is_whole else start
            for length, pattern in word.rests:
                rest = pattern.match(text, start + length)
                if rest is not None and rest.end() > stop:
                    stop = rest.end()
            if stop > start:
                outer.append((start, stop))
                reach = stop
        return tuple(outer)


def softeners(pack: Pack) -> Softeners:
    """The softeners of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> Softeners:
    return Softeners(load_pack(code).tables["softeners"])
