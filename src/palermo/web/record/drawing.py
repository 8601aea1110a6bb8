"""The recommendations of a list as HTML.

They are written here and not in a template, for a page has a hundred and fifty small pieces of
them (`bench/pages.py`). Whatever comes from the record or from an address passes `escape`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from django.urls import get_script_prefix
from markupsafe import Markup

from palermo.kernel.memory import remembered
from palermo.web.record.lines import Shown
from palermo.web.shell.interfaces import current, direction
from palermo.web.shell.pieces import Piece
from palermo.web.shell.speaking import say as _

_Frames = dict[tuple[int, str], tuple[str, str]]
"""By key and language of the words."""


def draw_rows(rows: Sequence[Shown]) -> Markup:
    """Recommendations as items of a list, in their order."""
    root = escape(get_script_prefix())
    known: _Frames = remembered(("record.drawn", root, current().code))
    return Markup("".join([f"<li>{_row(one, root, known)}</li>\n" for one in rows]))  # noqa: S704  (as below)


def draw_row(one: Shown) -> Markup:
    """One recommendation as an article."""
    root = escape(get_script_prefix())
    return Markup(_row(one, root, remembered(("record.drawn", root, current().code))))  # noqa: S704  (escaped)


def draw_text(pieces: Iterable[Piece], language: str) -> Markup:
    """A text as a paragraph, its marks marked."""
    return Markup(_text(pieces, language))  # noqa: S704  (every part is escaped)


def draw_why(words: Sequence[str]) -> Markup:
    """Why it was found: the words asked for that stand in it."""
    return Markup(_why(words))  # noqa: S704  (every part is escaped)


def _row(one: Shown, root: str, known: _Frames) -> str:
    frame = known.get((one.key, one.language))
    if frame is None:
        frame = known[one.key, one.language] = _frame(one, root)
    return f"{frame[0]}{_text(one.text, one.language)}{frame[1]}{_why(one.why)}</article>"


def _frame(one: Shown, root: str) -> tuple[str, str]:
    """What stands before the words of a recommendation and after them: the same whatever was asked."""
    symbol = f' <span class="symbol" translate="no">{escape(one.symbol)}</span>' if one.symbol else ""
    return (
        f'<article>\n<h3><a href="{root}{escape(one.path)}">{escape(one.name)}</a>{symbol}</h3>\n',
        f'\n<p class="quiet said">{_said(one)}</p>\n<p class="quiet">{_place(one)}</p>\n',
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
    parts = [worded(one.body.text, one.body.language)] if one.body else []
    parts += [escape(one.when)] if one.when else []
    also = _("also in")
    parts += [escape(f"{also} {one.others}")] if one.others else []
    return " · ".join(parts)


def worded(words: str, language: str) -> str:
    """Stored words with the language that they are in, escaped."""
    return f'<span lang="{escape(language)}" dir="{direction(language)}">{escape(words)}</span>'
