"""`meta/analysis`: what a document asks and says, in a namespace of Palermo's own.

No official file has it, so no element of Akoma Ntoso's own is bent to carry
it: the schema leaves `otherAnalysis` open for this. Each entry points with
`places` to the `eId`s of the words that say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from palermo.reading.exporting.akn.elements import added
from palermo.reading.exporting.akn.marks import Key, organization, person
from palermo.reading.exporting.akn.references import References
from palermo.reading.model import Meeting, Reading, Recommendation

Places = Mapping[Key, list[str]]


def analyse(
    meta: Element, reading: Reading, places: Places, owners: Mapping[int, str], references: References
) -> None:
    """Adds `analysis`; `owners` says in which division the words at a place of the source stand."""
    analysis = added(meta, "analysis", {"source": "#palermo"})
    other = added(analysis, "otherAnalysis", {"source": "#palermo"})
    _add_meeting(other, reading.document.identity.meeting)
    for place, found in enumerate(reading.recommendations):
        _add_recommendation(other, found, place, places, owners)
    for item in reading.agenda:
        _add(other, "agendaItem", {"number": item.number, "text": item.text})
    for tabled in reading.documents:
        values = {"symbol": tabled.symbol, "agendaItem": tabled.agenda_item, "title": tabled.title}
        _add(other, "document", values)
    _add_people(other, reading, places, references)
    for notice in reading.notices:
        _add(other, "notice", {"code": notice.code, "message": notice.message})


def _add_meeting(parent: Element, meeting: Meeting | None) -> None:
    if meeting is not None:
        values = {
            "start": meeting.start.isoformat() if meeting.start else None,
            "end": meeting.end.isoformat() if meeting.end else None,
            "place": meeting.place,
            "ordinal": str(meeting.ordinal) if meeting.ordinal is not None else None,
        }
        _add(parent, "meeting", values)


def _add_recommendation(
    parent: Element, found: Recommendation, place: int, places: Places, owners: Mapping[int, str]
) -> None:
    owner = owners.get(found.spans[0].start) if found.spans else None
    values = {
        "id": found.id,
        "label": found.label,
        "status": found.status.value,
        "strength": found.strength.value,
        "addressees": _listed(found.addressees),
        "proposers": _listed(found.proposers),
        "places": f"#{owner}" if owner else None,
    }
    element = _add(parent, "recommendation", values)
    for number, act in enumerate(found.acts):
        said = _where(places, ("act", place, number))
        values = {"strength": act.strength.value, "addressees": _listed(act.addressees), "words": act.words}
        _add(element, "act", {**values, "places": said})
    for number, softener in enumerate(found.softeners):
        said = _where(places, ("softener", place, number))
        _add(element, "softener", {"words": softener.words, "places": said})
    for number, cited in enumerate(found.instruments):
        said = _where(places, ("instrument", place, number))
        values = {"name": cited.name, "articles": _listed(cited.articles), "words": cited.words}
        _add(element, "instrument", {**values, "places": said})


def _add_people(parent: Element, reading: Reading, places: Places, references: References) -> None:
    for place, participant in enumerate(reading.attendance):
        values = {
            "category": participant.category.value,
            "name": participant.name,
            "country": participant.country,
            "paragraph": participant.paragraph,
            "refersTo": organization(participant.name, participant.country, references),
            "places": _where(places, ("participant", place, 0)),
        }
        _add(parent, "participant", values)
    for place, speaker in enumerate(reading.speakers):
        said = [*places.get(("speaker", place, 0), ()), *places.get(("speaker", place, 1), ())]
        of = organization(speaker.of, speaker.country, references) if speaker.of is not None else None
        who = person(speaker.name, references) if speaker.name is not None else of
        values = {
            "name": speaker.name,
            "of": speaker.of,
            "country": speaker.country,
            "role": speaker.role.value,
            "agendaItems": _listed(speaker.agenda_items),
            "paragraph": speaker.paragraph,
            "refersTo": who,
            "places": _pointers(said),
        }
        _add(parent, "speaker", values)


def _where(places: Places, key: Key) -> str | None:
    return _pointers(places.get(key, ()))


def _pointers(ids: Iterable[str]) -> str | None:
    return _listed([f"#{id}" for id in ids])


def _listed(codes: Iterable[str]) -> str | None:
    return " ".join(codes) or None


def _add(parent: Element, name: str, values: Mapping[str, str | None]) -> Element:
    return added(parent, f"palermo:{name}", values)
