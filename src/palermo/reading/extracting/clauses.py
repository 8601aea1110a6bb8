"""One sentence with its marks: its pieces between commas, and the names of those who act in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from palermo.reading.extracting.marking import Mark
from palermo.reading.languages.signs import Role

_BOUNDARY = re.compile(r"(?<!\d)[,，;；:：]|[,，;；:：](?!\d)")
_STRONG = ";；"
_COMMAS = ",，"


class Piece(NamedTuple):
    """What stands between two commas, semicolons or colons: `[start, end)` without them."""

    start: int
    end: int


class Chain(NamedTuple):
    """Names joined into one list, with the codes of all of them in order."""

    start: int
    end: int
    codes: tuple[str, ...]
    is_author: bool


class Ground(NamedTuple):
    """What the sentences of a text share.

    `softened` places count as blanks; what stands in `closed` places is no clause;
    `inflected` is of the language (see `Requests`).
    """

    value: str
    softened: Sequence[tuple[int, int]]
    closed: Sequence[tuple[int, int]]
    inflected: bool


class Sentence:
    """A sentence `value[start:end]` with the marks in it."""

    def __init__(self, ground: Ground, start: int, end: int, marks: Sequence[Mark]) -> None:
        self.value, self.start, self.end, self.inflected = ground.value, start, end, ground.inflected
        self.marks = marks
        self._blank_from = dict(ground.softened)
        self._blank_to = {right: left for left, right in ground.softened}
        self._mark_from = {mark.start: mark for mark in marks}
        self._mark_to = {mark.end: mark for mark in marks}
        self._closed_from = dict(ground.closed)
        self._boundaries = [
            match.start()
            for match in _BOUNDARY.finditer(self.value, start, end)
            if not any(left <= match.start() < right for left, right in ground.closed)
        ]
        self._partners = self._partner_zones()
        self.chains = self._chains()

    def retreat(self, position: int, skip: Role) -> int:
        """The place before `position` once blanks, softeners and marks that play `skip` are passed over."""
        while position > self.start:
            mark = self._mark_to.get(position)
            if self.value[position - 1].isspace():
                position -= 1
            elif mark is not None and mark.plays(skip):
                position = mark.start
            elif position in self._blank_to:
                position = self._blank_to[position]
            else:
                break
        return max(position, self.start)

    def advance(self, position: int, skip: Role) -> int:
        """The place after `position` once blanks, softeners and marks that play `skip` are passed over."""
        while position < self.end:
            mark = self._mark_from.get(position)
            if self.value[position].isspace():
                position += 1
            elif position in self._blank_from:
                position = self._blank_from[position]
            elif mark is not None and mark.plays(skip):
                position = mark.end
            else:
                break
        return min(position, self.end)

    def is_limited(self, position: int) -> bool:
        """Whether a softener stands at `position`, white space apart."""
        while position < self.end and self.value[position].isspace():
            position += 1
        return position in self._blank_from

    def mark_at(self, position: int) -> Mark | None:
        """The mark that begins here."""
        return self._mark_from.get(position)

    def mark_before(self, position: int) -> Mark | None:
        """The mark that ends here."""
        return self._mark_to.get(position)

    def is_boundary(self, position: int) -> bool:
        """Whether a clause can begin at `position`: the sentence does, or a boundary stands before it."""
        return position <= self.start or position - 1 in self._boundaries

    def is_strong(self, position: int) -> bool:
        """Whether the sentence begins here, or a semicolon stands before."""
        return position <= self.start or self.value[position - 1] in _STRONG

    def boundary_before(self, position: int, floor: int) -> int | None:
        """The place after the last boundary between `floor` and `position`."""
        return next((at + 1 for at in reversed(self._boundaries) if floor <= at < position), None)

    def boundary_after(self, position: int) -> int:
        """The next boundary, or the end of the sentence."""
        return next((at for at in self._boundaries if at >= position), self.end)

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces of `[start, end)`."""
        edges = [start, *(at + 1 for at in self._boundaries if start <= at < end)]
        ends = [at for at in self._boundaries if start <= at < end] + [end]
        return [Piece(left, right) for left, right in zip(edges, ends, strict=True)]

    def between(self, start: int, end: int, roles: Role) -> list[Mark]:
        """The marks in `[start, end)` that can play one of these parts."""
        return [mark for mark in self.marks if start <= mark.start and mark.end <= end and mark.plays(roles)]

    def is_adverbial(self, piece: Piece) -> bool:
        """Whether a piece says how, where or on which ground, and so holds no subject."""
        first = self.mark_at(self.advance(piece.start, Role.LINK | Role.ADVERB))
        return first is not None and (
            first.plays(Role.OPENER | Role.SUBORDINATE)
            or (first.plays(Role.PARTNER) and self._in_partner_zone(first.end))
        )

    def named_pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces that can hold names: no adverbials, nor what these include."""
        held: list[Piece] = []
        adverbial = False
        for piece in self.pieces(start, end):
            first = self.mark_at(self.advance(piece.start, Role(0)))
            included = first is not None and first.plays(Role.LINK) and first.plays(Role.OPENER)
            adverbial = adverbial if included else self.is_adverbial(piece)
            if not adverbial:
                held.append(piece)
        return held

    def _partner_zones(self) -> list[tuple[int, int]]:
        zones = []
        for mark in self.marks:
            if mark.plays(Role.PARTNER):
                limit = self.boundary_after(mark.end)
                asking = self.between(mark.end, limit, Role.MODAL | Role.ACTIVE)
                limit = asking[0].start if asking else limit
                ends = self.between(mark.end, limit, Role.PARTNER_END)
                if ends:
                    zones.append((mark.start, ends[0].end))
                elif not mark.plays(Role.LINK) and self.inflected:
                    zones.append((mark.start, limit))
        return zones

    def _in_partner_zone(self, position: int) -> bool:
        return any(left <= position < right for left, right in self._partners)

    def _chains(self) -> list[Chain]:
        names = [m for m in self.marks if m.plays(Role.ADDRESSEE) and not self._in_partner_zone(m.start)]
        chains: list[list[Mark]] = []
        pending = False
        for name in names:
            joint = self._joint(chains[-1][-1].end, name.start) if chains else None
            if joint is None:
                if pending:
                    self._part_at_comma(chains)
                chains.append([name])
                pending = False
            else:
                chains[-1].append(name)
                pending = joint == "comma" or (pending and joint != "link")
        if pending:
            self._part_at_comma(chains)
        return [self._chain(chain) for chain in chains]

    def _part_at_comma(self, chains: list[list[Mark]]) -> None:
        """A list must end with a conjunction: names that only commas join are no list."""
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
            mark = self.mark_at(place)
            if self.value[place].isspace():
                place += 1
            elif self.value[place] in _COMMAS:
                joint, place = "comma" if joint == "together" else joint, place + 1
            elif place in self._closed_from:
                place = self._closed_from[place]
            elif place in self._blank_from and joint != "together":
                place = self._blank_from[place]
            elif mark is not None and mark.plays(Role.LINK):
                joint, place = "link", mark.end
            elif mark is not None and mark.plays(Role.MODIFIER | Role.ADVERB):
                place = mark.end
            else:
                return None
        return joint if place == right else None

    def _chain(self, names: list[Mark]) -> Chain:
        codes = dict.fromkeys(code for name in names for code in name.sign.codes)
        if (
            len(codes) > 1
            and "other" in codes
            and all(self._joint(a.end, b.start) == "together" for a, b in pairwise(names))
        ):
            del codes["other"]
        return Chain(
            names[0].start, names[-1].end, tuple(codes), all(name.plays(Role.AUTHOR) for name in names)
        )
