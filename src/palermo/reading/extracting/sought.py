"""What tells what the texts of a document ask, sought in all of them together: one pass for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple, TypeVar

from palermo.reading.extracting.marking import Marker, Place, marker
from palermo.reading.extracting.segments import sentence_ends
from palermo.reading.languages.addressees import Addressees, addressees
from palermo.reading.languages.instruments import Instruments, instruments
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.languages.softeners import Softeners, softeners
from palermo.reading.scripts.characters import even

_Value = TypeVar("_Value")
_BREAK = "\n"
"""Stands between two texts: no sign holds it."""


class Known(NamedTuple):
    """What is known of a language, so that it is asked for once a document."""

    instruments: Instruments
    softeners: Softeners
    addressees: Addressees
    marker: Marker


def known_of(pack: Pack, *, operative: bool = False) -> Known:
    """What is known of a language; `operative`, that it is read in a resolution or a decision."""
    return _load(pack.code, operative)


@cache
def _load(code: str, operative: bool) -> Known:
    pack = load_pack(code)
    return Known(instruments(pack), softeners(pack), addressees(pack), marker(code, operative=operative))


class Sought(NamedTuple):
    """The signs in one text, those of each kind in order, by their places in it."""

    value: str
    """The text itself, its spaces made even."""
    verbs: Sequence[Place]
    """What looks like a verb of request, or covers one that is none."""
    limits: Sequence[tuple[int, int]]
    """Softeners."""
    appended: Sequence[tuple[int, int]]
    """What is appended to a name and no part of it."""
    closed: Sequence[tuple[int, int]]
    """What stands in quotation marks, title marks or brackets."""
    ends: Sequence[tuple[int, int]]
    """The marks that end sentences."""
    names_instruments: bool
    """Whether an instrument may be named."""


def sought_in(texts: Sequence[str], known: Known) -> list[Sought]:
    """The signs in each of some texts, which are looked through as if they were one."""
    whole = even(_BREAK.join(texts))
    ends = list(accumulate([len(text) + 1 for text in texts]))
    found = zip(
        [whole[start : end - 1] for start, end in zip([0, *ends], ends, strict=False)],
        _apart(known.marker.verbs(whole), ends),
        _apart(known.softeners.heads(whole), ends),
        _stretches_apart(known.addressees.appended(whole), ends),
        _stretches_apart(known.marker.closed_places(whole), ends),
        _stretches_apart(sentence_ends(whole), ends),
        _with_sign(known.instruments.sign, whole, ends),
        strict=True,
    )
    limits, make = known.softeners.limits, tuple.__new__
    return [
        make(Sought, (value, verbs, limits(value, heads) if heads else (), appended, closed, stops, names))
        for value, verbs, heads, appended, closed, stops, names in found
    ]


def _apart(
    found: Iterable[tuple[int, int, _Value]], ends: Sequence[int]
) -> list[list[tuple[int, int, _Value]]]:
    """What was found in joined texts, text for text; `ends` says where each of them ends."""
    apart: list[list[tuple[int, int, _Value]]] = [[] for _ in ends]
    index = begin = 0
    for start, stop, value in found:
        while start >= ends[index]:
            begin = ends[index]
            index += 1
        apart[index].append((start - begin, stop - begin, value))
    return apart


def _stretches_apart(found: Iterable[tuple[int, int]], ends: Sequence[int]) -> list[list[tuple[int, int]]]:
    """The same for places of which no more is said."""
    apart: list[list[tuple[int, int]]] = [[] for _ in ends]
    index = begin = 0
    for start, stop in found:
        while start >= ends[index]:
            begin = ends[index]
            index += 1
        apart[index].append((start - begin, stop - begin))
    return apart


def _with_sign(sign: re.Pattern[str], whole: str, ends: Sequence[int]) -> list[bool]:
    """Which of the joined texts hold the sign."""
    held = [False] * len(ends)
    place = index = 0
    while (match := sign.search(whole, place)) is not None:
        while match.start() >= ends[index]:
            index += 1
        held[index] = True
        place = ends[index]
    return held
