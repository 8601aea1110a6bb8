"""The names of those who act in a sentence, joined into lists."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from palermo.reading.extracting.clauses import Piece, Sentence
from palermo.reading.extracting.marking import Mark
from palermo.reading.languages.signs import Role

_COMMAS = ",，،"
_SHORT = 24
_NAMING = Role.PARTNER | Role.ADDRESSEE


class Chain(NamedTuple):
    """Names joined into one list, with the codes of all of them in order."""

    start: int
    end: int
    codes: tuple[str, ...]


class Names:
    """The chains of a sentence, in order; partners of somebody else are none."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self.chains = [self._chain(names) for names in self._joined()]
        self._starts = [chain.start for chain in self.chains]

    def within(self, start: int, end: int) -> list[Chain]:
        """The chains that begin in `[start, end)`."""
        return self.chains[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def first(self, start: int, end: int | None = None) -> Chain | None:
        """The first chain that begins at `start` or later, before `end`."""
        index = bisect_left(self._starts, start)
        if index == len(self.chains) or (end is not None and self._starts[index] >= end):
            return None
        return self.chains[index]

    def around(self, position: int) -> Chain | None:
        """The chain that a place stands inside."""
        index = bisect_left(self._starts, position) - 1
        return self.chains[index] if index >= 0 and position < self.chains[index].end else None

    def before(self, position: int) -> Chain | None:
        """The last chain that ends before a place."""
        index = bisect_left(self._starts, position) - 1
        return self.chains[index] if index >= 0 and self.chains[index].end <= position else None

    def _joined(self) -> list[list[Mark]]:
        chains: list[list[Mark]] = []
        pending = False
        for name in self._names():
            joint = self._joint(chains[-1][-1].end, name.start) if chains else None
            if joint is None:
                self._finish(chains, pending)
                chains.append([name])
                pending = False
            else:
                chains[-1].append(name)
                pending = joint == "comma" or (pending and joint != "link")
        self._finish(chains, pending)
        return chains

    def _names(self) -> list[Mark]:
        """The marks that name somebody, without partners."""
        sentence, names = self._sentence, []
        partner = sentence.start
        for mark in sentence.marks:
            if mark.roles & _NAMING and mark.start >= partner:
                if mark.roles & Role.PARTNER:
                    partner = sentence.partner_end(mark) or partner
                elif not self._is_asking(mark):
                    names.append(mark)
        return names

    def _is_asking(self, name: Mark) -> bool:
        """Whether a name is that of the author behind its own verb: طلب الفريق العامل."""
        if not name.roles & Role.AUTHOR:
            return False
        verb = self._sentence.mark_before(self._sentence.retreat(name.start, Role.ADVERB))
        return verb is not None and verb.sign.verb is not None and verb.sign.verb.author_follows

    def _finish(self, chains: list[list[Mark]], pending: bool) -> None:
        """A list must end with a conjunction: names that only commas join are no list."""
        if not pending:
            return
        last = chains.pop()
        kept: list[list[Mark]] = [[last[0]]]
        for name in last[1:]:
            if self._joint(kept[-1][-1].end, name.start) == "comma":
                kept.append([name])
            else:
                kept[-1].append(name)
        chains.extend(kept)

    def _joint(self, left: int, right: int) -> str | None:
        """How two names are joined: `link`, `comma`, `together` (a name within a name), or not at all."""
        place, joint = left, "together"
        while place < right:
            step, kind = self._step(place, right, joint)
            if step is None:
                return None
            place, joint = step, kind
        return joint if place == right else None

    def _step(self, place: int, right: int, joint: str) -> tuple[int | None, str]:
        sentence = self._sentence
        mark = sentence.mark_at(place)
        if sentence.value[place].isspace():
            return place + 1, joint
        if sentence.value[place] in _COMMAS:
            if self._ends_adverbial(place):
                return None, joint
            return place + 1, "comma" if joint == "together" else joint
        if place in sentence.ground.closed_from:
            return sentence.ground.closed_from[place], joint
        if place in sentence.ground.blank_from and joint != "together":
            return sentence.ground.blank_from[place], joint
        if mark is not None and mark.plays(Role.LINK):
            return mark.end, "link"
        if mark is not None and mark.plays(Role.TOWARDS):
            after = sentence.advance(mark.end, 0)
            return (after if joint == "link" or after in sentence.ground.closed_from else None), joint
        between = Role.MODIFIER if joint == "together" else Role.MODIFIER | Role.ADVERB
        if mark is not None and mark.plays(between):
            return mark.end, joint
        return (self._unknown(place, right) if joint == "link" else None), joint

    def _ends_adverbial(self, comma: int) -> bool:
        """Whether a comma ends an adverbial, whose names belong to no list outside it."""
        sentence = self._sentence
        start = sentence.boundary_before(comma, sentence.start) or sentence.start
        return sentence.is_adverbial(Piece(start, comma))

    def _unknown(self, start: int, right: int) -> int | None:
        """The end of a short name we do not know between two members of a list, or of what modifies one."""
        sentence = self._sentence
        ends = sentence.between(start, right, Role.GENITIVE)
        if ends and right - start <= _SHORT and sentence.advance(ends[-1].end, Role.MODIFIER) == right:
            return right if sentence.boundary_before(right, start) is None else None
        links = sentence.between(start, right, Role.LINK)
        end = links[0].start if links else start
        if not 0 < end - start <= _SHORT or sentence.boundary_before(end, start) is not None:
            return None
        return None if sentence.between(start, end, -1) else end

    def _chain(self, names: list[Mark]) -> Chain:
        codes = dict.fromkeys([code for name in names for code in name.sign.codes])
        if len(codes) > 1 and "other" in codes and self._is_one_name(names):
            del codes["other"]
        return Chain(names[0].start, names[-1].end, tuple(codes))

    def _is_one_name(self, names: list[Mark]) -> bool:
        """Whether the names stand together as the organ of a State does: 缔约国执法机关."""
        return all(self._joint(one.end, other.start) == "together" for one, other in pairwise(names))
