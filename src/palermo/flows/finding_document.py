"""Find the document that a file or an address means."""

from __future__ import annotations

from palermo.domain.documents import queries
from palermo.domain.documents.choices import Part, Stage
from palermo.domain.documents.errors import NoDocument, NotASymbol
from palermo.domain.documents.facts import Facts
from palermo.domain.documents.identity import Claim, Held, identify
from palermo.domain.documents.models import Document
from palermo.domain.documents.symbols import parse_symbol
from palermo.domain.documents.values import TextRead
from palermo.domain.documents.works import kin_without_symbol
from palermo.domain.recommendations.models import Recommendation
from palermo.flows.settling import body_of, meeting_of
from palermo.kernel import addresses
from palermo.kernel.errors import UnknownAddress


def find_document(path: str, facts: Facts, read: TextRead) -> Document | None:
    """The document that a new file at `path` is a text of; none where it is a new one."""
    key = facts.symbol.key if facts.symbol else None
    claim = Claim(key, read.language, facts.stage is Stage.DRAFT, read.keys)
    by_symbol = Document.objects.filter(symbol_key=key).first() if key else None
    location = queries.location_at(path)
    at_path = location.language_version.document if location else None
    if at_path is not None and at_path.removed_at is not None:
        at_path = None
    meeting = meeting_of(facts, body_of(facts))
    kin = kin_without_symbol(meeting, facts.kind, Stage(facts.stage), Part(facts.part)) if meeting else []
    found = identify(
        claim,
        by_symbol=held_of(by_symbol) if by_symbol else None,
        at_path=held_of(at_path) if at_path else None,
        kin=[held_of(document) for document in kin],
    )
    return Document.objects.get(pk=found) if found is not None else None


def find_by_address(asked: str) -> tuple[addresses.Found, str | None]:
    """What an address, or a symbol, means, and the paragraph after `#`; raises `UnknownAddress`.

    `d/…` and `r/…` with or without a first slash, or the symbol itself.
    """
    path, _, anchor = asked.strip().partition("#")
    try:
        found = addresses.look_up(path)
    except UnknownAddress:
        found = _by_symbol(path, asked)
    return found, anchor or None


def document_at(asked: str) -> Document:
    """The document of an address or symbol, removed or not; raises `UnknownAddress`, `NoDocument`.

    A paragraph of it (`d/1#4`) is no document: who names one does not mean the whole.
    """
    found, anchor = find_by_address(asked)
    if found.kind != "d" or anchor is not None:
        raise NoDocument(asked)
    return Document.objects.get(pk=found.target)


def reason_of(document: Document) -> str:
    """Why a document was taken out; empty where it was not."""
    removal = addresses.look_up(document.address).removal
    return removal.why if removal else ""


def _by_symbol(path: str, asked: str) -> addresses.Found:
    try:
        key = parse_symbol(path.strip("/")).key
    except NotASymbol:
        raise UnknownAddress(asked) from None
    document = Document.objects.filter(symbol_key=key).first()
    if document is None:
        raise UnknownAddress(asked)
    return addresses.look_up(document.address)


def held_of(document: Document) -> Held:
    """A document as it is compared with others."""
    rows = Recommendation.objects.filter(document=document, missing_since__isnull=True)
    return Held(
        document.pk,
        document.symbol_key,
        "symbol" in queries.said_of(document),
        frozenset(queries.languages_of(document)),
        frozenset(rows.values_list("key", flat=True)),
    )
