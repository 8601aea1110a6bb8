"""The table `[masthead]`: what the head of a document says, in one language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.model import Kind


@dataclass(frozen=True, slots=True)
class MastheadTerms:
    """Compiled words of one language. Named groups give the values: `value`, `body`, `ordinal`, `place`."""

    data: re.Pattern[str]
    """What `distribution` and `original` find."""
    distribution: tuple[re.Pattern[str], ...]
    distributions: Mapping[str, str]
    original: tuple[re.Pattern[str], ...]
    unnamed: re.Pattern[str]
    body: re.Pattern[str]
    body_in_title: re.Pattern[str]
    session: re.Pattern[str]
    meeting_ordinal: re.Pattern[str]
    agenda: re.Pattern[str]
    author: re.Pattern[str]
    author_of_resolution: re.Pattern[str]
    preambular: re.Pattern[str]
    invented: re.Pattern[str]
    closing: re.Pattern[str]
    adopted: re.Pattern[str]
    adopting: re.Pattern[str]
    names: tuple[str, ...]
    unfinished: re.Pattern[str]
    """With what no name of a body ends."""
    links: re.Pattern[str]
    """What a line holds that goes on with the name of a body."""
    meeting_words: tuple[str, ...]
    place: tuple[re.Pattern[str], ...]
    held: re.Pattern[str]
    after_dates: re.Pattern[str]
    before_dates: re.Pattern[str]
    kinds: tuple[tuple[Kind, re.Pattern[str]], ...]
    languages: Mapping[str, str]
    ordinals: Mapping[str, int]
    """Ordinal numbers in words; the data write the forms of one with a bar between them."""


def masthead_terms(pack: Pack) -> MastheadTerms:
    """The masthead words of a pack, compiled once for a process."""
    return _terms(pack.code)


@cache
def _terms(code: str) -> MastheadTerms:
    table = load_pack(code).tables["masthead"]
    compiled = {name: re.compile(value) for name, value in table.items() if isinstance(value, str)}
    return MastheadTerms(
        data=_any([_NAMED.sub("(?:", pattern) for pattern in table["distribution"] + table["original"]]),
        distribution=tuple(re.compile(pattern) for pattern in table["distribution"]),
        distributions=table["distributions"],
        original=tuple(re.compile(pattern) for pattern in table["original"]),
        unnamed=_any(table["unnamed"]),
        place=tuple(re.compile(pattern) for pattern in table["place"]),
        kinds=tuple((Kind(kind), _any(patterns)) for kind, patterns in table["kinds"].items()),
        languages=table["languages"],
        names=tuple(table["names"]),
        meeting_words=tuple(table["meeting_words"]),
        ordinals={
            form: value for value, forms in enumerate(table["ordinals"]["words"]) for form in forms.split("|")
        },
        **compiled,
    )


_NAMED = re.compile(r"\(\?P<\w+>")


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
