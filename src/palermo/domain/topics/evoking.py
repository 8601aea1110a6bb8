"""The topics that the words of a text evoke, with those words as evidence."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from palermo.domain.topics.finding import Finder, HanFinder, PartedFinder, outermost
from palermo.domain.topics.schemes import topics
from palermo.kernel.folding import fold
from palermo.reading.model import Span

_WAY = 1
"""Raised when topics are found in another way by the same data."""
_NOTHING = ""
"""The meaning of a formula that has the words of a topic in it and does not speak of it."""


class Evoked(NamedTuple):
    """A topic of a text; `spans` are the words that evoke it, in code points of the text, in order."""

    concept: str
    spans: tuple[Span, ...]


def topics_of(text: str, language: str) -> tuple[Evoked, ...]:
    """The topics that the words of a text evoke, in the order in which they are first named.

    The specific goes before the general: words inside longer ones that evoke a
    topic, or that are a formula of the genre (`data/formulas.toml`), evoke
    nothing by themselves. Raises KeyError for a language that is none of the six.
    """
    folded = fold(text)
    evoked: dict[str, list[Span]] = {}
    for one in outermost(finder(language).find(folded)):
        if one.meaning != _NOTHING:
            evoked.setdefault(one.meaning, []).append(Span(*folded.span(one.start, one.end)))
    return tuple(Evoked(concept, tuple(spans)) for concept, spans in evoked.items())


@cache
def edition() -> str:
    """Another one where the same text may evoke other topics than before."""
    data = files("palermo.domain.topics").joinpath("data")
    held = [
        *data.joinpath("topics").iterdir(),
        data.joinpath("formulas.toml"),
        data.joinpath("small_words.toml"),
    ]
    contents = [file.read_bytes() for file in sorted(held, key=lambda file: file.name)]
    return hashlib.sha256(b"\0".join([str(_WAY).encode(), *contents])).hexdigest()


@cache
def finder(language: str) -> Finder:
    """The labels of all topics in a language, and formulas; made once."""
    labels = [(formula, _NOTHING) for formula in formulas()[language]]
    labels += [(label, id) for id, concept in topics().items() for label in concept.labels[language]]
    return HanFinder(labels) if language == "zh" else PartedFinder(labels, language)


@cache
def formulas() -> dict[str, list[str]]:
    """By language: titles of instruments and bodies, and words inside others, that evoke no topic."""
    text = files("palermo.domain.topics").joinpath("data/formulas.toml").read_text(encoding="utf-8")
    tables: dict[str, list[str]] = tomllib.loads(text)
    return tables
