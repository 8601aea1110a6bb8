"""The agenda that a meeting adopted.

Rule: the first paragraph whose words before a list say that an agenda was adopted
(`adopted the following agenda: 1. …`, 通过了以下议程：1. …); each item of the list
enters with its number, those below it with their letters behind (`1(a)`). Where the
list runs on in the paragraph, its numbers and letters are those that count on from the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from palermo.reading.extracting.triggers import Told
from palermo.reading.languages.agenda import AgendaWords, agenda_words
from palermo.reading.languages.pack import Pack
from palermo.reading.model import AgendaItem, Document, Item

_LABEL = re.compile(r"\w+")
_RUNNING = re.compile(r"(?<![\w.])(?:(?P<number>\d{1,2})\s?[.．、]|[(（](?P<letter>[a-z])[)）])\s*")
_LIST = re.compile(r"[:：]\s*(?=1\s?[.．、])")


def extract_agenda(document: Document, pack: Pack, told: Told | None = None) -> tuple[AgendaItem, ...]:
    """The items of the agenda in order, each before those below it; none where no agenda was adopted.

    `told` are the paragraphs of the document, where they are at hand.
    """
    words = agenda_words(pack)
    for paragraph in (told or Told(document, words.words)).by(words.words):
        if paragraph.items and words.adopts(paragraph.lead.value):
            return tuple(found for item in paragraph.items for found in _items(item, "", words))
        begin = None if paragraph.items else _LIST.search(paragraph.text.value)
        if begin and words.adopts(paragraph.text.value[: begin.end()]):
            return tuple(_running(paragraph.text.value, begin.end(), words))
    return ()


def _running(text: str, begin: int, words: AgendaWords) -> Iterator[AgendaItem]:
    """The items of a list in running words that begins at an offset."""
    label, start, number, letter = "", begin, 0, ""
    for match in _RUNNING.finditer(text, begin):
        if match["number"] == str(number + 1):
            number, letter = number + 1, ""
        elif match["letter"] == (chr(ord(letter) + 1) if letter else "a"):
            letter = match["letter"]
        else:
            continue
        if label:
            yield AgendaItem(label, words.without_closing(text[start : match.start()]))
        label, start = f"{number}({letter})" if letter else str(number), match.end()
    yield AgendaItem(label, words.without_closing(text[start:]))


def _items(item: Item, above: str, words: AgendaWords) -> Iterator[AgendaItem]:
    label = _LABEL.search(item.label)
    own = label[0] if label else item.label
    number = f"{above}({own})" if above else own
    yield AgendaItem(number, words.without_closing(item.text.value))
    for below in item.items:
        yield from _items(below, number, words)
