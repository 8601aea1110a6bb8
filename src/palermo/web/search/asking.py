"""What an address of the search page asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from palermo.domain.documents.facts import LANGUAGES
from palermo.search.query import Kind
from palermo.web.shell.errors import BadQuery
from palermo.web.shell.numbers import page_number


@dataclass(frozen=True, slots=True)
class Sought:
    """Words, in which kind of thing and in which language they must stand; none of both is all."""

    words: str = ""
    kind: Kind | None = None
    language: str | None = None
    page: int = 1

    def in_kind(self, kind: Kind | None) -> Sought:
        """The same among things of one kind, or of all; from the first page."""
        return replace(self, kind=kind, page=1)

    def at(self, page: int) -> Sought:
        """Another page of the same."""
        return replace(self, page=page)

    def query(self) -> str:
        """The query of its address, with its question mark."""
        pairs = {"q": self.words, "kind": self.kind or "", "language": self.language or ""}
        if self.page > 1:
            pairs["page"] = str(self.page)
        said = {name: value for name, value in pairs.items() if value}
        return f"?{urlencode(said)}" if said else ""


def read_sought(query: QueryDict) -> Sought:
    """Understand an address; raises `BadQuery` with a sentence for what cannot be."""
    kind, language = query.get("kind") or None, query.get("language") or None
    if kind is not None and kind not in list(Kind):
        raise BadQuery(_("Search knows two kinds of things: recommendations and paragraphs."))
    if language is not None and language not in LANGUAGES:
        raise BadQuery(_("That is none of the six official languages of the United Nations."))
    words = query.get("q", "").strip()
    return Sought(words, Kind(kind) if kind else None, language, page_number(query.get("page")))
