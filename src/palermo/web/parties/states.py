"""What the pages of States show, gathered from the record. Persons have none."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from palermo.domain.documents.presence import agendas_of, attended_by, countries_present, spoken_by
from palermo.domain.parties.meetings import MeetingRef, meeting_refs, meetings_of
from palermo.web.documents.choosing import order


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item, with its words in a language where the document has its agenda."""

    number: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement: the document that tells of it, the paragraph there, and the agenda items it was under."""

    document: str
    paragraph: str | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class AtMeeting:
    """A State at one meeting: the category it is listed in (none where it only spoke), its statements."""

    meeting: MeetingRef
    category: str | None
    listed_in: str | None
    spoken: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class StatePage:
    """A State (alpha-3): its meetings, the newest first; how many it attended, and at how many it spoke."""

    code: str
    meetings: tuple[AtMeeting, ...]
    attended: int
    spoke: int


@dataclass(frozen=True, slots=True)
class StateLine:
    """A State of the list: its name in the language of the page, and at how many meetings it was."""

    code: str
    name: str
    meetings: int


@dataclass(slots=True)
class _Found:
    category: str | None = None
    listed_in: str | None = None
    spoken: dict[tuple[str, str | None, tuple[str, ...]], Spoken] = field(default_factory=dict)


def state_page(code: str, interface: str) -> StatePage:
    """Gather a State; a constant number of queries. What two languages say of one statement is said once."""
    found: dict[int, _Found] = {}
    for row in attended_by(code):
        here = found.setdefault(row.meeting, _Found())
        here.category = here.category or row.category
        here.listed_in = here.listed_in or row.document.address
    statements = spoken_by(code)
    agendas = agendas_of({row.document.pk for row in statements}, order(interface))
    for row in statements:
        language, agenda = agendas.get(row.document.pk, ("", {}))
        items = tuple(Item(number, agenda.get(number, ""), language) for number in row.agenda_items)
        one = Spoken(row.document.address, row.paragraph, items)
        key = (one.document, one.paragraph, row.agenda_items)
        found.setdefault(row.meeting, _Found()).spoken.setdefault(key, one)
    references = meeting_refs(meetings_of(found), interface)
    meetings = tuple(
        AtMeeting(reference, one.category, one.listed_in, tuple(one.spoken.values()))
        for key, reference in references.items()
        for one in [found[key]]
    )
    attended = sum(one.category is not None for one in meetings)
    return StatePage(code, meetings, attended, sum(bool(one.spoken) for one in meetings))


def states_page(name_of: Callable[[str], str], interface: str) -> tuple[StateLine, ...]:
    """The States of the record by name; `name_of` writes a code in the language of the page."""
    lines = [StateLine(code, name_of(code), len(met)) for code, met in countries_present().items()]
    return tuple(sorted(lines, key=lambda line: place_in_list(line.name, interface)))


def place_in_list(name: str, interface: str) -> bytes:
    """Where a name stands in a list: without marks on letters; in Chinese by sound, as GB 18030 orders it.

    The mark of the Russian `й` makes it a letter of its own.
    """
    if interface == "zh":
        return name.encode("gb18030", "replace")
    if interface == "ru":
        return name.casefold().replace("ё", "е").encode()
    plain = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold().encode()
