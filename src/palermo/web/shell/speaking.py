"""The language of the page that is being made, and its words: looked up once for all pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.translation import get_language, gettext, override

_words: ContextVar[tuple[str, dict[str, str]] | None] = ContextVar("palermo.words", default=None)
"""Django's code of the language of this page, and what was looked up in it before."""
_looked_up: dict[str, dict[str, str]] = {}


@contextmanager
def speaking(django_code: str) -> Iterator[None]:
    """Within it, the language is this one."""
    token = _words.set((django_code, _looked_up.setdefault(django_code, {})))
    try:
        with override(django_code):
            yield
    finally:
        _words.reset(token)


def say(words: str) -> str:
    """The words in the language of the page: `gettext`, but each is looked up once."""
    held = _words.get()
    if held is None:
        return gettext(words)
    found = held[1].get(words)
    if found is None:
        found = held[1][words] = gettext(words)
    return found


def spoken_now() -> str:
    """Django's code of the language of the page."""
    held = _words.get()
    return held[0] if held else get_language() or ""
