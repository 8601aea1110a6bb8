"""The tables `[outline]` and `[columns]`: words by which a document shows its own build."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from palermo.reading.languages.pack import Pack, load_pack


@dataclass(frozen=True, slots=True)
class OutlineTerms:
    """Compiled words of one language."""

    recommendation: str
    """A pattern for the word that labels a recommendation."""
    annex: str
    """A pattern for the word for an annex, with its number."""
    items: str
    """How items are labelled: `paired` (a), `single` a), `arabic` (أ)."""
    number_end: str
    """What may stand behind the number of a paragraph besides a full stop, as an alternative of a pattern."""
    continued: tuple[str, ...]
    opening: frozenset[str]
    contents: frozenset[str]
    columns: tuple[tuple[str, str], ...]
    """Headings of columns in a list of documents, folded, the longest first, each with its role."""
    first_columns: tuple[str, ...]
    """Headings of the column of symbols, folded."""
    initials: frozenset[str]
    """With what the heading of the column of symbols begins."""


def outline_terms(pack: Pack) -> OutlineTerms:
    """The outline words of a pack, compiled once for a process."""
    return _terms(pack.code)


@cache
def _terms(code: str) -> OutlineTerms:
    pack = load_pack(code)
    table = pack.tables["outline"]
    columns = [(folded(words), role) for role, many in pack.tables["columns"].items() for words in many]
    symbols = [words for words, role in columns if role == "symbol"]
    return OutlineTerms(
        recommendation="|".join(map(re.escape, table["recommendation"])),
        annex=f"(?:{'|'.join(map(re.escape, table['annex']))})(?:\\s*(?:{table['annex_number']}))?",
        items=table["items"],
        number_end="".join(f"|{pattern}" for pattern in table["number_end"]),
        continued=tuple(table["continued"]),
        opening=frozenset(table["opening"]),
        contents=frozenset(table["contents"]),
        columns=tuple(sorted(columns, key=lambda column: -len(column[0]))),
        first_columns=tuple(words for words in symbols if len(words) > 2 or _stands_alone(words, symbols)),
        initials=frozenset(words[0] for words in pack.tables["columns"]["symbol"]),
    )


def _stands_alone(words: str, all_words: Sequence[str]) -> bool:
    """Whether a short heading begins no other one: 文件 is too common a word to show a table, 文号 is not."""
    return not any(other != words and other.startswith(words) for other in all_words)


def folded(words: str) -> str:
    """Words of a heading without white space and case, to be compared."""
    return "".join(words.split()).casefold()
