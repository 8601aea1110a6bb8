"""The words by which a report says which documents the meeting had before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from palermo.reading.languages.pack import Pack, load_pack

_NEAR = 8
"""In characters: a closing bracket, a comma, the word for document."""


class DocumentWords:
    """The table `[documents]` of a language.

    - `words`: a paragraph without any of them is passed over.
    - `before`: the words after which the documents that a meeting had before it are named.
    - `entitled`: a title that the words give, in a group `title`.
    - `around`: what stands before and after the description of a document and is no part of it.
    - `columns`: patterns of the headings of a table of documents: `symbol`, `item`, `title`.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words: tuple[str, ...] = tuple(table["words"])
        self._before = re.compile(table["before"])
        self._entitled = re.compile(table["entitled"])
        self._around = re.compile(table["around"])
        self._columns = {name: re.compile(pattern) for name, pattern in table["columns"].items()}

    def list_start(self, sentence: str) -> int | None:
        """Where the documents begin in a sentence that names them; none in any other."""
        match = self._before.search(sentence)
        return match.end() if match else None

    def title(self, description: str) -> str:
        """The title in a description: the words that it says are the title, else the description itself."""
        match = self._entitled.search(description)
        return match["title"].strip() if match else self._around.sub("", description)

    def title_behind(self, sentence: str, end: int) -> tuple[str, int]:
        """The title that words right behind a symbol say, and where it ends; `("", end)` where none do."""
        match = self._entitled.search(sentence, end)
        if match is None or match.start() - end > _NEAR:
            return "", end
        return match["title"].strip(), match.end()

    def columns(self, headings: tuple[str, ...]) -> dict[str, int]:
        """Which column of a table of documents is which; empty for another table."""
        found = {
            name: index
            for name, pattern in self._columns.items()
            for index, heading in reversed(list(enumerate(headings)))
            if pattern.fullmatch(heading)
        }
        return found if {"symbol", "title"} <= found.keys() else {}


def document_words(pack: Pack) -> DocumentWords:
    """The words on documents of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> DocumentWords:
    return DocumentWords(load_pack(code).tables["documents"])
