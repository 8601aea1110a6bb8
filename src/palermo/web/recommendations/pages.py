"""What the page of a recommendation shows, gathered from the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from palermo.domain.documents.facts import LANGUAGES
from palermo.domain.documents.models import Document, Text
from palermo.domain.documents.texts import is_invented, text_of
from palermo.domain.parties.meetings import MeetingRef, meeting_ref
from palermo.domain.recommendations.asked import Asked, asked_in
from palermo.domain.recommendations.models import Recommendation, Wording
from palermo.web.documents.choosing import Chosen, choose
from palermo.web.documents.flow import Entry, flow_of
from palermo.web.documents.issuing import Issuer, issuer_of
from palermo.web.documents.notes import Note
from palermo.web.documents.passages import Line, plain
from palermo.web.recommendations.beside import Beside, beside_of
from palermo.web.recommendations.words import effect_of, entry_of, words_of
from palermo.web.topics.naming import OnTopic, on_topics


@dataclass(frozen=True, slots=True)
class Place:
    """Where a recommendation stands: its document, and there its paragraph (on page `part`)."""

    document: str
    symbol: str | None
    kind: str
    date: date | None
    title: str
    body: str | None
    instead: str | None
    issuer: Issuer | None
    meeting: MeetingRef | None
    headings: tuple[str, ...]
    anchor: str | None
    part: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Request:
    """One act: how strongly, in which words, of whom."""

    strength: str
    words: str
    addressees: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """An instrument that is named, with its articles and the words that name it."""

    name: str
    articles: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class RecommendationPage:
    """A recommendation in one language.

    `lines` are the words that hold: a person's where one corrected them (`read` has
    then what the machine read), else those printed, with what asks marked.
    `corrected` names by field who said otherwise. `missing_since` is when the last
    text that had it gave way; `none_by` who said that it is none.
    """

    address: str
    key: str
    label: str
    is_labelled: bool
    in_annex: bool
    number: int | None
    language: str
    missed: str | None
    said: bool
    languages: tuple[str, ...]
    lacking: tuple[str, ...]
    place: Place
    lines: tuple[Line, ...]
    read: tuple[Line, ...]
    notes: tuple[Note, ...]
    status: str
    strength: str
    addressees: tuple[str, ...]
    proposers: tuple[str, ...]
    requests: tuple[Request, ...]
    softeners: tuple[str, ...]
    instruments: tuple[Cited, ...]
    topics: tuple[OnTopic, ...]
    corrected: Mapping[str, str]
    none_by: str | None
    missing_since: datetime | None
    before: Asked | None
    after: Asked | None
    beside: Beside
    read_at: datetime
    invented: bool


def recommendation_page(
    key: int, asked: str | None, interface: str, beside: Sequence[str] = ()
) -> RecommendationPage:
    """Gather the page of the recommendation with this key of the table, in a language.

    `beside` are the languages asked for beside it. A constant number of queries for any number of
    languages and neighbours, and two for each language beside it.
    """
    row = (
        Recommendation.objects.select_related(
            "document__work__body", "document__work__meeting__body", "document__gives_way_to"
        )
        .prefetch_related("corrections")
        .get(pk=key)
    )
    wordings = {one.language_version.language: one for one in _wordings(row)}
    chosen = choose(wordings, asked, interface)
    wording = wordings[chosen.language]
    text = text_of(wording.text_id)
    flow = flow_of(text.reading)
    meeting = row.document.work.meeting
    reference = meeting_ref(meeting, interface) if meeting else None
    place = _place(row.document, wording, text, flow, reference)
    others = beside_of(row, wordings, chosen.language, beside)
    return _page(row, chosen, tuple(wordings), wording, text, place, words_of(wording, text, flow), others)


def _wordings(row: Recommendation) -> list[Wording]:
    """Those of the current texts, or all that ever were where no text has it any longer."""
    wordings = list(row.wordings.select_related("language_version").order_by("language_version__language"))
    return [one for one in wordings if one.missing_since is None] or wordings


def _page(
    row: Recommendation,
    chosen: Chosen,
    held: tuple[str, ...],
    wording: Wording,
    text: Text,
    place: Place,
    words: tuple[tuple[Line, ...], tuple[Note, ...]],
    beside: Beside,
) -> RecommendationPage:
    language = chosen.language
    effect = effect_of(wording, row, language)
    read, notes = words
    reworded = "text" in effect.corrected
    before, after = _neighbours(row, language)
    return RecommendationPage(
        address=row.address,
        key=row.key,
        label=wording.label,
        is_labelled="rec-" in row.key,
        in_annex=row.key.startswith("annex-"),
        number=row.number,
        language=language,
        missed=chosen.missed,
        said=chosen.said,
        languages=held,
        lacking=tuple(code for code in LANGUAGES if code not in held),
        place=place,
        lines=plain(effect.text) if reworded else read,
        read=read if reworded else (),
        notes=notes,
        status=effect.status,
        strength=effect.strength,
        addressees=effect.addressees,
        proposers=tuple(wording.proposers),
        requests=tuple(
            Request(act["strength"], act["words"], tuple(act["addressees"])) for act in wording.acts
        ),
        softeners=tuple(dict.fromkeys(one["words"] for one in wording.softeners)),
        instruments=_cited(wording),
        topics=on_topics(effect.text, language),
        corrected=effect.corrected,
        none_by=None if effect.counts else effect.corrected["none"],
        missing_since=row.missing_since,
        before=before,
        after=after,
        beside=beside,
        read_at=text.read_at,
        invented=is_invented(text.reading),
    )


def _cited(wording: Wording) -> tuple[Cited, ...]:
    named = (Cited(one["name"], tuple(one["articles"]), one["words"]) for one in wording.instruments)
    return tuple(dict.fromkeys(named))


def _place(
    document: Document, wording: Wording, text: Text, flow: Sequence[Entry], meeting: MeetingRef | None
) -> Place:
    entry = entry_of(flow, wording)
    instead = document.gives_way_to
    return Place(
        document=document.address,
        symbol=document.symbol,
        kind=document.kind,
        date=document.date,
        title=text.title,
        body=text.reading["body"],
        instead=instead.address if instead else None,
        issuer=issuer_of(document),
        meeting=meeting,
        headings=tuple(wording.headings),
        anchor=entry.anchor if entry else None,
        part=entry.part if entry else 1,
        page=wording.page,
    )


def _neighbours(row: Recommendation, language: str) -> tuple[Asked | None, Asked | None]:
    """What stands before and after it in the text of that language."""
    line = asked_in(row.document, language)
    here = next((place for place, one in enumerate(line) if one.key == row.key), None)
    if here is None:
        return None, None
    return (line[here - 1] if here else None), (line[here + 1] if here + 1 < len(line) else None)
