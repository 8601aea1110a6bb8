"""What the front page shows, gathered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from palermo.domain.documents import queries as documents
from palermo.domain.documents.models import Document
from palermo.domain.recommendations import queries as recommendations
from palermo.kernel.memory import remembered
from palermo.web.shell.interfaces import current
from palermo.web.shell.worded import Worded, worded_in

LAST = 5
"""How many of the documents loaded last are shown."""


@dataclass(frozen=True, slots=True)
class LoadedLast:
    """A document that came in lately; `came` is when (UTC)."""

    address: str
    symbol: str | None
    kind: str
    title: Worded | None
    came: datetime


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The numbers of the record, without drafts that gave way, and what came last."""

    recommendations: int
    documents: int
    languages: Mapping[str, int]
    last: tuple[LoadedLast, ...]


def front_page() -> FrontPage:
    """Gather the front page; nothing is asked again while the record stays as it is."""
    held, code = remembered("front"), current().code
    if code not in held:
        held[code] = _gathered()
    page: FrontPage = held[code]
    return page


def _gathered() -> FrontPage:
    last = documents.loaded_last(LAST)
    titles = documents.titles_of(document.pk for document, _ in last)
    return FrontPage(
        recommendations=recommendations.listed().count(),
        documents=documents.listed().count(),
        languages=documents.held_in_languages(),
        last=tuple(_line(document, came, titles.get(document.pk, {})) for document, came in last),
    )


def _line(document: Document, came: datetime, titles: Mapping[str, str]) -> LoadedLast:
    return LoadedLast(document.address, document.symbol, document.kind, worded_in(titles), came)
