"""Who issued a document that is of no meeting: a resolution of the General Assembly, say."""

from __future__ import annotations

from dataclasses import dataclass

from palermo.domain.documents.models import Document
from palermo.domain.parties.queries import names_of_bodies
from palermo.search.facets import body_key
from palermo.web.shell.worded import worded_in


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body: its key in filters, and its name in `language` (null where that is a series of symbols)."""

    key: str
    name: str
    language: str | None


def issuer_of(document: Document) -> Issuer | None:
    """The body of a document without a meeting; one query. Of others their meeting says it."""
    body = document.work.body
    if body is None or document.work.meeting is not None:
        return None
    key = body_key(body)
    printed = worded_in(names_of_bodies([body.pk]).get(body.pk, {}))
    return Issuer(key, printed.text, printed.language) if printed else Issuer(key, body.series or key, None)
