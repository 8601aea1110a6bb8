"""What a text asks: its acts, what limits them, and the instruments it names."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from palermo.reading.extracting.acts import Reader
from palermo.reading.extracting.clauses import Ground, Sentence
from palermo.reading.extracting.instruments import Meaning, Named, instruments_of, names_in
from palermo.reading.extracting.marking import Marker, Place, marker
from palermo.reading.extracting.plain import plain_act
from palermo.reading.extracting.segments import segments_of, sentences
from palermo.reading.languages.addressees import Addressees, addressees
from palermo.reading.languages.instruments import NONE, Instruments, instruments
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.languages.recommendations import signals
from palermo.reading.languages.signs import Role
from palermo.reading.languages.softeners import Softeners, softeners
from palermo.reading.model import Act, Instrument, Item, Softener, Strength, Text
from palermo.reading.scripts.characters import even

_COLONS = ":："
_SPLIT = " … "


class Asked(NamedTuple):
    """What one text asks."""

    acts: tuple[Act, ...]
    softeners: tuple[Softener, ...]
    instruments: tuple[Instrument, ...]

    @property
    def asks(self) -> bool:
        """Whether it asks anything at all."""
        return bool(self.acts)


def what_is_asked(
    text: Text, items: tuple[Item, ...], pack: Pack, meant: Meaning, *, operative: bool = False
) -> Asked:
    """The acts, softeners and instruments of a text with its items.

    `meant` says what short generic names of instruments mean in the document;
    `operative`, that it is an operative paragraph of a resolution or a decision.
    """
    value = even(text.value)
    known = _load(pack.code, operative)
    names = names_in(value, known.instruments, meant)
    limits = known.softeners.find(value)
    blanks = (*limits, *known.addressees.appended(value))
    ground = Ground(value, blanks, _closed(value, names, known.marker), known.marker.grammar)
    reader = _reader(text, items, ground, known.marker)
    if reader.told:
        limits = tuple(
            (start, end)
            for start, end in limits
            if not any(left <= start < right for left, right in reader.told)
        )
    return Asked(
        tuple([_act(text, act.strength, act.words, act.addressees) for act in reader.found]),
        tuple([Softener(text.value[start:end], text.locate(start, end)) for start, end in limits]),
        instruments_of(text, known.instruments, names) if names else (),
    )


class _Known(NamedTuple):
    """What is known of a language here, so that it is asked for once a text."""

    instruments: Instruments
    softeners: Softeners
    addressees: Addressees
    marker: Marker


@cache
def _load(code: str, operative: bool) -> _Known:
    pack = load_pack(code)
    return _Known(instruments(pack), softeners(pack), addressees(pack), marker(code, operative=operative))


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


def _closed(value: str, names: list[Named], marker: Marker) -> tuple[tuple[int, int], ...]:
    """Quotations, brackets and names of instruments: places whose words ask nothing, none inside another."""
    if not names:
        return marker.closed_places(value)
    places = sorted(
        [*marker.closed_places(value), *((name.start, name.end) for name in names if name.code != NONE)]
    )
    outer: list[tuple[int, int]] = []
    for start, end in places:
        if outer and start < outer[-1][1]:
            outer[-1] = (outer[-1][0], max(end, outer[-1][1]))
        else:
            outer.append((start, end))
    return tuple(outer)


def _reader(text: Text, items: tuple[Item, ...], ground: Ground, marker: Marker) -> Reader:
    reader, value = Reader(), ground.value
    governed = False
    for segment in segments_of(text, items):
        for start, end in sentences(value, segment):
            verbs = marker.asking(value, start, end)
            if verbs:
                _read(reader, ground, marker, (start, end), verbs, governed=governed and segment.is_item)
        if not segment.is_item:
            governed = bool(reader.found) and value[: segment.end].rstrip()[-1:] in _COLONS
    return reader


def _read(
    reader: Reader,
    ground: Ground,
    marker: Marker,
    place: tuple[int, int],
    verbs: list[Place],
    *,
    governed: bool,
) -> None:
    """Read one sentence, in the plain form where it has it."""
    value, (start, end) = ground.value, place
    plain = plain_act(marker, ground, start, end, verbs)
    if plain is None:
        found = marker.told_apart(value, start, end)
        if not found or (governed and not any(map(_may_have_subject, found))):
            return
        plain = plain_act(marker, ground, start, end, found) if found != verbs else None
        verbs = found
    if plain is None:
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
        return Act(strength, text.value[start:end], addressees, text.locate(start, end))
    spans = tuple(span for start, end in words for span in text.locate(start, end))
    return Act(strength, _SPLIT.join(text.value[start:end] for start, end in words), addressees, spans)
