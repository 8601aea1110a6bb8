"""The agenda that a meeting adopted.

Rule: the first paragraph whose words before a list say that an agenda was adopted
(`adopted the following agenda: 1. …`, 通过了以下议程：1. …); each item of the list
enters with its number, those below it with their letters behind (`1(a)`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from palermo.reading.extracting.triggers import paragraphs_with
from palermo.reading.languages.agenda import AgendaWords, agenda_words
from palermo.reading.languages.pack import Pack
from palermo.reading.model import AgendaItem, Document, Item

_LABEL = re.compile(r"\w+")


def extract_agenda(document: Document, pack: Pack) -> tuple[AgendaItem, ...]:
    """The items of the agenda in order, each before those below it; none where no agenda was adopted."""
    words = agenda_words(pack)
    for paragraph in paragraphs_with(document, words.words):
        if paragraph.items and words.adopts(paragraph.lead.value):
            return tuple(found for item in paragraph.items for found in _items(item, "", words))
    return ()


def _items(item: Item, above: str, words: AgendaWords) -> Iterator[AgendaItem]:
    label = _LABEL.search(item.label)
    own = label[0] if label else item.label
    number = f"{above}({own})" if above else own
    yield AgendaItem(number, words.without_closing(item.text.value))
    for below in item.items:
        yield from _items(below, number, words)
