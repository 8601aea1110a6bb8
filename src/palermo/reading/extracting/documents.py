"""The documents that a meeting had before it.

Rules, from reports of working groups:

- A sentence that says so (`had before it`, 收到了) names them: in its items, one a
  document (`(a) Annotated provisional agenda (CTOC/COP/WG.4/…);`), or in running words,
  each described by what stands before its symbol.
- A table with a column of symbols and one of titles lists them, an annex most often;
  the table wins where both name a document, for it knows the agenda item.
- The title is what is said to be it (`entitled “x”`, 题为“x”), else the description
  without its symbol.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from palermo.reading.extracting.triggers import Told
from palermo.reading.languages.agenda import AgendaWords, agenda_words
from palermo.reading.languages.documents import DocumentWords, document_words
from palermo.reading.languages.lists import Lists, lists
from palermo.reading.languages.pack import Pack
from palermo.reading.model import Document, MeetingDocument, Paragraph, Table

_SYMBOL = re.compile(
    r"(?<![A-Za-z0-9/])[A-Z][A-Za-z]*(?:/ ?[A-Za-z0-9][A-Za-z0-9.-]*)*/ ?[A-Za-z]*"
    r"\.?[0-9]+(?:[./-]?[A-Za-z0-9]+)*"
)
_IN_BRACKETS = re.compile(
    rf"\s*[(（]\s*(?P<symbol>{_SYMBOL.pattern})[^()（）]*[)）]|(?P<bare>{_SYMBOL.pattern})"
)
_ITEM = re.compile(r"\d.{0,30}")
_LETTER = re.compile(r"(?<=\d)([a-zأ-ي])\)")


def extract_documents(
    document: Document, pack: Pack, told: Told | None = None
) -> tuple[MeetingDocument, ...]:
    """The documents of the meeting in the order named, each symbol once.

    `told` are the paragraphs of the document, where they are at hand.
    """
    reader = _Reader(pack)
    found: dict[str, MeetingDocument] = {}
    words = document_words(pack).words
    for paragraph in (told or Told(document, words)).by(words):
        for named in reader.of_paragraph(paragraph):
            found.setdefault(named.symbol, named)
    for table in document.tables:
        found.update((listed.symbol, listed) for listed in reader.of_table(table))
    return tuple(found.values())


class _Reader:
    def __init__(self, pack: Pack) -> None:
        self._words: DocumentWords = document_words(pack)
        self._agenda: AgendaWords = agenda_words(pack)
        self._lists: Lists = lists(pack)

    def of_paragraph(self, paragraph: Paragraph) -> Iterator[MeetingDocument]:
        text = paragraph.text.value
        lead = paragraph.lead.value
        if paragraph.items and self._words.list_start(lead) is not None:
            for item in (below for top in paragraph.items for below in top.walk()):
                yield from self._named(item.text.value, 0, self._agenda.items_in(lead))
            return
        for start, end in self._lists.sentences(text):
            begin = self._words.list_start(text[start:end])
            if begin is not None:
                yield from self._named(text[start:end], begin, ())

    def _named(self, sentence: str, begin: int, above: tuple[str, ...]) -> Iterator[MeetingDocument]:
        items = self._agenda.items_in(sentence) or above
        item = items[0] if len(items) == 1 else None
        for match in _IN_BRACKETS.finditer(sentence, begin):
            title = self._words.title(sentence[begin : match.start()])
            begin = match.end()
            if not title:
                title, begin = self._words.title_behind(sentence, begin)
            yield MeetingDocument(_tight(match["symbol"] or match["bare"]), item, title)

    def of_table(self, table: Table) -> Iterator[MeetingDocument]:
        if not table.rows:
            return
        columns = self._words.columns(tuple(cell.value for cell in table.rows[0]))
        for row in table.rows[1:] if columns else ():
            cells = {name: row[index].value if index < len(row) else "" for name, index in columns.items()}
            symbol = _SYMBOL.search(cells["symbol"])
            if symbol:
                yield MeetingDocument(
                    _tight(symbol[0]), *self._described(cells.get("item", ""), cells["title"])
                )

    def _described(self, item: str, title: str) -> tuple[str | None, str]:
        """The agenda item and the title in two cells; an empty cell may be missing from its row."""
        if not title and not _ITEM.fullmatch(item):
            item, title = "", item
        return _bracketed(_tight(item)) or None, self._words.title(title)


def _bracketed(number: str) -> str:
    """The number of an agenda item with its letter in brackets, where only one was printed: `1 a)`."""
    return _LETTER.sub(r"(\1)", number)


def _tight(words: str) -> str:
    """Words of a symbol or number without white space."""
    return "".join(words.split())
