"""Give a document the symbol that a person says it has, inside the flow's transaction."""

from __future__ import annotations

from typing import Any

from palermo.domain.documents.errors import DocumentRemoved, SymbolTaken
from palermo.domain.documents.models import Document, DocumentCorrection
from palermo.domain.documents.symbols import Symbol
from palermo.flows.finding_document import reason_of
from palermo.flows.uniting import unite
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
    unite(document, holder)
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
