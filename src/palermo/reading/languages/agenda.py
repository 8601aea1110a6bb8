"""The words by which a report gives its agenda and refers to the items of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from palermo.reading.languages.pack import Pack, load_pack

_TOKEN = re.compile(
    r"(?P<number>\d+)?\s*(?:[(（]|(?<=\d))\s*(?P<letter>[a-zأ-ي])[)）]|(?P<plain>\d+)|(?P<between>[^\s\d()（）]+)"
)

_LONGEST_REFERENCE = 120
"""In characters: a reference with many numbers."""


class AgendaWords:
    """The table `[agenda]` of a language.

    - `words`: a paragraph without any of them holds no agenda.
    - `adopted`: the words before the items of an agenda.
    - `referring`: words, one of which stands in every reference; `reference`: a reference
      to items, with their numbers in a group `numbers`; `range`: the words between two
      numbers that stand for all between them.
    - `closing`: what ends the text of an item and is no part of it.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words: tuple[str, ...] = tuple(table["words"])
        self._referring: tuple[str, ...] = tuple(table["referring"])
        self._adopted = re.compile(table["adopted"])
        self._reference = re.compile(table["reference"])
        self._range = re.compile(table["range"])
        self._closing = re.compile(table["closing"])

    def adopts(self, lead: str) -> bool:
        """Whether the words before a list of items say that the list is the agenda."""
        return bool(self._adopted.search(lead))

    def without_closing(self, text: str) -> str:
        """The text of an item without closing punctuation."""
        return self._closing.sub("", text)

    def items_in(self, sentence: str) -> tuple[str, ...]:
        """The numbers of the items that a sentence refers to (`2`, `1(a)`), ranges written out, once each."""
        places = [place for word in self._referring if (place := sentence.find(word)) >= 0]
        if not places:
            return ()
        end = max(sentence.rfind(word) for word in self._referring) + _LONGEST_REFERENCE
        numbers: dict[str, None] = {}
        for match in self._reference.finditer(sentence, max(min(places) - 2, 0), end):
            said = match["numbers"]
            if said.isdecimal():
                numbers[str(int(said))] = None
            else:
                numbers.update(dict.fromkeys(self._expanded(said)))
        return tuple(numbers)

    def _expanded(self, numbers: str) -> Iterator[str]:
        number, letter, ranging = 0, "", False
        for token in _TOKEN.finditer(numbers):
            if token["between"]:
                ranging = bool(self._range.fullmatch(token["between"]))
                continue
            before, letter_before = number, letter
            number = int(token["number"] or token["plain"] or number)
            letter = token["letter"] or ""
            if ranging and number == before and letter_before and letter:
                yield from (f"{number}({chr(code)})" for code in range(ord(letter_before) + 1, ord(letter)))
            elif ranging:
                yield from map(str, range(before + 1, number))
            yield f"{number}({letter})" if letter else str(number)
            ranging = False


def agenda_words(pack: Pack) -> AgendaWords:
    """The words on agendas of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> AgendaWords:
    return AgendaWords(load_pack(code).tables["agenda"])
