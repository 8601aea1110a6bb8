"""Give a document the symbol that a person says it has, inside the flow's transaction."""

from __future__ import annotations

from typing import Any

from palermo.domain.documents.errors import DocumentRemoved, SymbolTaken
from palermo.domain.documents.models import Document, DocumentCorrection, LanguageVersion
from palermo.domain.documents.symbols import Symbol
from palermo.domain.recommendations.keeping import hand_over
from palermo.flows.finding_document import reason_of
from palermo.kernel import addresses
from palermo.kernel.clock import now


def say_symbol(document: Document, symbol: Symbol, by: str, *, why: str) -> Document:
    """Write the person's word; the document that has the symbol now, for `settle` to bring into line.

    Where another document has the symbol, in other languages, the two are one:
    its languages, recommendations and addresses pass to that one. Raises
    `SymbolTaken` where a language is held by both, `DocumentRemoved` where that one was taken out.
    """
    holder = Document.objects.filter(symbol_key=symbol.key).exclude(pk=document.pk).first()
    if holder is None:
        write_correction(document, "symbol", symbol.printed, by=by, why=why)
        return document
    if holder.removed_at is not None:
        raise DocumentRemoved(holder.address, reason_of(holder))
    held = holder.language_versions.values_list("language", flat=True)
    if document.language_versions.filter(language__in=list(held)).exists():
        raise SymbolTaken(symbol.printed, holder.address)
    _unite(document, holder)
    return holder


def write_correction(document: Document, field: str, value: Any, *, by: str, why: str) -> None:
    """Write a person's word on a document; an earlier word on the same field is withdrawn."""
    withdraw_correction(document, field, by=by)
    DocumentCorrection.objects.create(
        document=document, field=field, value=value, by=by, why=why, made_at=now()
    )


def withdraw_correction(document: Document, field: str, *, by: str) -> bool:
    """Withdraw a person's word on a field; whether there was one."""
    in_force = DocumentCorrection.objects.filter(document=document, field=field, withdrawn_at__isnull=True)
    return in_force.update(withdrawn_at=now(), withdrawn_by=by) > 0


def _unite(document: Document, holder: Document) -> None:
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


def _pass_corrections(document: Document, holder: Document) -> None:
    """Let a person's words pass along; where one on the same field is in force already, that one stays so."""
    for one in document.corrections.all():
        rival = holder.corrections.filter(field=one.field, withdrawn_at__isnull=True)
        if one.withdrawn_at is None and (one.field == "symbol" or rival.exists()):
            one.withdrawn_at, one.withdrawn_by = now(), one.by
        one.document = holder
        one.save()
