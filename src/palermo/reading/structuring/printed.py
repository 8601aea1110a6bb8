"""What a block of marked-up text begins with: where a block begins is known, so its label may be plainer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from palermo.reading.languages.pack import Pack
from palermo.reading.model import Line
from palermo.reading.structuring.labels import core, readings
from palermo.reading.structuring.outline import MARKED
from palermo.reading.structuring.starts import Start, starts_of

_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})?)(?:\s?[.．]|\s?[-–—‑])?\Z")
"""A number alone in its element: `12.`, the Arabic `12 -`, and `12` without its mark."""
_ARABIC = re.compile(r"(?P<number>\d{1,3})\s?[-–—‑]\s*(?=[\u0600-\u06ff])")
"""A number before Arabic words, in the same element."""
_ITEM = re.compile(
    r"(?P<item>[(（]?[^\W_]{1,4}\u0640?[)）])\s+(?=\S)|(?P<bare>[(（]?[^\W_]{1,4}\u0640?[)）])\Z"
)
_LETTER = re.compile(r"[A-Z]\Z")
_HEADINGS = ("han", "roman", "letter", "annex")


def marked_starts(lines: Sequence[Line], pack: Pack) -> list[Start | None]:
    """What each line of marked-up text begins with; none for a line that begins no element."""
    usual = starts_of(lines, pack)
    return [_start(line, start) for line, start in zip(lines, usual, strict=True)]


def _start(line: Line, usual: Start | None) -> Start | None:
    markup = line.markup
    if markup is None or not markup.begins or markup.kind in ("quoted", "cell", "caption"):
        return None
    if markup.kind == "label":
        return _label(line.text, usual)
    if markup.kind == "heading":
        return _heading(line.text, usual, markup.role == "label") if markup.opens else None
    return usual or _words(line.text)


def _label(text: str, usual: Start | None) -> Start:
    """A label that an element holds alone."""
    if usual is not None and usual.body >= len(text) and usual.kind not in _HEADINGS:
        return usual
    if match := _NUMBER.match(text):
        return Start("number", match["number"], len(text))
    return Start("item", text, len(text))


def _heading(text: str, usual: Start | None, alone: bool) -> Start | None:
    """The label of a heading, with its title behind it or alone in its element."""
    if usual is not None and usual.kind in (*_HEADINGS, "number"):
        return usual._replace(body=len(text)) if alone else usual
    if not alone:
        return None
    if _NUMBER.match(text):
        return Start("number", text, len(text))
    style = next((name.split("-")[0] for name, _ in readings(text)), None) if core(text) else None
    if style in ("roman", "han") or (style == "alpha" and _LETTER.match(core(text))):
        return Start("letter" if style == "alpha" else str(style), text, len(text))
    return Start(MARKED, text, len(text))


def _words(text: str) -> Start | None:
    if match := _ARABIC.match(text):
        return Start("number", match["number"], match.end())
    if match := _ITEM.match(text):
        return Start("item", match["item"] or match["bare"], match.end())
    return None
