"""Say of a document what it does not print, or prints wrongly, or what the machine reads wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from palermo.domain.documents.errors import DocumentRemoved
from palermo.domain.documents.facts import CORRECTABLE
from palermo.domain.documents.models import Document
from palermo.domain.documents.symbols import parse_symbol
from palermo.flows.finding_document import reason_of
from palermo.flows.naming import say_symbol, withdraw_correction, write_correction
from palermo.flows.settling import settle
from palermo.flows.uniting import unite_twins
from palermo.kernel import journal
from palermo.kernel.errors import BadCorrection, NothingToWithdraw
from palermo.reading.model.codes import Kind


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
        _present(document)
        if document.symbol_key == parsed.key:
            return Named(before, before, ())
        named = say_symbol(document, parsed, by, why=why)
        notices = settle(named)
        named, led = unite_twins(named)
        details = {"symbol": parsed.printed, "before": before, "why": why, **_one_with(led)}
        journal.record(by=by, verb="name", subject=named.address, details=details)
    return Named(before, named.address, tuple(notices))


def correct_document(*, document: Document, field: str, value: str, by: str, why: str = "") -> None:
    """Say of which kind or date (`YYYY-MM-DD`) a document is; it holds against every later reading.

    Raises `BadCorrection`, `DocumentRemoved`. Side effects, in order, in one
    transaction: an earlier word on the field is withdrawn and this one written;
    work, standing and order follow; one line of the journal.
    """
    _check(field, value)
    with transaction.atomic():
        _present(document)
        write_correction(document, field, value, by=by, why=why)
        settle(document)
        document, led = unite_twins(document)
        details = {"field": field, "value": value, "why": why, **_one_with(led)}
        journal.record(by=by, verb="correct", subject=document.address, details=details)


def withdraw_document_correction(*, document: Document, field: str, by: str) -> None:
    """Take a word back: what is read holds again, but for a symbol, which stays until another is given.

    Raises `NothingToWithdraw`, `DocumentRemoved`. Side effects as those of `correct_document`.
    """
    with transaction.atomic():
        _present(document)
        if not withdraw_correction(document, field, by=by):
            raise NothingToWithdraw(field)
        settle(document)
        document, led = unite_twins(document)
        details = {"field": field, **_one_with(led)}
        journal.record(by=by, verb="withdraw", subject=document.address, details=details)


def _present(document: Document) -> None:
    document.refresh_from_db()
    if document.removed_at is not None:
        raise DocumentRemoved(document.address, reason_of(document))


def _one_with(led: list[str]) -> dict[str, list[str]]:
    return {"one_with": led} if led else {}


def _check(field: str, value: str) -> None:
    if field not in CORRECTABLE:
        raise BadCorrection(field, f"only {', '.join(CORRECTABLE)} can be corrected")
    if field == "kind" and value not in list(Kind):
        raise BadCorrection(field, f"“{value}” is none of {', '.join(Kind)}")
    if field == "date":
        try:
            date.fromisoformat(value)
        except ValueError:
            raise BadCorrection(field, f"“{value}” is no date; write it as 2021-10-28") from None
