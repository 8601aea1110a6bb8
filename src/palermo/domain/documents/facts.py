"""What a document is, from the readings of its languages and what a person says of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from palermo.domain.documents.choices import Part, Stage
from palermo.domain.documents.errors import NotASymbol
from palermo.domain.documents.symbols import Symbol, parse_symbol
from palermo.reading.model.codes import Kind

REPORTS = frozenset({Kind.REPORT, Kind.DRAFT_REPORT})
"""A meeting of a body has one report: these kinds are versions of it."""
LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
"""Which language speaks first where two readings of one document differ."""
CORRECTABLE = ("kind", "date")
"""What a person may say of a document instead of what is printed, besides its symbol."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says it is. `names` are the names of its body as printed, with their languages."""

    symbol: Symbol | None
    kind: Kind
    part: Part
    stage: Stage
    issued: date | None
    distribution: str
    names: tuple[tuple[str, str], ...]
    start: date | None
    end: date | None
    ordinal: int | None


def facts_of(readings: Iterable[Mapping[str, Any]], said: Mapping[str, Any]) -> Facts:
    """The facts in effect: a person's word (`said`, by field) before every reading.

    A symbol said to be null is none, whatever is printed.
    `readings` are objects of the reading contract, one for each language. What
    one of them does not state, another may.
    """
    ordered = sorted(readings, key=lambda reading: LANGUAGES.index(reading["language"]))
    symbol = _symbol(said["symbol"] if "symbol" in said else _first(ordered, "symbol"))
    kinds = [Kind(reading["kind"]) for reading in ordered]
    read = next((kind for kind in kinds if kind is not Kind.OTHER), Kind.OTHER)
    kind = Kind(said.get("kind") or read)
    meetings = [reading["meeting"] for reading in ordered if reading.get("meeting")]
    title_part = part_in_title(_first(ordered, "title"))
    return Facts(
        symbol=symbol,
        kind=kind,
        part=symbol.part if symbol else title_part,
        stage=Stage.DRAFT if kind is Kind.DRAFT_REPORT else symbol.stage if symbol else Stage.FINAL,
        issued=_day(said.get("date") or _first(ordered, "date")),
        distribution=_first(ordered, "distribution") or "",
        names=tuple((one["language"], one["body"]) for one in ordered if one.get("body")),
        start=_day(_first(meetings, "start")),
        end=_day(_first(meetings, "end")),
        ordinal=_first(meetings, "ordinal"),
    )


def part_in_title(title: str | None) -> Part:
    """What the last word of a title says of a version (`报告草稿 增编`: an addendum); else the main text."""
    last = (title or "").split()[-1:]
    return next((part for part, words in _part_words() if last and last[0] in words), Part.MAIN)


@cache
def _part_words() -> tuple[tuple[Part, frozenset[str]], ...]:
    text = files("palermo.domain.documents").joinpath("data/parts.toml").read_text(encoding="utf-8")
    return tuple((Part(name), frozenset(words)) for name, words in tomllib.loads(text).items())


def _first(things: Sequence[Mapping[str, Any]], name: str) -> Any:
    return next((thing[name] for thing in things if thing.get(name) is not None), None)


def _symbol(text: str | None) -> Symbol | None:
    try:
        return parse_symbol(text) if text else None
    except NotASymbol:
        return None


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
