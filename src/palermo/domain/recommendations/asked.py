"""What the paragraphs of a document ask, as a text of it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from palermo.domain.documents.models import Document
from palermo.domain.recommendations import queries
from palermo.domain.recommendations.effect import in_effect
from palermo.domain.recommendations.models import Wording

_SHOWN = (
    *("label", "words", "status", "strength", "addressees", "spans", "position"),
    *("language_version__language", "recommendation__key", "recommendation__tail"),
    "recommendation__document__slug",
)
"""The columns that are read: the others hold more than a list shows."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A recommendation of a text: its key in the record, its address, and what holds of it.

    `start` is where it begins in the source: a text in another language may give it another key.
    """

    key: str
    start: int | None
    address: str
    label: str
    strength: str
    addressees: tuple[str, ...]
    status: str
    text: str


def asked_in(document: Document, language: str) -> list[Asked]:
    """The recommendations that the text in a language holds, in its order, without those said to be none.

    A constant number of queries.
    """
    return asked_in_each({document.pk: language}).get(document.pk, [])


def asked_in_each(languages: Mapping[int, str]) -> dict[int, list[Asked]]:
    """The same for several documents (by key), each in its language; a constant number of queries."""
    wordings = (
        Wording.objects.filter(
            recommendation__document__in=languages.keys(),
            language_version__language__in=set(languages.values()),
            missing_since__isnull=True,
        )
        .select_related("recommendation__document", "language_version")
        .prefetch_related("recommendation__corrections")
        .only(*_SHOWN)
        .order_by("recommendation__document", "position")
    )
    found: dict[int, list[Asked]] = {}
    for wording in wordings:
        document, language = wording.recommendation.document_id, wording.language_version.language
        if languages[document] == language and (one := _asked(wording, language)):
            found.setdefault(document, []).append(one)
    return found


def _asked(wording: Wording, language: str) -> Asked | None:
    row = wording.recommendation
    read = {name: getattr(wording, name) for name in ("words", "status", "strength", "addressees")}
    effect = in_effect(read, queries.said_of(row), language)
    if not effect.counts:
        return None
    return Asked(
        key=row.key,
        start=wording.spans[0][0] if wording.spans else None,
        address=row.address,
        label=wording.label,
        strength=effect.strength,
        addressees=effect.addressees,
        status=effect.status,
        text=effect.text,
    )
