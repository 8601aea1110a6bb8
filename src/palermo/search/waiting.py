"""Mark what is to be indexed again, in the transaction of the change."""

from __future__ import annotations

from uuid import uuid4

from palermo.domain.recommendations.models import Recommendation
from palermo.kernel import addresses
from palermo.kernel.errors import UnknownAddress
from palermo.kernel.models import Entry
from palermo.search.models import Identity, Waiting


def note(entry: Entry, using: str | None) -> None:
    """Mark what a line of the journal is about: documents, or all there is.

    What a change of one document does to others (which versions stand, their
    place in the order, their meeting) is found by comparing, when search catches up.
    """
    subjects = [entry.subject, *entry.details.get("one_with", [])]
    documents = {_document_at(subject) for subject in subjects} if using is None else {None}
    marked = [document for document in documents if document is not None]
    if len(marked) < len(documents):
        mark_all(using)
    else:
        mark(marked)


def mark(documents: list[int]) -> None:
    """Mark documents, by key."""
    for document in documents:
        Waiting.objects.update_or_create(document=document, defaults={"version": uuid4().hex})


def mark_all(using: str | None = None) -> None:
    """Let the index be made anew; `using` names the connection of another record than the one in use."""
    Identity.objects.using(using).update_or_create(pk=1, defaults={"token": uuid4().hex})


def identity() -> str:
    """The token of the record in use; made where there is none yet."""
    return Identity.objects.get_or_create(pk=1, defaults={"token": uuid4().hex})[0].token


def _document_at(subject: str) -> int | None:
    try:
        found = addresses.look_up(subject)
    except UnknownAddress:
        return None
    if found.kind == "d":
        return found.target
    row = Recommendation.objects.filter(pk=found.target).values_list("document", flat=True).first()
    return int(row) if row is not None else None
