"""What a document says: recommendations and their acts, who came, who spoke, what was on the table."""

from __future__ import annotations

from dataclasses import dataclass

from palermo.reading.model.codes import Category, Role, Status, Strength
from palermo.reading.model.document import Item
from palermo.reading.model.text import Span, Text


@dataclass(frozen=True, slots=True)
class Act:
    """One verb of request with its object. `words` are as printed, a split verb joined by ` … `."""

    strength: Strength
    words: str
    addressees: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Softener:
    """Words that limit what is asked (`as appropriate`, `酌情`)."""

    words: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument that is named, with the articles cited (`30`, `9(5)`) and the words that say so."""

    name: str
    articles: tuple[str, ...]
    words: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Recommendation:
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


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the agenda: its number (`1`, `1(a)`) and its words without closing punctuation."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class MeetingDocument:
    """A document that a meeting had before it."""

    symbol: str
    agenda_item: str | None
    title: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """One mention of somebody who spoke. `of` is the State or organization as printed."""

    name: str | None
    of: str | None
    country: str | None
    role: Role
    agenda_items: tuple[str, ...]
    paragraph: str | None


@dataclass(frozen=True, slots=True)
class Participant:
    """One participant that a paragraph on attendance lists, as printed."""

    category: Category
    name: str
    country: str | None
    paragraph: str | None
