"""The list of documents, by meeting, gathered from the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from palermo.domain.documents import queries
from palermo.domain.documents.models import Document
from palermo.domain.documents.texts import titles_of
from palermo.domain.parties.meetings import MeetingRef, meeting_refs
from palermo.web.documents.choosing import order

PAGE = 50
"""How many documents a page of the list has."""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document of the list, with its title in the nearest language."""

    address: str
    symbol: str | None
    kind: str
    part: str
    date: date | None
    title: str
    language: str | None
    languages: tuple[str, ...]
    counted: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The documents of a meeting, or of none, that follow each other in the list."""

    meeting: MeetingRef | None
    documents: tuple[DocumentLine, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list, newest first. `left_out` is how many drafts and other versions are not in it."""

    groups: tuple[Group, ...]
    total: int
    left_out: int
    page: int
    pages: int
    drafts: bool


def list_page(page: int, interface: str, *, drafts: bool) -> ListPage:
    """Gather a page; one beyond the last is the last. A constant number of queries."""
    rows = queries.listed(drafts=drafts)
    total, whole = rows.count(), queries.listed(drafts=True).count()
    pages = max(1, -(-total // PAGE))
    here = min(max(page, 1), pages)
    cut = rows.select_related("work__meeting__body").order_by("-sort_key", "-id")[
        (here - 1) * PAGE : here * PAGE
    ]
    shown = list(cut)
    titles = titles_of(*(row.pk for row in shown))
    meetings = [row.work.meeting for row in shown if row.work.meeting]
    refs = meeting_refs(meetings, interface)
    return ListPage(tuple(_groups(shown, titles, refs, interface)), total, whole - total, here, pages, drafts)


def _groups(
    rows: Sequence[Document],
    titles: Mapping[int, Mapping[str, str]],
    refs: Mapping[int, MeetingRef],
    interface: str,
) -> list[Group]:
    """Documents of one meeting stand together where the first of them stands."""
    found: dict[int, list[DocumentLine]] = {}
    for row in rows:
        key = row.work.meeting_id or -row.pk
        found.setdefault(key, []).append(_line(row, titles.get(row.pk, {}), interface))
    groups: list[Group] = []
    for key, lines in found.items():
        meeting = refs.get(key)
        if meeting is None and groups and groups[-1].meeting is None:
            groups[-1] = Group(None, (*groups[-1].documents, *lines))
        else:
            groups.append(Group(meeting, tuple(lines)))
    return groups


def _line(row: Document, titles: Mapping[str, str], interface: str) -> DocumentLine:
    named = next((code for code in order(interface) if titles.get(code)), None)
    return DocumentLine(
        address=row.address,
        symbol=row.symbol,
        kind=row.kind,
        part=row.part,
        date=row.date,
        title=titles[named] if named else "",
        language=named,
        languages=tuple(sorted(titles)),
        counted=row.gives_way_to_id is None,
    )
