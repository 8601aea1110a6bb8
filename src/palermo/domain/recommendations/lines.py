"""Recommendations as lines of a list: what holds of them in every language; a constant number of queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from palermo.domain.documents.choices import Stage
from palermo.domain.parties.queries import names_of_bodies
from palermo.domain.recommendations.effect import Said, in_effect
from palermo.domain.recommendations.models import Recommendation, RecommendationCorrection, Wording


@dataclass(frozen=True, slots=True)
class LineMeeting:
    """The meeting that a line is of; `names` are those of its body by language, as printed."""

    body: int
    names: Mapping[str, str]
    start: date
    end: date


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
    """A recommendation in a list. `superseded`: another version of its document is counted instead."""

    key: int
    address: str
    symbol: str | None
    draft: bool
    superseded: bool
    meeting: LineMeeting | None
    held: Mapping[str, LineWording]


def lines_of(keys: Sequence[int]) -> dict[int, Line]:
    """The lines of these recommendations by key; one that is held in no language any more is left out."""
    rows = (
        Recommendation.objects.filter(pk__in=keys)
        .order_by()
        .values_list(
            "pk",
            "tail",
            "document__slug",
            "document__symbol",
            "document__stage",
            "document__gives_way_to",
            "document__work__meeting__body",
            "document__work__meeting__start",
            "document__work__meeting__end",
        )
    )
    found = list(rows)
    held = _held(keys)
    names = names_of_bodies({row[6] for row in found if row[6] is not None})
    return {
        pk: Line(
            key=pk,
            address=f"r/{slug}/{tail}",
            symbol=symbol,
            draft=stage == Stage.DRAFT,
            superseded=instead is not None,
            meeting=LineMeeting(body, names.get(body, {}), start, end) if body is not None else None,
            held=held[pk],
        )
        for pk, tail, slug, symbol, stage, instead, body, start, end in found
        if pk in held
    }


def _held(keys: Sequence[int]) -> dict[int, dict[str, LineWording]]:
    said: dict[int, list[Said]] = {}
    in_force = RecommendationCorrection.objects.filter(recommendation__in=keys, withdrawn_at__isnull=True)
    fields = ("recommendation", "language", "field", "value", "by")
    for key, language, field, value, by in in_force.values_list(*fields):
        said.setdefault(key, []).append(Said(language, field, value, by))
    found: dict[int, dict[str, LineWording]] = {}
    rows = Wording.objects.filter(recommendation__in=keys, missing_since__isnull=True).order_by()
    for key, language, label, *read in rows.values_list(
        "recommendation",
        "language_version__language",
        "label",
        "words",
        "status",
        "strength",
        "addressees",
    ):
        words, status, strength, addressees = read
        values = {"words": words, "status": status, "strength": strength, "addressees": addressees}
        effect = in_effect(values, said.get(key, ()), language)
        found.setdefault(key, {})[language] = LineWording(
            label, effect.text, effect.status, effect.strength, effect.addressees
        )
    return found
