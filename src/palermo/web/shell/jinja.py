"""How templates are read, and what every one of them may call."""

from __future__ import annotations

from typing import Any

from django.utils.translation import ngettext, npgettext, pgettext
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from palermo.web.shell import labels
from palermo.web.shell.assets import WEB, asset
from palermo.web.shell.dates import day, days
from palermo.web.shell.engine import Spoken
from palermo.web.shell.interfaces import direction, name_of
from palermo.web.shell.links import official, to, url
from palermo.web.shell.numbers import number
from palermo.web.shell.speaking import say


def environment(**options: Any) -> Environment:
    """The environment of Django's Jinja2 backend: the templates of every concept, words escaped."""
    options["loader"] = FileSystemLoader([str(folder) for folder in sorted(WEB.glob("*/templates"))])
    options["extensions"] = [Spoken]
    options["undefined"] = StrictUndefined
    options["autoescape"] = True
    made = Environment(trim_blocks=True, lstrip_blocks=True, **options)  # noqa: S701  (it is on)
    made.policies["ext.i18n.trimmed"] = True
    made.install_gettext_callables(  # type: ignore[attr-defined]
        say, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
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
