"""Links within the site, in the language of the visit, and to the official texts."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from django.conf import settings
from django.urls import get_script_prefix, reverse


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a page by its name in `urls.py`, in the language of the visit."""
    return _reversed(get_script_prefix(), name, args, tuple(kwargs.items()))


@lru_cache(maxsize=512)
def _reversed(
    _prefix: str, name: str, args: tuple[object, ...], kwargs: tuple[tuple[str, object], ...]
) -> str:
    """The same under the script prefix of the visit."""
    return reverse(name, args=args or None, kwargs=dict(kwargs) or None)


def to(address: str) -> str:
    """The link to an address of the record (`r/CTOC-COP-WG.4-2021-6/7`), in the language of the visit."""
    path, hash_, paragraph = address.partition("#")
    return get_script_prefix() + quote(path, safe="/~()") + hash_ + quote(paragraph)


def official(symbol: str | None, language: str | None = None) -> str | None:
    """The official text on the document service of the United Nations; none for what is invented."""
    if not symbol or settings.ENVIRONMENT.demonstration:
        return None
    return "https://undocs.org/" + (f"{language}/" if language else "") + quote(symbol, safe="/()")
