"""What a text asks: its acts, what limits them, and the instruments it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from palermo.reading.extracting.acts import Reader
from palermo.reading.extracting.clauses import Ground, Sentence
from palermo.reading.extracting.instruments import Meaning, Named, instruments_of, names_in
from palermo.reading.extracting.marking import Marker, Place, marker
from palermo.reading.extracting.plain import plain_act
from palermo.reading.extracting.segments import segments_of, sentences
from palermo.reading.extracting.sought import Known, Sought
from palermo.reading.languages.instruments import NONE
from palermo.reading.languages.pack import Pack
from palermo.reading.languages.recommendations import signals
from palermo.reading.languages.signs import Role
from palermo.reading.model import Act, Instrument, Item, Softener, Strength, Text

_COLONS = ":："
_SPLIT = " … "


class Asked(NamedTuple):
    """What one text asks."""

    acts: tuple[Act, ...]
    softeners: tuple[Softener, ...]
    instruments: tuple[Instrument, ...]


def what_is_asked(text: Text, items: tuple[Item, ...], known: Known, meant: Meaning, sought: Sought) -> Asked:
    """The acts, softeners and instruments of a text with its items.

    `known` is what is known of its language, `sought` what it gave for this text (`sought_in`);
    `meant` says what short generic names of instruments mean in the document.
    """
    value = sought.value
    names = names_in(value, known.instruments, meant) if sought.names_instruments else []
    reader = _reader(text, items, known.marker, sought, names)
    limits = sought.limits
    if reader.told:
        told = reader.told
        limits = [limit for limit in limits if not any(left <= limit[0] < right for left, right in told)]
    make = tuple.__new__
    acts = tuple([_act(text, act.strength, act.words, act.addressees) for act in reader.found])
    softeners = tuple(
        [make(Softener, (text.value[start:end], text.locate(start, end))) for start, end in limits]
    )
    return make(Asked, (acts, softeners, instruments_of(text, known.instruments, names) if names else ()))


def opens_operatively(text: Text, pack: Pack) -> bool:
    """Whether a text opens as operative paragraphs do: with a verb that asks or states, behind adverbs."""
    found = marker(pack.code)
    position = 0
    while (sign := found.at(text.value, position)) is not None:
        if sign[1].roles & (Role.ACTIVE | Role.STATEMENT):
            return True
        if not sign[1].roles & Role.ADVERB:
            return False
        position = sign[0]
        while text.value[position : position + 1].isspace():
            position += 1
    return False


def opening_statement(text: Text, pack: Pack) -> tuple[Act, ...]:
    """The verb that opens an operative paragraph which asks nothing, as an act of strength `other`."""
    found = marker(pack.code)
    for mark in found.marks(text.value, 0, len(text.value), found.closed_places(text.value)):
        if mark.plays(Role.STATEMENT):
            return (_act(text, Strength.OTHER, [(mark.start, mark.end)], ()),)
    return ()


def opening_imperative(text: Text, pack: Pack) -> tuple[Act, ...]:
    """The verb that opens a recommendation of a review (`Ratify …`), as an act of strength `other`."""
    end = signals(pack).imperative(text.value)
    return (_act(text, Strength.OTHER, [(0, end)], ()),) if end else ()


def _closed(places: Sequence[tuple[int, int]], names: list[Named]) -> Sequence[tuple[int, int]]:
    """Quotations, brackets and names of instruments: places whose words ask nothing, none inside another."""
    if not names:
        return places
    places = sorted([*places, *((name.start, name.end) for name in names if name.code != NONE)])
    outer: list[tuple[int, int]] = []
    for start, end in places:
        if outer and start < outer[-1][1]:
            outer[-1] = (outer[-1][0], max(end, outer[-1][1]))
        else:
            outer.append((start, end))
    return outer


def _reader(
    text: Text, items: tuple[Item, ...], marker: Marker, sought: Sought, names: list[Named]
) -> Reader:
    """The acts of a text: read sentence for sentence where one holds what looks like a verb of request."""
    reader, value, verbs = Reader(), sought.value, sought.verbs
    if not verbs:
        return reader
    ground = Ground(value, (*sought.limits, *sought.appended), _closed(sought.closed, names), marker.grammar)
    governed = False
    lead, first, before = True, 0, 0
    for start, end, is_item in sentences(segments_of(text, items), sought.ends):
        if is_item and lead:
            governed, lead = bool(reader.found) and value[:before].rstrip()[-1:] in _COLONS, False
        before = end
        after = first
        while after < len(verbs) and verbs[after][0] < end:
            after += 1
        if after > first:
            asking = [verb for verb in verbs[first:after] if verb[2] or marker.is_verb(value, verb)]
            if asking:
                _read(reader, ground, marker, (start, end), asking, governed=governed)
            first = after
    return reader


def _read(
    reader: Reader,
    ground: Ground,
    marker: Marker,
    place: tuple[int, int],
    verbs: Sequence[Place],
    *,
    governed: bool,
) -> None:
    """Read one sentence, in the plain form where it has it."""
    value, (start, end) = ground.value, place
    plain = plain_act(marker, ground, start, end, verbs)
    if plain is None:
        if governed and not any(map(_may_have_subject, verbs)):
            return
        marks = marker.marks(value, start, marker.reach(value, verbs[-1], end), ground.shut)
        reader.read(Sentence(ground, start, end, marks), governed=governed)
    elif not (governed and plain.is_active):
        reader.keep(plain)


def _may_have_subject(verb: Place) -> bool:
    """Whether a verb may be one whose subject is asked; one that was hidden may be any."""
    return not verb[2] or verb[2] & (Role.MODAL | Role.PARTICIPLE) != 0


def _act(text: Text, strength: Strength, words: list[tuple[int, int]], addressees: tuple[str, ...]) -> Act:
    if len(words) == 1:
        start, end = words[0]
        return tuple.__new__(Act, (strength, text.value[start:end], addressees, text.locate(start, end)))
    spans = tuple(span for start, end in words for span in text.locate(start, end))
    return Act(strength, _SPLIT.join(text.value[start:end] for start, end in words), addressees, spans)
