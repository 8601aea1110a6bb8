"""Bring a document into line with what its texts and persons say of it, inside the flow's transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from palermo.domain.documents import queries
from palermo.domain.documents.facts import Facts, facts_of
from palermo.domain.documents.models import Document, Work
from palermo.domain.documents.symbols import Symbol
from palermo.domain.documents.works import absorb, place, settle_standing
from palermo.domain.parties.keeping import keep_body, keep_meeting
from palermo.domain.parties.models import Body, Meeting
from palermo.domain.recommendations.models import Recommendation
from palermo.kernel import addresses
from palermo.kernel.errors import UnknownAddress
from palermo.kernel.ordering import sort_key
from palermo.kernel.slugs import free_slug, slug_of


def settle(document: Document) -> list[str]:
    """Write what follows from the texts of a document and from what persons say of it; the notices.

    Side effects, in order: its body and meeting are written; its symbol, and
    with it the address, where that changed; its place in a work; which versions
    of that work stand; its place and its recommendations' in the order.
    """
    facts, notices = _facts(document)
    notices += _settle_symbol(document, facts)
    document.kind = facts.kind
    document.stage = facts.stage
    document.part = facts.part
    document.date = facts.issued
    document.distribution = facts.distribution[:40]
    document.save()
    body = body_of(facts)
    meeting = meeting_of(facts, body)
    document.refresh_from_db()
    settle_standing(place(document, body, meeting))
    document.refresh_from_db()
    settle_order(document.work)
    return notices


def body_of(facts: Facts) -> Body | None:
    """The body of a document, written where it is new; none where it is not said."""
    if not facts.names:
        return None
    kept = keep_body(facts.names, facts.symbol.series if facts.symbol else None)
    for body in kept.same:
        absorb(kept.body, body)
    return kept.body


def meeting_of(facts: Facts, body: Body | None) -> Meeting | None:
    """The meeting of a document of a body, written where it is new; none where body or dates are not said."""
    if body is None or facts.start is None:
        return None
    return keep_meeting(body, facts.start, facts.end, facts.ordinal)


def settle_order(work: Work) -> None:
    """Write the sort keys of all versions of a work and of their recommendations, where they changed."""
    for document in work.documents.all():
        day = work.meeting.start if work.meeting else _day_said(document)
        key = sort_key(day, document.symbol, None, document.address)[:500]
        if key != document.sort_key:
            document.sort_key = key
            document.save(update_fields=["sort_key"])
        _order_recommendations(document, day)


def _day_said(document: Document) -> date | None:
    """The first day of the meeting that a document names without its body, else the date of its masthead."""
    facts = facts_of(queries.current_readings(document), queries.said_of(document))
    return facts.start or document.date


def _order_recommendations(document: Document, day: date | None) -> None:
    moved: list[Recommendation] = []
    for row in Recommendation.objects.filter(document=document).select_related("document"):
        number = row.tail if row.tail[0].isdigit() else None
        key = sort_key(day, document.symbol, number, row.address)[:600]
        if key != row.sort_key:
            row.sort_key = key
            moved.append(row)
    Recommendation.objects.bulk_update(moved, ["sort_key"], batch_size=200)


def slug_for(symbol: Symbol, target: int) -> tuple[str, list[str]]:
    """A slug that was never given to another document, with a notice where it is not the plain one."""
    wanted = slug_of(symbol.printed)
    slug = free_slug(wanted, lambda slug: _given_to_another(slug, target))
    if slug == wanted:
        return slug, []
    return slug, [f"the address d/{wanted} belongs to another document: {symbol.printed} is at d/{slug}"]


def give_addresses(document: Document, rows: Iterable[Recommendation]) -> None:
    """Give a document and its recommendations their addresses of now; those before lead on."""
    addresses.give(document.address, "d", document.pk)
    for row in rows:
        addresses.give(f"r/{document.slug}/{row.tail}", "r", row.pk)


def _facts(document: Document) -> tuple[Facts, list[str]]:
    """The facts in effect; a symbol that another document has, or that is gone, changes nothing."""
    readings, said = queries.current_readings(document), queries.said_of(document)
    facts = facts_of(readings, said)
    key = facts.symbol.key if facts.symbol else None
    holder = Document.objects.filter(symbol_key=key).exclude(pk=document.pk).first() if key else None
    if facts.symbol and holder is None:
        return facts, []
    kept = facts_of(readings, {**said, "symbol": document.symbol})
    if facts.symbol and holder:
        return kept, [f"the text says {facts.symbol.printed}, and so does {holder.address}"]
    return kept, []


def _settle_symbol(document: Document, facts: Facts) -> list[str]:
    symbol = facts.symbol
    if symbol is None or symbol.key == document.symbol_key:
        return []
    slug, notices = slug_for(symbol, document.pk)
    document.symbol, document.symbol_key, document.base = symbol.printed, symbol.key, symbol.base
    document.slug = slug
    document.save()
    give_addresses(document, Recommendation.objects.filter(document=document))
    return notices


def _given_to_another(slug: str, target: int) -> bool:
    try:
        found = addresses.look_up(f"d/{slug}")
    except UnknownAddress:
        return False
    return found.target != target
