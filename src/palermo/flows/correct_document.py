"""Say of a document what it does not print, or prints wrongly."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from palermo.domain.documents.errors import DocumentRemoved
from palermo.domain.documents.models import Document
from palermo.domain.documents.symbols import parse_symbol
from palermo.flows.finding_document import reason_of
from palermo.flows.naming import say_symbol
from palermo.flows.settling import settle
from palermo.kernel import journal


@dataclass(frozen=True, slots=True)
class Named:
    """What became of a document that was given a symbol: its address before and now."""

    before: str
    after: str
    notices: tuple[str, ...]


def name_document(*, document: Document, symbol: str, by: str, why: str = "") -> Named:
    """Give a document its symbol; a person's word, which no later reading changes.

    Raises `NotASymbol`, `SymbolTaken`, `DocumentRemoved`. Side effects, in order,
    in one transaction: the correction is written (or the document passes to the
    one that has the symbol in other languages); the new address is given and the
    old one leads on; work, standing and order follow; one line of the journal.
    """
    parsed = parse_symbol(symbol)
    before = document.address
    with transaction.atomic():
        if document.removed_at is not None:
            raise DocumentRemoved(before, reason_of(document))
        if document.symbol_key == parsed.key:
            return Named(before, before, ())
        named = say_symbol(document, parsed, by, why=why)
        notices = settle(named)
        details = {"symbol": parsed.printed, "before": before, "why": why}
        journal.record(by=by, verb="name", subject=named.address, details=details)
    return Named(before, named.address, tuple(notices))
