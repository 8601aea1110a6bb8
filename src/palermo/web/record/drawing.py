"""The many small pieces of a list as HTML: recommendations, and the values of filters.

They are written here and not in a template, for a page has two hundred of them
(`bench/pages.py`). Whatever comes from the record or from an address passes `escape`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from django.urls import get_script_prefix
from markupsafe import Markup

from palermo.kernel.memory import remembered
from palermo.web.record.facets import Value
from palermo.web.record.lines import Shown
from palermo.web.shell.interfaces import current, direction
from palermo.web.shell.numbers import number
from palermo.web.shell.pieces import Piece
from palermo.web.shell.speaking import say as _


def draw_values(values: Iterable[Value], here: str) -> Markup:
    """The values of a filter as items of a list; each is a link that toggles it in the list at `here`."""
    root = escape(here)
    names: dict[tuple[str, str | None], str] = remembered("record.names")
    return Markup("".join([_value(one, root, names) for one in values]))  # noqa: S704  (all is escaped)


def draw_rows(rows: Sequence[Shown]) -> Markup:
    """Recommendations as items of a list, in their order; what has no mark is drawn once for all."""
    root = escape(get_script_prefix())
    known: dict[tuple[int, str], str] = remembered(("record.drawn", root, current().code))
    drawn: list[str] = []
    for one in rows:
        key = (one.key, one.language)
        html = None if one.why else known.get(key)
        if html is None:
            html = _row(one, root)
            if not one.why:
                known[key] = html
        drawn.append(f"<li>{html}</li>\n")
    return Markup("".join(drawn))  # noqa: S704  (every part is escaped)


def draw_row(one: Shown) -> Markup:
    """One recommendation as an article."""
    return Markup(_row(one, escape(get_script_prefix())))  # noqa: S704  (every part is escaped)


def draw_text(pieces: Iterable[Piece], language: str) -> Markup:
    """A text as a paragraph, its marks marked."""
    return Markup(_text(pieces, language))  # noqa: S704  (every part is escaped)


def draw_why(words: Sequence[str]) -> Markup:
    """Why it was found: the words asked for that stand in it."""
    return Markup(_why(words))  # noqa: S704  (every part is escaped)


def _value(one: Value, root: str, names: dict[tuple[str, str | None], str]) -> str:
    chosen = ' aria-current="true"' if one.chosen else ""
    name = names.get((one.name, one.language))
    if name is None:
        name = _worded(one.name, one.language) if one.language else f"<span>{escape(one.name)}</span>"
        names[one.name, one.language] = name
    return (
        f'<li><a href="{root}{escape(one.query)}" rel="nofollow"{chosen}>{name}'
        f' <span class="many">{number(one.count)}</span></a></li>\n'
    )


def _row(one: Shown, root: str) -> str:
    symbol = f' <span class="symbol" translate="no">{escape(one.symbol)}</span>' if one.symbol else ""
    return (
        f'<article>\n<h3><a href="{root}{escape(one.path)}">{escape(one.name)}</a>{symbol}</h3>\n'
        f"{_text(one.text, one.language)}\n"
        f'<p class="quiet said">{_said(one)}</p>\n'
        f'<p class="quiet">{_place(one)}</p>\n{_why(one.why)}</article>'
    )


def _text(pieces: Iterable[Piece], language: str) -> str:
    words = "".join([f"<mark>{escape(text)}</mark>" if marked else escape(text) for text, marked in pieces])
    return f'<p class="words" lang="{escape(language)}" dir="{direction(language)}">{words}</p>'


def _why(words: Sequence[str]) -> str:
    if not words:
        return ""
    marked = " · ".join(f"<mark>{escape(word)}</mark>" for word in words)
    found = escape(_("Found:"))
    return f'<p class="why">{found} {marked}</p>\n'


def _said(one: Shown) -> str:
    parts = [f"<strong>{escape(one.strength)}</strong>", *([escape(one.asked)] if one.asked else [])]
    parts.append(escape(one.status))
    if one.superseded:
        gave_way = escape(_("gave way to another version"))
        parts.append(f"<em>{gave_way}</em>")
    return " · ".join(parts)


def _place(one: Shown) -> str:
    parts = [_worded(one.body.text, one.body.language)] if one.body else []
    parts += [escape(one.when)] if one.when else []
    also = _("also in")
    parts += [escape(f"{also} {one.others}")] if one.others else []
    return " · ".join(parts)


def _worded(words: str, language: str) -> str:
    return f'<span lang="{escape(language)}" dir="{direction(language)}">{escape(words)}</span>'
