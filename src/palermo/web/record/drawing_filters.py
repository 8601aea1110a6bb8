"""The filters of a list as HTML, written here for the same reason as its rows; all passes `escape`."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django.utils.translation import ngettext
from markupsafe import Markup

from palermo.kernel.memory import remembered
from palermo.web.record.drawing import worded
from palermo.web.record.facets import Filter, Value
from palermo.web.shell.numbers import number
from palermo.web.shell.speaking import say as _

_Names = dict[tuple[str, str | None], str]


def draw_filters(filters: Iterable[Filter], here: str) -> Markup:
    """The filters of the list at `here`, a section each, whose values are links that toggle them."""
    root = escape(here)
    names: _Names = remembered("record.names")
    return Markup("".join([_filter(one, root, names) for one in filters]))  # noqa: S704  (all is escaped)


def _filter(one: Filter, root: str, names: _Names) -> str:
    values = "".join([_value(value, root, names) for value in one.values])
    order = escape(_("From the strongest, in an order of Palermo’s own.")) if one.code == "strength" else ""
    return (
        f'<section id="of-{one.code}">\n<h3>{escape(one.name)}</h3>\n<ul>\n{values}</ul>\n'
        + (_left(one, root) if one.left else "")
        + (f'<p class="quiet">{order}</p>\n' if order else "")
        + "</section>\n"
    )


def _left(one: Filter, root: str) -> str:
    many = number(one.left)
    if not one.unfold:
        said = _("%(left)s further ones are not listed here; other filters bring them up.")
        return f'<p class="quiet">{escape(said % {"left": many})}</p>\n'
    more = ngettext("%(count)s more", "%(count)s more", one.left) % {"count": many}
    return (
        f'<p><a href="{root}{escape(one.unfold)}#of-{one.code}" rel="nofollow">{escape(more)}'
        f'<span class="unseen"> ({escape(one.name)})</span></a></p>\n'
    )


def _value(one: Value, root: str, names: _Names) -> str:
    chosen = ' aria-current="true"' if one.chosen else ""
    name = names.get((one.name, one.language))
    if name is None:
        name = worded(one.name, one.language) if one.language else f"<span>{escape(one.name)}</span>"
        names[one.name, one.language] = name
    return (
        f'<li><a href="{root}{escape(one.query)}" rel="nofollow"{chosen}>{name}'
        f' <span class="many">{number(one.many)}</span></a></li>\n'
    )
