"""The documents of the record, as lines of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from palermo.domain.documents import queries
from palermo.domain.documents.facts import LANGUAGES
from palermo.domain.documents.models import Document, Text
from palermo.domain.recommendations import queries as recommendations
from palermo.kernel.batches import in_batches
from palermo.kernel.ordering import day_of


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document of a list.

    `day` is what it is sorted by: the first of its meeting, else its own date;
    `counted` as in lists. `recommendations` are those in force, drafts' too;
    `title` is in the first language held of `LANGUAGES`.
    """

    address: str
    symbol: str | None
    kind: str
    part: str
    day: date | None
    languages: tuple[str, ...]
    title: str
    recommendations: int
    counted: bool


def documents_listed(*, drafts: bool = False) -> list[DocumentLine]:
    """The documents in the order of the record; with `drafts` also those that gave way to another version."""
    rows = list(queries.listed(drafts=drafts))
    titles = _titles([row.pk for row in rows])
    asked: dict[int, int] = {}
    for document in recommendations.listed(drafts=True).values_list("document", flat=True):
        asked[document] = asked.get(document, 0) + 1
    return [_line(row, titles.get(row.pk, {}), asked.get(row.pk, 0)) for row in rows]


def left_out() -> int:
    """How many documents gave way to another version, and so leave the list."""
    return queries.listed(drafts=True).count() - queries.listed().count()


def _titles(documents: Sequence[int]) -> dict[int, dict[str, str]]:
    """The title of each document by language, those of `LANGUAGES` first to last."""
    found: dict[int, dict[str, str]] = {}
    for batch in in_batches(documents):
        texts = Text.objects.filter(language_version__document__in=batch, current=True)
        for document, language, title in texts.values_list(
            "language_version__document", "language_version__language", "title"
        ):
            found.setdefault(document, {})[language] = title
    return {key: {code: held[code] for code in LANGUAGES if code in held} for key, held in found.items()}


def _line(row: Document, titles: dict[str, str], asked: int) -> DocumentLine:
    return DocumentLine(
        address=row.address,
        symbol=row.symbol,
        kind=row.kind,
        part=row.part,
        day=day_of(row.sort_key),
        languages=tuple(titles),
        title=next(iter(titles.values()), ""),
        recommendations=asked,
        counted=row.gives_way_to_id is None,
    )
