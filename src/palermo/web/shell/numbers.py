"""Numbers in addresses and on pages."""

from __future__ import annotations

from math import ceil

from django.utils.translation import gettext as _

from palermo.web.shell.errors import BadQuery, NotThere
from palermo.web.shell.speaking import spoken_now

HIGHEST = 1_000_000
"""No list has more pages."""


def page_number(words: str | None) -> int:
    """The page that an address asks for, 1 where it says none; raises `BadQuery`."""
    if not words:
        return 1
    if not (words.isascii() and words.isdigit() and len(words) <= 7 and 1 <= int(words) <= HIGHEST):
        raise BadQuery(_("A page has a number, from 1 on."))
    return int(words)


def last_page(total: int, size: int, asked: int) -> int:
    """How many pages a list of `total` has, at least one; `NotThere` where one after them is asked for."""
    last = max(1, ceil(total / size))
    if asked > last:
        said = _("The list ends at page %(last)s: there is no page %(asked)s.")
        raise NotThere(f"page {asked}", said % {"last": last, "asked": asked})
    return last


_APART = {
    "ar": "\N{NO-BREAK SPACE}",
    "fr": "\N{NARROW NO-BREAK SPACE}",
    "ru": "\N{NO-BREAK SPACE}",
    "es": ".",
}
"""What sets thousands apart in documents of the United Nations; a comma where nothing is said."""


def number(value: int) -> str:
    """A count with its thousands set apart as the language of the page does: `12,345`, `12.345`."""
    apart = _APART.get(spoken_now(), ",")
    return f"{value:,}".replace(",", apart) if value > 999 else str(value)
