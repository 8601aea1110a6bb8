"""Take in a file: the way from a document to the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import transaction

from palermo.domain.documents import keeping, queries
from palermo.domain.documents.errors import DocumentRemoved
from palermo.domain.documents.facts import Facts, facts_of
from palermo.domain.documents.models import Document, File, LanguageVersion, Text
from palermo.domain.documents.symbols import Symbol, parse_symbol
from palermo.domain.documents.values import TextRead
from palermo.domain.documents.works import new_work
from palermo.domain.recommendations.deciding import decide
from palermo.domain.recommendations.keeping import Kept, carry_out, found_in, stored_of
from palermo.domain.recommendations.models import Recommendation
from palermo.flows.finding_document import find_document, reason_of
from palermo.flows.naming import say_symbol, write_correction
from palermo.flows.settling import settle, settle_order, slug_for
from palermo.flows.uniting import unite_twins
from palermo.kernel import addresses, journal
from palermo.reading.model.codes import Kind

Reader = Callable[[bytes, str], TextRead]


class Outcome(StrEnum):
    """What became of a file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    """Its document was taken out by a person, and stays so."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file: the document it is a text of, and how many recommendations that text holds."""

    outcome: Outcome
    address: str
    language: str
    kind: Kind
    recommendations: int
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """A file as it arrives: its bytes, the path it lies at, and the symbol that a person says it has."""

    data: bytes
    path: str
    name: str
    symbol: Symbol | None


def take_in(
    data: bytes,
    path: str,
    *,
    by: str,
    read: Reader,
    reader: str,
    name: str | None = None,
    symbol: str | None = None,
) -> TakenIn:
    """Take a file in: its bytes, its reading, and what follows for the record; all of it or nothing.

    The same bytes are the same file, wherever it lies; the same symbol and
    language the same language version, of which this is a changed text; else the
    same path a new text of the same document; else it is a new document. A known
    file is not read again while the reading library (`reader`, its fingerprint)
    is the same. Raises `Unreadable` from `read`, `NotASymbol`, `DocumentRemoved`.

    Side effects, in order, in one transaction: the file and its bytes; the
    document with its address; the text with paragraphs, attendance and speakers;
    recommendations and wordings with their addresses; symbol, work, standing and
    order; documents that turn out to be one are united; one line of the journal,
    unless nothing changed.
    """
    said = parse_symbol(symbol) if symbol else None
    delivery = Delivery(data, path, keeping.path_words(name or path), said)
    known = _known(delivery, reader)
    if known is not None:
        return known
    text_read = read(data, delivery.name)
    with transaction.atomic():
        return _take_in(delivery, text_read, by)


def _known(delivery: Delivery, reader: str) -> TakenIn | None:
    """What there is to say of a file that need not be read: its bytes are held; none where it must be."""
    text = _held(delivery)
    if text is None:
        return None
    version = text.language_version
    if version.document.removed_at is not None:
        return _told(Outcome.REMOVED, version)
    if delivery.symbol is not None or _returns(delivery, text) or (text.current and text.reader != reader):
        return None
    location = queries.location_at(keeping.path_words(delivery.path))
    if location is None or location.file_id != text.file_id:
        with transaction.atomic():
            keeping.see_at(delivery.path, text.file, version)
    return _told(Outcome.UNCHANGED, version)


def _take_in(delivery: Delivery, read: TextRead, by: str) -> TakenIn:
    held = _held(delivery)
    notices: list[str] = []
    if held:
        document = held.language_version.document
    else:
        document, notices = _document_for(delivery, read, by)
    if document.removed_at is not None:
        raise DocumentRemoved(document.address, reason_of(document))
    version = _version(document, held, read.language)
    first = not version.texts.exists()
    file = keeping.keep_file(delivery.data, delivery.name)
    changed, kept, before = False, Kept((), (), ()), document.address
    if held is None or held.current or _returns(delivery, held):
        text, changed = keeping.keep_text(version, file, read)
        if changed:
            intents = decide(stored_of(document, version.language), found_in(read))
            kept = carry_out(intents, document, text)
    keeping.see_at(delivery.path, file, version)
    named = False
    if delivery.symbol is not None and delivery.symbol.key != document.symbol_key:
        document, named = say_symbol(document, delivery.symbol, by, why=""), True
    if changed or named:
        notices += settle(document)
        _address(document, kept, by, f"no longer in the text of {document.address}")
        settle_order(document.work)
        document, led = unite_twins(document)
        details = {**_details(file, version, kept, notices), **_named(delivery, document, before)}
        details.update({"one_with": led} if led else {})
        verb = "take in" if first else "change"
        journal.record(by=by, verb=verb, subject=document.address, details=details)
    version.refresh_from_db()
    outcome = Outcome.NEW if first else Outcome.CHANGED if changed or named else Outcome.UNCHANGED
    return _told(outcome, version, notices)


def _held(delivery: Delivery) -> Text | None:
    texts = Text.objects.select_related("language_version__document", "file").defer("source", "reading")
    return texts.filter(file__sha256=keeping.sha256_of(delivery.data)).first()


def _returns(delivery: Delivery, text: Text) -> bool:
    """Whether an earlier text lies again where a later text of the same version lay last."""
    if text.current:
        return False
    location = queries.location_at(keeping.path_words(delivery.path))
    return (
        location is not None
        and location.language_version_id == text.language_version_id
        and location.file_id != text.file_id
    )


def _document_for(delivery: Delivery, read: TextRead, by: str) -> tuple[Document, list[str]]:
    """The document that a new file is a text of, written where it is new; with notices."""
    said = {"symbol": delivery.symbol.printed} if delivery.symbol else {}
    facts = facts_of([read.object], said)
    found = find_document(keeping.path_words(delivery.path), facts, read)
    if found is not None:
        return found, []
    slug, notices, number = _first_slug(facts)
    document = keeping.new_document(new_work(), facts, slug, number)
    addresses.give(document.address, "d", document.pk)
    if delivery.symbol is not None:
        write_correction(document, "symbol", delivery.symbol.printed, by=by, why="")
    return document, notices


def _first_slug(facts: Facts) -> tuple[str, list[str], int | None]:
    if facts.symbol is not None:
        return *slug_for(facts.symbol, 0), None
    number = addresses.next_number("d")
    return str(number), [], number


def _version(document: Document, held: Text | None, language: str) -> LanguageVersion:
    """The language version of a text; one whose language is read otherwise now follows the reading."""
    if held is None:
        return keeping.keep_version(document, language)
    version = held.language_version
    free = not document.language_versions.filter(language=language).exists()
    if held.current and free:
        version.language = language
        version.save(update_fields=["language"])
    return version


def _address(document: Document, kept: Kept, by: str, why: str) -> None:
    """Give new recommendations addresses; those of the missing say so, of those found again answer."""
    rows = {row.pk: row for row in document.recommendations.select_related("document")}
    addresses.give_first("r", {row.pk: rows[row.pk].address for row in kept.new})
    touched = {row.pk for row in (*kept.changed, *kept.missing)}
    gone = {pk for pk in touched if rows[pk].missing_since is not None}
    addresses.take_away("r", gone, by=by, why=why)
    addresses.bring_back("r", touched - gone)


def _details(file: File, version: LanguageVersion, kept: Kept, notices: list[str]) -> dict[str, Any]:
    def tails(rows: Iterable[Recommendation]) -> list[str]:
        return [row.tail for row in rows]

    return {
        "file": file.sha256,
        "language": version.language,
        "new": tails(kept.new),
        "changed": tails(kept.changed),
        "missing": tails(kept.missing),
        "notices": notices,
    }


def _named(delivery: Delivery, document: Document, before: str) -> dict[str, str]:
    """The symbol that a person gave, and the address before, where that is another now."""
    said = {"symbol": delivery.symbol.printed} if delivery.symbol else {}
    return said if document.address == before else {**said, "before": before}


def _told(outcome: Outcome, version: LanguageVersion, notices: Iterable[str] = ()) -> TakenIn:
    document = version.document
    held = version.wordings.filter(missing_since__isnull=True).count()
    return TakenIn(outcome, document.address, version.language, Kind(document.kind), held, tuple(notices))
