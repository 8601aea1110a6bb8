"""Make one document of two that turn out to be the same in other languages, inside the flow's transaction."""

from __future__ import annotations

from palermo.domain.documents.facts import REPORTS
from palermo.domain.documents.identity import twin
from palermo.domain.documents.models import Document, LanguageVersion
from palermo.domain.recommendations.keeping import hand_over
from palermo.flows.finding_document import held_of
from palermo.flows.settling import settle
from palermo.kernel import addresses
from palermo.kernel.clock import now


def unite_twins(document: Document) -> tuple[Document, list[str]]:
    """Unite the reports of its meeting that are one in other languages; it, or the one that it became.

    What tells them apart may come late: the other language of the body's name, a
    draft that is read better, a document that comes back. So the order in
    which documents are taken in does not matter. Also gives the addresses that lead on now.
    """
    led: list[str] = []
    while pair := _twins(document):
        goes, stays = pair
        led.append(goes.address)
        if goes.pk == document.pk:
            document = stays
        unite(goes, stays)
        settle(stays)
        document = Document.objects.get(pk=document.pk)
    return document, led


def unite(document: Document, holder: Document) -> None:
    """Let all that a document holds, addresses and corrections too, pass to another; it is no more."""
    LanguageVersion.objects.filter(document=document).update(document=holder)
    for passed in hand_over(document, holder):
        if passed.merged:
            addresses.lead_on("r", passed.before, passed.after)
        else:
            addresses.give(passed.address, "r", passed.before)
    addresses.lead_on("d", document.pk, holder.pk)
    Document.objects.filter(gives_way_to=document).update(gives_way_to=None)
    _pass_corrections(document, holder)
    document.delete()


def _twins(document: Document) -> tuple[Document, Document] | None:
    """Two reports of the meeting of `document` that are one: the one that goes, the one that stays."""
    meeting = document.work.meeting
    if meeting is None or document.removed_at is not None:
        return None
    reports = Document.objects.filter(work__meeting=meeting, kind__in=REPORTS, removed_at__isnull=True)
    rows = {row.pk: row for row in reports.order_by("id")}
    if all(row.symbol_key for row in rows.values()):
        return None
    held = {pk: held_of(row) for pk, row in rows.items()}
    for row in rows.values():
        alike = [one for one in rows.values() if (one.stage, one.part) == (row.stage, row.part)]
        kin = [held[one.pk] for one in alike if one.pk != row.pk]
        found = twin(held[row.pk], kin, draft=row.stage == "draft")
        if row.symbol_key is None and found is not None:
            other = rows[found]
            return (row, other) if other.symbol_key or other.pk < row.pk else (other, row)
    return None


def _pass_corrections(document: Document, holder: Document) -> None:
    """Let a person's words pass along; where one on the same field is in force already, that one stays so."""
    for one in document.corrections.all():
        rival = holder.corrections.filter(field=one.field, withdrawn_at__isnull=True)
        if one.withdrawn_at is None and (one.field == "symbol" or rival.exists()):
            one.withdrawn_at, one.withdrawn_by = now(), one.by
        one.document = holder
        one.save()
