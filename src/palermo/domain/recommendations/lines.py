"""Recommendations as lines of a list: what holds of them in every language; a constant number of queries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection

from palermo.domain.documents.choices import Stage
from palermo.domain.documents.models import Document
from palermo.domain.recommendations.effect import Said, in_effect
from palermo.domain.recommendations.models import RecommendationCorrection, Wording
from palermo.kernel.memory import remembered


@dataclass(frozen=True, slots=True)
class LineWording:
    """What one language says, persons' corrections laid over it."""

    label: str
    text: str
    status: str
    strength: str
    addressees: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A recommendation in a list, with the key of the body and the days of the meeting that it is of.

    `named` is what it is called in its document (`para-7`), `kind` that of the document.
    `superseded`: another version of its document is counted instead.
    """

    key: int
    address: str
    named: str
    number: int | None
    symbol: str | None
    kind: str
    draft: bool
    superseded: bool
    body: int | None
    start: date | None
    end: date | None
    held: Mapping[str, LineWording]


_WORDED = (
    "recommendation_id",
    "language_version__language",
    "label",
    "words",
    "status",
    "strength",
    "addressees",
    "recommendation__tail",
    "recommendation__key",
    "recommendation__number",
    "recommendation__document_id",
)
_PLACED = ("pk", "slug", "symbol", "kind", "stage", "gives_way_to")
_MET = ("work__body", "work__meeting__start", "work__meeting__end")


def lines_of(keys: Sequence[int]) -> dict[int, Line]:
    """The lines of these recommendations by key; one that is held in no language any more is left out."""
    known = remembered("recommendations.lines")
    new = [key for key in keys if key not in known]
    if new:
        known.update(dict.fromkeys(new))
        known.update(_read(new))
    return {key: known[key] for key in keys if known[key] is not None}


def _read(keys: Sequence[int]) -> dict[int, Line]:
    by_key: dict[int, list[tuple[Any, ...]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_asking_for(len(keys)), keys)
        for row in cursor.fetchall():
            by_key.setdefault(row[0], []).append(row)
    said = _said(by_key)
    documents = _documents({held[0][-1] for held in by_key.values()})
    return {key: _line(held, documents[held[0][-1]], said.get(key, ())) for key, held in by_key.items()}


@lru_cache
def _asking_for(many: int) -> str:
    """The SQL for the wordings of so many recommendations: writing it takes longer than its answer."""
    rows = Wording.objects.filter(recommendation__in=range(many), missing_since__isnull=True).order_by()
    sql: str = rows.values_list(*_WORDED).query.sql_with_params()[0]
    return sql


@lru_cache(maxsize=1024)
def _codes(words: str) -> tuple[str, ...]:
    return tuple(json.loads(words))


def _documents(keys: set[int]) -> dict[int, tuple[Any, ...]]:
    """Of each document what its lines share; there are many lines of few documents."""
    known: dict[int, tuple[Any, ...]] = remembered("documents.of_lines")
    new = keys - known.keys()
    if new:
        rows = Document.objects.filter(pk__in=new).order_by().values_list(*_PLACED, *_MET)
        known.update((row[0], row[1:]) for row in rows)
    return known


def _said(keys: Iterable[int]) -> dict[int, list[Said]]:
    """The corrections in force of those of these recommendations that have any."""
    held = remembered("recommendations.corrected")
    if "all" not in held:
        in_force = RecommendationCorrection.objects.filter(withdrawn_at__isnull=True)
        held["all"] = set(in_force.values_list("recommendation", flat=True))
    corrected = held["all"].intersection(keys)
    found: dict[int, list[Said]] = {}
    if corrected:
        rows = RecommendationCorrection.objects.filter(
            recommendation__in=corrected, withdrawn_at__isnull=True
        )
        fields = ("recommendation", "language", "field", "value", "by")
        for key, language, field, value, by in rows.values_list(*fields):
            found.setdefault(key, []).append(Said(language, field, value, by))
    return found


def _line(rows: Sequence[tuple[Any, ...]], document: tuple[Any, ...], said: Sequence[Said]) -> Line:
    key, tail, name, number = rows[0][0], *rows[0][7:10]
    slug, symbol, kind, stage, instead, body, start, end = document
    return Line(
        key=key,
        address=f"r/{slug}/{tail}",
        named=name,
        number=number,
        symbol=symbol,
        kind=kind,
        draft=stage == Stage.DRAFT,
        superseded=instead is not None,
        body=body,
        start=start,
        end=end,
        held={row[1]: _wording(row, said) for row in rows},
    )


def _wording(row: tuple[Any, ...], said: Sequence[Said]) -> LineWording:
    _key, language, label, words, status, strength, addressees = row[:7]
    if not said:
        return LineWording(label, words, status, strength, _codes(addressees))
    read = {"words": words, "status": status, "strength": strength, "addressees": _codes(addressees)}
    effect = in_effect(read, said, language)
    return LineWording(label, effect.text, effect.status, effect.strength, effect.addressees)
