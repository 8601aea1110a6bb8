"""The forms in which a document is printed: clean, wrapped as from PDF, Markdown-like, laid out on pages.

Each form is a function from the source to its text, in which `ANCHOR` stands before
every call of a note; `printed` takes these out and says where they stood.
"""

from __future__ import annotations

from collections.abc import Callable

from samples.making.clean import clean
from samples.making.inline import ANCHOR
from samples.making.markdown import bare, markdown
from samples.making.paged import paged
from samples.making.source import Source
from samples.making.wrapped import wrapped, wrapped_with_heads

FORMS: dict[str, tuple[Callable[[Source], str], str]] = {
    "clean": (clean, "txt"),
    "wrapped": (wrapped, "txt"),
    "heads": (wrapped_with_heads, "txt"),
    "markdown": (markdown, "md"),
    "bare": (bare, "txt"),
    "paged": (paged, "txt"),
}
"""The name of each form, how it is made and the ending of its files."""


def printed(source: Source, form: str) -> tuple[str, list[int]]:
    """The text in that form, and the offset of each call of a note in it."""
    make, _ = FORMS[form]
    pieces = make(source).split(ANCHOR)
    anchors, length = [], 0
    for piece in pieces[:-1]:
        length += len(piece)
        anchors.append(length)
    return "".join(pieces), anchors
