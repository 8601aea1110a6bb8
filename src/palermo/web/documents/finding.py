"""What stands at an address of the record, and where an address leads that is not quite one."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.urls import get_script_prefix

from palermo.domain.documents.finding import by_symbols, slug_like
from palermo.kernel import addresses
from palermo.kernel.errors import UnknownAddress
from palermo.web.shell.errors import AddressRemoved


def find(path: str) -> addresses.Found:
    """What answers at an address; its `path` is another one where the address leads on.

    So does one in other case, and a symbol: `d/CTOC/COP/WG.4/2021/6`. Raises
    `UnknownAddress`, and `AddressRemoved` for one that no longer answers.
    """
    found = find_removed_too(path)
    if found.removal is not None:
        raise AddressRemoved(found.path, found.removal.at, found.removal.why)
    return found


def find_removed_too(path: str) -> addresses.Found:
    """The same, where something is to be shown of what was removed."""
    try:
        return addresses.look_up(path)
    except UnknownAddress:
        return addresses.look_up(_nearly(path))


def moved(request: HttpRequest, path: str) -> HttpResponsePermanentRedirect:
    """Lead on for ever, in the language of the visit and with what was asked."""
    asked = request.META.get("QUERY_STRING", "")
    whole = get_script_prefix() + quote(path, safe="/~()")
    return HttpResponsePermanentRedirect(f"{whole}?{asked}" if asked else whole)


def _nearly(path: str) -> str:
    """The address that was probably meant; raises `UnknownAddress`."""
    kind, _, rest = path.partition("/")
    slug, _, tail = rest.partition("/")
    if kind == "d":
        by_symbol = by_symbols([rest]).get(rest)
        if by_symbol is not None:
            return by_symbol
    like = slug_like(slug)
    if like is None or (kind == "d") == bool(tail):
        raise UnknownAddress(path)
    return f"{kind}/{like}/{tail}" if tail else f"{kind}/{like}"
