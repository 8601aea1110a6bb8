"""Paragraphs as lines of a list, each with the document that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from palermo.domain.documents.anchors import anchor_of
from palermo.domain.documents.models import Paragraph


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the current text of a document in `language`; `number` as printed, null where none is.

    `anchor` is what its address ends with, `d/…/46`. `headings` are those above it, the highest first.
    """

    key: int
    document: str
    symbol: str | None
    kind: str
    title: str
    language: str
    number: str | None
    anchor: str
    headings: tuple[str, ...]
    text: str
    superseded: bool


def passages_of(keys: Sequence[int]) -> list[Passage]:
    """The paragraphs of these keys that current texts have, in no order; one query."""
    rows = (
        Paragraph.objects.filter(pk__in=keys, text__current=True)
        .order_by()
        .values_list(
            "pk",
            "text__language_version__document__slug",
            "text__language_version__document__symbol",
            "text__language_version__document__kind",
            "text__title",
            "text__language_version__language",
            "number",
            "key",
            "headings",
            "words",
            "text__language_version__document__gives_way_to",
        )
    )
    return [_passage(row) for row in rows]


def _passage(row: tuple[Any, ...]) -> Passage:
    pk, slug, symbol, kind, title, language, number, key, headings, words, instead = row
    return Passage(
        key=pk,
        document=f"d/{slug}",
        symbol=symbol,
        kind=kind,
        title=title,
        language=language,
        number=number,
        anchor=anchor_of(number, key),
        headings=tuple(headings),
        text=words,
        superseded=instead is not None,
    )
