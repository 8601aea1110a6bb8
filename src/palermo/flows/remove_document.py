"""Take a document out of the record, and bring it back."""

from __future__ import annotations

from django.db import transaction

from palermo.domain.documents.errors import DocumentRemoved, NotRemoved, WhyMissing
from palermo.domain.documents.models import Document
from palermo.domain.documents.works import settle_standing
from palermo.domain.recommendations.models import Recommendation
from palermo.flows.finding_document import reason_of
from palermo.flows.uniting import unite_twins
from palermo.kernel import addresses, journal
from palermo.kernel.clock import now


def remove_document(*, document: Document, why: str, by: str) -> None:
    """Take a document out whole: it leaves counts and lists, and its addresses say since when and why.

    Nothing is deleted. Raises `WhyMissing`, `DocumentRemoved`. Side effects, in
    order, in one transaction: the document is marked; its addresses and those of
    its recommendations are; versions that gave way to it stand again; one line of the journal.
    """
    if not why.strip():
        raise WhyMissing
    with transaction.atomic():
        document.refresh_from_db()
        if document.removed_at is not None:
            raise DocumentRemoved(document.address, reason_of(document))
        _mark(document, removed=True)
        addresses.take_away("d", [document.pk], by=by, why=why)
        addresses.take_away("r", _held(document), by=by, why=why)
        settle_standing([document.work])
        journal.record(by=by, verb="remove", subject=document.address, details={"why": why})


def restore_document(*, document: Document, by: str) -> Document:
    """Bring a document back as it was; raises `NotRemoved`. It undoes what `remove_document` did.

    Where another language of it was taken in meanwhile, the two become one: that one is the result.
    """
    with transaction.atomic():
        document.refresh_from_db()
        if document.removed_at is None:
            raise NotRemoved(document.address)
        _mark(document, removed=False)
        addresses.bring_back("d", [document.pk])
        addresses.bring_back("r", _held(document))
        settle_standing([document.work])
        document, led = unite_twins(document)
        details = {"one_with": led} if led else {}
        journal.record(by=by, verb="restore", subject=document.address, details=details)
    return document


def _mark(document: Document, *, removed: bool) -> None:
    document.removed_at = now() if removed else None
    document.save(update_fields=["removed_at"])


def _held(document: Document) -> list[int]:
    rows = Recommendation.objects.filter(document=document, missing_since__isnull=True)
    return list(rows.values_list("pk", flat=True))
