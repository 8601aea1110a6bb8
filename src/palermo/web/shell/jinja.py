"""How templates are read, and what every one of them may call."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from palermo.web.shell import labels
from palermo.web.shell.assets import WEB, asset
from palermo.web.shell.dates import day, days
from palermo.web.shell.interfaces import direction, name_of
from palermo.web.shell.numbers import number


def environment(**options: Any) -> Environment:
    """The environment of Django's Jinja2 backend: the templates of every concept, words escaped."""
    options["loader"] = FileSystemLoader([str(folder) for folder in sorted(WEB.glob("*/templates"))])
    options["extensions"] = ["jinja2.ext.i18n"]
    options["undefined"] = StrictUndefined
    options["autoescape"] = True
    made = Environment(trim_blocks=True, lstrip_blocks=True, **options)  # noqa: S701  (it is on)
    made.policies["ext.i18n.trimmed"] = True
    made.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    made.globals.update(
        asset=asset,
        day=day,
        days=days,
        direction=direction,
        labels=labels,
        name_of=name_of,
        number=number,
        official=official,
        to=to,
        url=url,
    )
    return made


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a page by its name in `urls.py`, in the language of the visit."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def to(address: str) -> str:
    """The link to an address of the record (`r/CTOC-COP-WG.4-2021-6/7`), in the language of the visit."""
    path, hash_, paragraph = address.partition("#")
    return get_script_prefix() + quote(path, safe="/~()") + hash_ + quote(paragraph)


def official(symbol: str | None, language: str | None = None) -> str | None:
    """The official text on the document service of the United Nations; none for what is invented."""
    if not symbol or settings.ENVIRONMENT.demonstration:
        return None
    return "https://undocs.org/" + (f"{language}/" if language else "") + quote(symbol, safe="/()")
