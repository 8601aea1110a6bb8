"""Days, as the language of the page writes them."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_noop as N_
from django.utils.translation import pgettext

from palermo.web.shell.speaking import say as _

_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def day(value: date) -> str:
    """`12 October 2021`, `2021年10月12日`."""
    return _("%(day)s %(month)s %(year)s") % _parts(value)


def days(start: date, end: date) -> str:
    """From one day to another, without saying twice what both share: `12–13 October 2021`."""
    first, last = _parts(start), {f"last_{name}": value for name, value in _parts(end).items()}
    if start == end:
        return day(start)
    if start.year != end.year:
        return _("%(start)s – %(end)s") % {"start": day(start), "end": day(end)}
    if start.month != end.month:
        return _("%(day)s %(month)s – %(last_day)s %(last_month)s %(year)s") % {**first, **last}
    return _("%(day)s–%(last_day)s %(month)s %(year)s") % {**first, **last}


def _parts(value: date) -> dict[str, str]:
    # French alone counts the first day otherwise: 1er octobre, 2 octobre.
    number = str(value.day) if value.day > 1 else pgettext("day of the month", "1")
    return {"day": number, "month": _(_MONTHS[value.month - 1]), "year": str(value.year)}
