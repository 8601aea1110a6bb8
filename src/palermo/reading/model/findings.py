"""What a document says: recommendations and their acts, who came, who spoke, what was on the table."""

from __future__ import annotations

from typing import NamedTuple

from palermo.reading.model.codes import Category, Role, Status, Strength
from palermo.reading.model.document import Item
from palermo.reading.model.text import Span, Text


class Act(NamedTuple):
    """One verb of request with its object. `words` are as printed, a split verb joined by ` … `."""

    strength: Strength
    words: str
    addressees: tuple[str, ...]
    spans: tuple[Span, ...]


class Softener(NamedTuple):
    """Words that limit what is asked (`as appropriate`, `酌情`)."""

    words: str
    spans: tuple[Span, ...]


class Instrument(NamedTuple):
    """An instrument that is named, with the articles cited (`30`, `9(5)`) and the words that say so."""

    name: str
    articles: tuple[str, ...]
    words: str
    spans: tuple[Span, ...]


class Recommendation(NamedTuple):
    """One recommendation as a document words it; see section 3 of the reading contract."""

    id: str
    label: str
    number: int | None
    section: str | None
    text: Text
    items: tuple[Item, ...]
    page: int | None
    status: Status
    proposers: tuple[str, ...]
    addressees: tuple[str, ...]
    strength: Strength
    acts: tuple[Act, ...]
    softeners: tuple[Softener, ...]
    instruments: tuple[Instrument, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of its text."""
        return self.text.spans


class AgendaItem(NamedTuple):
    """An item of the agenda: its number (`1`, `1(a)`) and its words without closing punctuation."""

    number: str
    text: str


class MeetingDocument(NamedTuple):
    """A document that a meeting had before it."""

    symbol: str
    agenda_item: str | None
    title: str


class Speaker(NamedTuple):
    """One mention of somebody who spoke. `of` is the State or organization as printed."""

    name: str | None
    of: str | None
    country: str | None
    role: Role
    agenda_items: tuple[str, ...]
    paragraph: str | None


class Participant(NamedTuple):
    """One participant that a paragraph on attendance lists, as printed."""

    category: Category
    name: str
    country: str | None
    paragraph: str | None
