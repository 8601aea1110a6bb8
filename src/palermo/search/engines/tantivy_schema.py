"""The form of the index: which fields Tantivy holds, and how our tokens are handed to it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import tantivy

from palermo.domain.documents.facts import LANGUAGES
from palermo.search.analysing import Analysed, analyse
from palermo.search.analysing.tokens import BREAK
from palermo.search.engines import Hit, IndexEntry
from palermo.search.query import FACETS, Kind

EDITION = 4
"""Raised when an index of before cannot be read any more."""
TOGETHER = "\x1f"
"""Between the values of a facet that are counted together."""
_EACH_BY_ITSELF = frozenset({"topic"})
"""Facets of so many values that hardly two entries have the same together."""
_OF_A_LANGUAGE = frozenset({"section"})
"""Facets whose values begin with a language and a colon."""
_TOKENS = "tokens"
_KINDS = (Kind.RECOMMENDATION, Kind.PARAGRAPH)


@cache
def schema() -> tantivy.Schema:
    """For each language words and triples of Chinese characters, with positions, and signs without:
    single Chinese characters and pairs of them, whole symbols. Then facets, once to filter
    by, each value a term, and once to count by, all values together as one: Tantivy counts a
    column that has one value in every entry many times faster. Of topics each is counted by
    itself. Headings are counted by language: two languages together would have as many values as
    there are pairs of them. Then numbers to sort by and to know rows by.
    """
    builder = tantivy.SchemaBuilder()
    for language in LANGUAGES:
        builder.add_text_field(f"words_{language}", tokenizer_name=_TOKENS, index_option="position")
        builder.add_text_field(f"triples_{language}", tokenizer_name=_TOKENS, index_option="position")
        builder.add_text_field(f"signs_{language}", tokenizer_name=_TOKENS, index_option="freq")
    for name in FACETS:
        apart = name in _EACH_BY_ITSELF
        builder.add_text_field(name, fast=apart, tokenizer_name="raw", index_option="basic")
        for column in () if apart else counted(name):
            builder.add_text_field(column, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("standing", tokenizer_name="raw", index_option="basic")
    # A term of words: tantivy-py 0.27 makes none of a number that would meet those of this field.
    builder.add_text_field("document", tokenizer_name="raw", index_option="basic")
    for name in ("key", "order", "newest"):
        builder.add_unsigned_field(name, fast=True)
    return builder.build()


def open_index(path: str) -> tantivy.Index:
    """The index in a folder; made where there is none. Its tokens come from us, apart from white space."""
    index = tantivy.Index(schema(), path=path)
    # The break is taken out again, and leaves a gap that no phrase crosses.
    apart = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    index.register_tokenizer(_TOKENS, apart.filter(tantivy.Filter.custom_stopword([BREAK])).build())
    return index


def document_of(entry: IndexEntry) -> tantivy.Document:
    """An entry as Tantivy takes it."""
    made = tantivy.Document()
    for text in entry.texts:
        tokens = analyse(text.text, text.language)
        made.add_text(f"words_{text.language}", _words(tokens))
        if tokens.runs:
            made.add_text(f"triples_{text.language}", _triples(tokens))
        if tokens.runs or tokens.symbols:
            made.add_text(f"signs_{text.language}", _signs(tokens))
    for name in FACETS:
        values = entry.facets.get(name, ()) if name != "kind" else (entry.kind,)
        for value in values:
            made.add_text(name, value)
        if name not in _EACH_BY_ITSELF:
            for column, some in zip(counted(name), _by_column(name, values), strict=True):
                made.add_text(column, TOGETHER.join(some))
    made.add_text("standing", standing_of(entry.kind, draft=entry.draft))
    made.add_text("document", str(entry.document))
    made.add_unsigned("key", entry.key * len(_KINDS) + _KINDS.index(entry.kind))
    made.add_unsigned("order", entry.order)
    made.add_unsigned("newest", entry.newest)
    return made


def counted(name: str) -> tuple[str, ...]:
    """The fields that a facet is counted by: its values together, or none, as one; or each by itself.

    There is one field for each language where values are of a language.
    """
    if name in _EACH_BY_ITSELF:
        return (name,)
    if name in _OF_A_LANGUAGE:
        return tuple(f"{name}_{language}_counted" for language in LANGUAGES)
    return (f"{name}_counted",)


def hit_of(key: int) -> Hit:
    """The row that a key in the index stands for."""
    row, kind = divmod(key, len(_KINDS))
    return Hit(_KINDS[kind], row)


def standing_of(kind: Kind, *, draft: bool) -> str:
    """One term for the kind of an entry and whether its document gave way to another."""
    return f"{kind} draft" if draft else kind


def _by_column(name: str, values: Iterable[str]) -> list[list[str]]:
    """The values that each of the fields of a facet counts."""
    if name not in _OF_A_LANGUAGE:
        return [list(values)]
    return [[one for one in values if one.startswith(f"{language}:")] for language in LANGUAGES]


def _words(tokens: Analysed) -> str:
    said: list[str] = []
    for word in tokens.words:
        if word.after > 1:
            said.append(BREAK)
        said.append(word.stem)
    return " ".join(said)


def _triples(tokens: Analysed) -> str:
    return f" {BREAK} ".join([" ".join(run.triples()) for run in tokens.runs])


def _signs(tokens: Analysed) -> str:
    signs = [symbol.text for symbol in tokens.symbols]
    for run in tokens.runs:
        signs += run.singles()
        signs += run.pairs()
    return " ".join(signs)
