"""Leading to a paragraph of a document, whichever page of it that stands on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote, urlencode

from django.urls import get_script_prefix

from palermo.web.documents.flow import Entry, anchor_at


class Goal(NamedTuple):
    """An anchor, and the page of the document that has it."""

    anchor: str
    part: int

    def under(self, address: str, language: str | None) -> str:
        """The link to it in a document (`d/…`); with a language where the visit names one."""
        asked = {"language": language} if language else {}
        query = urlencode({**asked, **({"part": self.part} if self.part > 1 else {})})
        path = get_script_prefix() + quote(address, safe="/~()")
        return f"{path}{'?' if query else ''}{query}#{quote(self.anchor)}"


def leading_to(flow: Sequence[Entry], asked: str) -> Goal | None:
    """Where an anchor, key or printed number leads; none where the document has no such."""
    entry = anchor_at(flow, asked)
    return Goal(entry.anchor, entry.part) if entry else None
