"""Recommendations as lines of a list: what holds of them in every language; a constant number of queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from palermo.domain.documents.choices import Stage
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

    `superseded`: another version of its document is counted instead.
    """

    key: int
    address: str
    symbol: str | None
    draft: bool
    superseded: bool
    body: int | None
    start: date | None
    end: date | None
    held: Mapping[str, LineWording]


_FIELDS = (
    "recommendation",
    "language_version__language",
    "label",
    "words",
    "status",
    "strength",
    "addressees",
    "recommendation__tail",
    "recommendation__document__slug",
    "recommendation__document__symbol",
    "recommendation__document__stage",
    "recommendation__document__gives_way_to",
    "recommendation__document__work__meeting__body",
    "recommendation__document__work__meeting__start",
    "recommendation__document__work__meeting__end",
)


def lines_of(keys: Sequence[int]) -> dict[int, Line]:
    """The lines of these recommendations by key; one that is held in no language any more is left out."""
    known = remembered().setdefault("recommendations.lines", {})
    new = [key for key in keys if key not in known]
    if new:
        known.update(dict.fromkeys(new))
        known.update(_read(new))
    return {key: known[key] for key in keys if known[key] is not None}


def _read(keys: Sequence[int]) -> dict[int, Line]:
    rows = Wording.objects.filter(recommendation__in=keys, missing_since__isnull=True).order_by()
    by_key: dict[int, list[tuple[Any, ...]]] = {}
    for row in rows.values_list(*_FIELDS):
        by_key.setdefault(row[0], []).append(row)
    said = _said(by_key)
    return {key: _line(held, said.get(key, ())) for key, held in by_key.items()}


def _said(keys: Iterable[int]) -> dict[int, list[Said]]:
    """The corrections in force of those of these recommendations that have any."""
    held = remembered()
    if "recommendations.corrected" not in held:
        in_force = RecommendationCorrection.objects.filter(withdrawn_at__isnull=True)
        held["recommendations.corrected"] = set(in_force.values_list("recommendation", flat=True))
    corrected = held["recommendations.corrected"].intersection(keys)
    found: dict[int, list[Said]] = {}
    if corrected:
        rows = RecommendationCorrection.objects.filter(
            recommendation__in=corrected, withdrawn_at__isnull=True
        )
        fields = ("recommendation", "language", "field", "value", "by")
        for key, language, field, value, by in rows.values_list(*fields):
            found.setdefault(key, []).append(Said(language, field, value, by))
    return found


def _line(rows: Sequence[tuple[Any, ...]], said: Sequence[Said]) -> Line:
    key, *_rest, tail, slug, symbol, stage, instead, body, start, end = rows[0]
    return Line(
        key=key,
        address=f"r/{slug}/{tail}",
        symbol=symbol,
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
        return LineWording(label, words, status, strength, tuple(addressees))
    read = {"words": words, "status": status, "strength": strength, "addressees": addressees}
    effect = in_effect(read, said, language)
    return LineWording(label, effect.text, effect.status, effect.strength, effect.addressees)
