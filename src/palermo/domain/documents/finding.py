"""Finding documents by what somebody calls them."""

from __future__ import annotations

from collections.abc import Iterable

from palermo.domain.documents.errors import NotASymbol
from palermo.domain.documents.models import Document
from palermo.domain.documents.symbols import Symbol, parse_symbol


def by_symbols(symbols: Iterable[str]) -> dict[str, str]:
    """The addresses of those documents that the record holds, by their symbols as given; one query."""
    keys = {symbol: parsed.key for symbol in symbols if (parsed := _parsed(symbol))}
    rows = Document.objects.filter(symbol_key__in=set(keys.values()), removed_at__isnull=True)
    held = {row.symbol_key: row.address for row in rows}
    return {symbol: held[key] for symbol, key in keys.items() if key in held}


def slug_like(slug: str) -> str | None:
    """The slug of a document that differs from this one in case alone; none where there is no such."""
    return Document.objects.filter(slug__iexact=slug).values_list("slug", flat=True).first()


def _parsed(symbol: str) -> Symbol | None:
    try:
        return parse_symbol(symbol)
    except NotASymbol:
        return None
