"""Verbs that write on recommendations alone."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from palermo.domain.recommendations.choices import Field
from palermo.domain.recommendations.models import Recommendation, RecommendationCorrection
from palermo.kernel import journal
from palermo.kernel.clock import now
from palermo.kernel.errors import BadCorrection, NothingToWithdraw
from palermo.reading.model.codes import ADDRESSEES, Status, Strength


def correct(
    *, recommendation: Recommendation, field: str, value: Any, by: str, language: str = "", why: str = ""
) -> RecommendationCorrection:
    """Say what holds of a recommendation, instead of what the machine read or will read.

    `language` is empty where it holds for all; a text belongs to one. Raises
    `BadCorrection`. Side effects, in order: an earlier word on the same field is
    withdrawn; the correction is written; the journal keeps both values.
    """
    _check(field, value, language)
    with transaction.atomic():
        earlier = _in_force(recommendation, field, language)
        if earlier is not None:
            _withdraw(earlier, by)
        correction = RecommendationCorrection.objects.create(
            recommendation=recommendation,
            language=language,
            field=field,
            value=value,
            why=why,
            by=by,
            made_at=now(),
        )
        details = {"field": field, "language": language, "value": value, "why": why}
        if earlier is not None:
            details["instead_of"] = earlier.value
        journal.record(by=by, verb="correct", subject=recommendation.address, details=details)
    return correction


def withdraw(*, recommendation: Recommendation, field: str, by: str, language: str = "") -> None:
    """Take a correction back: the machine's reading holds again. Raises `NothingToWithdraw`."""
    with transaction.atomic():
        correction = _in_force(recommendation, field, language)
        if correction is None:
            raise NothingToWithdraw(field)
        _withdraw(correction, by)
        details = {"field": field, "language": language, "value": correction.value}
        journal.record(by=by, verb="withdraw", subject=recommendation.address, details=details)


def _in_force(recommendation: Recommendation, field: str, language: str) -> RecommendationCorrection | None:
    return recommendation.corrections.filter(
        field=field, language=language, withdrawn_at__isnull=True
    ).first()


def _withdraw(correction: RecommendationCorrection, by: str) -> None:
    correction.withdrawn_at = now()
    correction.withdrawn_by = by
    correction.save(update_fields=["withdrawn_at", "withdrawn_by"])


def _check(field: str, value: Any, language: str) -> None:
    if field not in Field.values:
        raise BadCorrection(field, f"only {', '.join(Field.values)} can be corrected")
    if field == Field.TEXT and not (language and isinstance(value, str) and value.strip()):
        raise BadCorrection(field, "give the words, and the language that they are in")
    if field == Field.STATUS and value not in list(Status):
        raise BadCorrection(field, f"“{value}” is none of {', '.join(Status)}")
    if field == Field.STRENGTH and value not in list(Strength):
        raise BadCorrection(field, f"“{value}” is none of {', '.join(Strength)}")
    if field == Field.ADDRESSEES and not _addressees(value):
        raise BadCorrection(field, f"give a list of {', '.join(ADDRESSEES)} or state:XXX")
    if field == Field.NONE and value is not True:
        raise BadCorrection(field, "the value is true; withdraw it to say the contrary")


def _addressees(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(code, str) and (code in ADDRESSEES or (code.startswith("state:") and len(code) == 9))
        for code in value
    )
