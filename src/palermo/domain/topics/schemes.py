"""The concept schemes: the thesaurus of topics, and what the codes of a recommendation mean.

The topics are kept in files of their own groups under `data/topics/`; strengths,
statuses and addressees in one file each. A table of a file is a concept:

    [recruitment-fees]
    broader = ["recruitment"]           # related, exact, close, targets, articles besides
    en = ["recruitment fees", …]        # the preferred label, then others, in each language
    is.en = "Money that …"              # the definition, in each language
    yes = ["en: Workers paid …"]        # sentences that evoke it, and others (no) that do not

A label evokes its concept in a text in any inflection; a word behind `=` only as
it is written.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from palermo.domain.topics.concepts import LANGUAGES, Concept, Example

Scheme = Mapping[str, Concept]
"""Concepts by their ids, in the order of the data."""

_DATA = files("palermo.domain.topics").joinpath("data")


@cache
def topics() -> Scheme:
    """The thesaurus of the field."""
    groups = sorted(_DATA.joinpath("topics").iterdir(), key=lambda group: group.name)
    return scheme({id: table for group in groups for id, table in _tables(group).items()})


@cache
def strengths() -> Scheme:
    """How strongly something is asked, from the strongest (`palermo.reading.model.codes.Strength`)."""
    return scheme(_tables(_DATA.joinpath("strengths.toml")))


@cache
def statuses() -> Scheme:
    """How far a recommendation has come (`palermo.reading.model.codes.Status`)."""
    return scheme(_tables(_DATA.joinpath("statuses.toml")))


@cache
def addressees() -> Scheme:
    """Who must act (`palermo.reading.model.codes.ADDRESSEES`)."""
    return scheme(_tables(_DATA.joinpath("addressees.toml")))


def scheme(tables: Mapping[str, Mapping[str, Any]]) -> Scheme:
    """The concepts of tables, told as the head says; raises KeyError where one lacks a language."""
    narrower: dict[str, list[str]] = defaultdict(list)
    for id, table in tables.items():
        for wider in table.get("broader", ()):
            narrower[wider].append(id)
    return MappingProxyType({id: _concept(id, table, narrower[id]) for id, table in tables.items()})


def with_broader(ids: Iterable[str]) -> tuple[str, ...]:
    """Topics and all that are broader than one of them, each once: what is on a topic is on those, too."""
    found: dict[str, None] = {}
    waiting = list(ids)[::-1]
    while waiting:
        id = waiting.pop()
        if id not in found:
            found[id] = None
            waiting.extend(reversed(topics()[id].broader))
    return tuple(found)


def _concept(id: str, table: Mapping[str, Any], narrower: list[str]) -> Concept:
    return Concept(
        id=id,
        labels=MappingProxyType({language: tuple(table[language]) for language in LANGUAGES}),
        definitions=MappingProxyType({language: table["is"][language] for language in LANGUAGES}),
        narrower=tuple(narrower),
        **{
            name: tuple(table.get(name, ()))
            for name in ("broader", "related", "exact", "close", "targets", "articles")
        },
        examples=(*_examples(table, "yes"), *_examples(table, "no")),
    )


def _examples(table: Mapping[str, Any], which: str) -> tuple[Example, ...]:
    told = (line.split(": ", 1) for line in table.get(which, ()))
    return tuple(Example(language, sentence, which == "yes") for language, sentence in told)


def _tables(file: Traversable) -> dict[str, dict[str, Any]]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
