"""What is marked up inside the words: acts, softeners, instruments, symbols, participants and speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from palermo.reading.exporting.akn.references import References
from palermo.reading.model import Act, Document, Instrument, Reading, Span, Text
from palermo.reading.symbols import find_symbols

Key = tuple[str, int, int]
"""Which finding a mark is of: its list, its place there, its place in the recommendation that holds it."""


class Mark(NamedTuple):
    """A stretch of the source to be put into an element of its own."""

    start: int
    end: int
    tag: str
    attributes: tuple[tuple[str, str], ...]
    key: Key


def marks_of(
    reading: Reading, masthead: Iterable[Mark], texts: Iterable[Text], references: References
) -> tuple[Mark, ...]:
    """All marks of a reading, in order of the source, the wider one first; a reference is in no other.

    `masthead` are those of its first lines, found elsewhere; `texts` all words in which symbols are cited.
    """
    marks = [*masthead, *_of_recommendations(reading, references), *_of_people(reading, references)]
    marks += _of_symbols(reading.document, texts)
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return tuple(_without_references_in_references(marks))


def _of_recommendations(reading: Reading, references: References) -> Iterator[Mark]:
    names = _names_of_instruments(reading)
    language = reading.document.language
    for place, found in enumerate(reading.recommendations):
        for number, act in enumerate(found.acts):
            refers = (("name", "act"), ("refersTo", _who_and_how(act, references)))
            yield from _marks(act.spans, "inline", refers, ("act", place, number))
        for number, softener in enumerate(found.softeners):
            yield from _marks(softener.spans, "inline", (("name", "softener"),), ("softener", place, number))
        for number, cited in enumerate(found.instruments):
            href = _href(cited, names, language, references)
            yield from _marks(cited.spans, "ref", (("href", href),), ("instrument", place, number))


def _who_and_how(act: Act, references: References) -> str:
    strength = references.to("TLCConcept", "strength", act.strength.value)
    return " ".join(
        [strength, *(references.to("TLCRole", "addressee", addressee) for addressee in act.addressees)]
    )


def _names_of_instruments(reading: Reading) -> dict[str, str]:
    """How a document calls each instrument: in words that cite no article of it, where there are such."""
    cited = [instrument for found in reading.recommendations for instrument in found.instruments]
    names: dict[str, str] = {}
    for instrument in sorted(cited, key=lambda instrument: bool(instrument.articles)):
        names.setdefault(instrument.name, instrument.words)
    return names


def _href(cited: Instrument, names: Mapping[str, str], language: str, references: References) -> str:
    if cited.name.startswith("symbol:"):
        return _address(cited.name.removeprefix("symbol:"), language)
    if cited.name == "other":
        return references.to("TLCReference", "otherInstrument", cited.words, counted=True)
    return references.to("TLCReference", "instrument", cited.name, names[cited.name])


def _of_symbols(document: Document, texts: Iterable[Text]) -> Iterator[Mark]:
    cited = set(document.symbols_cited)
    for text in texts:
        for symbol, start, end in find_symbols(text.value) if "/" in text.value else ():
            if symbol in cited:
                spans = text.locate(start, end)
                refers = (("href", _address(symbol, document.language)),)
                yield from _marks(spans, "ref", refers, ("symbol", spans[0].start, 0))


def _address(symbol: str, language: str) -> str:
    """Where the United Nations serves a document in a language; its own files point there."""
    return f"https://undocs.org/{language}/{symbol}"


def _of_people(reading: Reading, references: References) -> Iterator[Mark]:
    """The names of participants and speakers where their paragraphs print them."""
    names = _Names(reading.document)
    for place, participant in enumerate(reading.attendance):
        refers = organization(participant.name, participant.country, references)
        spans = names.next_place(participant.name, participant.paragraph)
        yield from _marks(spans, "organization", (("refersTo", refers),), ("participant", place, 0))
    names = _Names(reading.document)
    for place, speaker in enumerate(reading.speakers):
        if speaker.name is not None:
            who = (("refersTo", person(speaker.name, references)),)
            role = ("as", references.to("TLCRole", "role", speaker.role.value))
            spans = names.next_place(speaker.name, speaker.paragraph)
            yield from _marks(spans, "person", (*who, role), ("speaker", place, 0))
        if speaker.of is not None:
            refers = organization(speaker.of, speaker.country, references)
            spans = names.next_place(speaker.of, speaker.paragraph)
            yield from _marks(spans, "organization", (("refersTo", refers),), ("speaker", place, 1))


def organization(name: str, country: str | None, references: References) -> str:
    """A pointer to a State by its code, to any other organization by its name."""
    if country is not None:
        return references.to("TLCOrganization", "state", country, name)
    return references.to("TLCOrganization", "organization", name, counted=True)


def person(name: str, references: References) -> str:
    """A pointer to a person by the name printed."""
    return references.to("TLCPerson", "person", name, counted=True)


class _Names:
    """Finds names in the paragraphs that list them, each after the one before it."""

    def __init__(self, document: Document) -> None:
        self._texts: dict[str, list[int]] = {}
        self._paragraphs = document.paragraphs
        self._cursors: dict[int, int] = {}
        for place, paragraph in enumerate(document.paragraphs):
            if paragraph.number is not None:
                self._texts.setdefault(paragraph.number, []).append(place)

    def next_place(self, name: str, number: str | None) -> tuple[Span, ...]:
        """The spans of the next `name` in a paragraph of that number; none where it stands in none."""
        for place in self._texts.get(number or "", []):
            text = self._paragraphs[place].text
            found = text.value.find(name, self._cursors.get(place, 0))
            if found >= 0:
                self._cursors[place] = found + len(name)
                return text.locate(found, found + len(name))
        return ()


def _marks(
    spans: tuple[Span, ...], tag: str, attributes: tuple[tuple[str, str], ...], key: Key
) -> Iterator[Mark]:
    return (Mark(start, end, tag, attributes, key) for start, end in spans)


def _without_references_in_references(marks: list[Mark]) -> Iterator[Mark]:
    reached = -1
    for mark in marks:
        if mark.tag != "ref":
            yield mark
        elif mark.start >= reached:
            reached = mark.end
            yield mark
