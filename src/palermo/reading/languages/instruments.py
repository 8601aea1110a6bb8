"""The names of treaties and other instruments, full and short, and how their articles are cited."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from palermo.reading.languages.lexicon import Lexicon
from palermo.reading.languages.pack import Pack, load_pack

OTHER = "other"
NONE = ""
"""The code of names that hold the name of an instrument and are none: bodies, for the most part."""


_SPACED = re.compile(r"(\d)(?=[\u2e80-\uffff])")
"""Where some typists set a space: between a year and 年."""


class Instruments:
    """The table `[instruments]` of a language.

    - `names`: full and short names by code; `inert`: names of bodies that hold one.
    - `sign`: a pattern that stands in every name; a text without it names none.
    - `generic`: short names that mean what the document has introduced, each with the
      codes that it can mean.
    - `bodies`: bodies whose documents introduce the instrument that they serve.
    - `suffix`: the number that may follow a name (`(No. 29)`).
    - `dated`: what stands before a generic name that means another (its 1967 …).
    - `other`: a pattern of names of instruments that have no code of their own, unless
      one of `other_inert` stands in them.
    - `like`: patterns of names in other words than those of `names`, by code.
    - `thereto`: what says, before or after a generic name, that it belongs to the
      instrument named right before it (及其《议定书》).
    - `resolution`: a pattern with the groups `body` and `number`; `resolution_bodies`
      says how the symbols of a body's resolutions begin.
    - `article`, `paragraph`, `paragraphs`: the words that say what a number counts, or
      several, which stand `before` or `after` it (`unit`); `between` and `range` join numbers; what
      `joint_before` matches may stand between the articles and the name after them,
      `joint_after` between a name and its articles; `paragraphs_first` is a pattern of
      paragraphs named before their article, their `numbers` in a group (`paragraph 5 of`).
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        names = {
            form: code
            for code, phrases in table["names"].items()
            for phrase in phrases
            for form in (phrase, _SPACED.sub(r"\1 ", phrase))
        }
        self.names: Lexicon[str] = Lexicon({**names, **dict.fromkeys(table["inert"], NONE)})
        self.titles: Lexicon[str] = Lexicon({**names, **table["bodies"]})
        self.generic: Lexicon[str] = Lexicon({phrase: phrase for phrase in table["generic"]})
        self.meanings: Mapping[str, tuple[str, ...]] = {
            phrase: tuple(codes) for phrase, codes in table["generic"].items()
        }
        self.suffix = re.compile(table["suffix"])
        self.dated = re.compile(table["dated"])
        self.sign = re.compile(table["sign"])
        self.other = re.compile(table["other"])
        self.like = [(code, re.compile(like)) for code, like in table["like"].items()]
        self.thereto_before = re.compile(table["thereto"]["before"])
        self.thereto_after = re.compile(table["thereto"]["after"])
        self.other_inert: tuple[str, ...] = tuple(table["other_inert"])
        self.resolution = re.compile(table["resolution"])
        self.resolution_bodies: Mapping[str, str] = table["resolution_bodies"]
        self.unit_before: bool = table["unit"] == "before"
        self._compile_articles(table)

    def code_of(self, name: str) -> str:
        """The code of a name that `other` matches."""
        return next((code for code, like in self.like if like.fullmatch(name)), OTHER)

    def _compile_articles(self, table: Mapping[str, Any]) -> None:
        number = r"(?P<number>(?<!\d)\d+(?![\d/])|[一二三四五六七八九十]+(?=\s*[条款、和及至]))"
        self.part = re.compile(
            rf"(?P<article>{table['article']})|(?P<paragraphs>{table['paragraphs']})|(?P<paragraph>{table['paragraph']})|{number}"
            r"|[(（](?P<inner>\d+)[)）]|[(（](?P<letter>[a-z])[)）]"
            rf"|(?P<range>{table['range']})|(?P<between>{table['between']})|(?P<blank>\s+)"
        )
        opening = table["article"] if self.unit_before else table["ordinal"]
        self.opening = re.compile(opening)
        self.paragraphs_first = re.compile(f"{table['paragraphs_first']}$")
        self.joint_before = re.compile(table["joint_before"])
        self.joint_after = re.compile(table["joint_after"])


def instruments(pack: Pack) -> Instruments:
    """The instruments of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> Instruments:
    return Instruments(load_pack(code).tables["instruments"])
