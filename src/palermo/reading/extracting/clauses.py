"""One sentence with its marks, and its pieces between commas."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from palermo.reading.extracting.marking import Mark
from palermo.reading.languages.requests import Requests
from palermo.reading.languages.signs import Role

_BOUNDARY = re.compile(r"[,，،;；؛:：](?:(?!\d)|(?<!\d.))")
"""What parts clauses, but not 1,000: begun with the mark itself, so that others are passed over."""
_STRONG = ";；؛"
_NOWHERE: Mapping[int, int] = {}


class Piece(NamedTuple):
    """What stands between two commas, semicolons or colons: `[start, end)` without them."""

    start: int
    end: int


class Ground:
    """What the sentences of a text share: its words and the grammar of its language.

    `softened` places count as blanks; `closed` places, in order, hold no clause.
    """

    def __init__(
        self,
        value: str,
        softened: Sequence[tuple[int, int]],
        closed: Sequence[tuple[int, int]],
        grammar: Requests,
    ) -> None:
        self.value, self.grammar = value, grammar
        self.blank_from = self.blank_to = _NOWHERE
        self.closed_from = dict(closed) if closed else _NOWHERE
        self.shut = self._closed = closed
        if softened:
            self.blank_from = dict(softened)
            self.blank_to = {right: left for left, right in self.blank_from.items()}
            self.shut = sorted({*closed, *self.blank_from.items()})

    def boundaries(self, start: int, end: int) -> list[int]:
        """Where a comma, semicolon or colon parts `[start, end)`, in order."""
        found = [match.start() for match in _BOUNDARY.finditer(self.value, start, end)]
        return [at for at in found if not self._is_closed(at)] if self._closed else found

    def _is_closed(self, position: int) -> bool:
        index = bisect_right(self._closed, (position, len(self.value))) - 1
        return index >= 0 and position < self._closed[index][1]


class Sentence:
    """A sentence `value[start:end]` with the marks in it, in order."""

    def __init__(self, ground: Ground, start: int, end: int, marks: Sequence[Mark]) -> None:
        self.ground, self.value, self.start, self.end = ground, ground.value, start, end
        self.grammar = ground.grammar
        self.inflected = ground.grammar.inflected
        self.marks = marks
        self._starts = [mark.start for mark in marks]
        self._mark_from = {mark.start: mark for mark in marks}
        self._mark_to = {mark.end: mark for mark in marks}
        self._boundaries = ground.boundaries(start, end)
        self._parted = frozenset(self._boundaries)

    def retreat(self, position: int, skip: int) -> int:
        """The place before `position` once blanks, softeners and marks that play `skip` are passed over."""
        value, start, marks, blanks = self.value, self.start, self._mark_to, self.ground.blank_to
        while position > start:
            if value[position - 1].isspace():
                position -= 1
            elif (mark := marks.get(position)) is not None and mark.roles & skip:
                position = mark.start
            elif position in blanks:
                position = blanks[position]
            else:
                return position
        return start

    def advance(self, position: int, skip: int) -> int:
        """The place after `position` once blanks, softeners and marks that play `skip` are passed over."""
        value, end, marks, blanks = self.value, self.end, self._mark_from, self.ground.blank_from
        while position < end:
            if value[position].isspace():
                position += 1
            elif position in blanks:
                position = blanks[position]
            elif (mark := marks.get(position)) is not None and mark.roles & skip:
                position = mark.end
            else:
                return position
        return end

    def is_limited(self, position: int) -> bool:
        """Whether a softener stands at `position`, white space apart."""
        while position < self.end and self.value[position].isspace():
            position += 1
        return position in self.ground.blank_from

    def infinitive_after(self, verb: int) -> int | None:
        """Where what an active verb asks begins, behind the names of those asked, if a word shows it."""
        marks = self.between(verb, self.end, Role.INFINITIVE | Role.ACTIVE)
        if marks and marks[0].plays(Role.INFINITIVE):
            return marks[0].start
        limit = marks[0].start if marks else self.end
        form = self.grammar.infinitive_form.search(self.value, verb, limit)
        return form.start() if form is not None else None

    def mark_at(self, position: int) -> Mark | None:
        """The mark that begins here."""
        return self._mark_from.get(position)

    def mark_before(self, position: int) -> Mark | None:
        """The mark that ends here."""
        return self._mark_to.get(position)

    def between(self, start: int, end: int, roles: int) -> list[Mark]:
        """The marks in `[start, end)` that can play one of these parts."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first == last:
            return []
        inside = self.marks[first:last]
        return [mark for mark in inside if mark.roles & roles and mark.end <= end]

    def is_boundary(self, position: int) -> bool:
        """Whether a clause can begin at `position`: the sentence does, or a boundary stands before it."""
        return position <= self.start or position - 1 in self._parted

    def is_strong(self, position: int) -> bool:
        """Whether the sentence begins here, or a semicolon stands before."""
        return position <= self.start or self.value[position - 1] in _STRONG

    def boundary_before(self, position: int, floor: int) -> int | None:
        """The place after the last boundary between `floor` and `position`."""
        index = bisect_left(self._boundaries, position) - 1
        return self._boundaries[index] + 1 if index >= 0 and self._boundaries[index] >= floor else None

    def boundary_after(self, position: int) -> int:
        """The next boundary, or the end of the sentence."""
        index = bisect_left(self._boundaries, position)
        return self._boundaries[index] if index < len(self._boundaries) else self.end

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces of `[start, end)`."""
        first, last = bisect_left(self._boundaries, start), bisect_left(self._boundaries, end)
        inside = self._boundaries[first:last]
        return [
            Piece(left, right)
            for left, right in zip([start, *(at + 1 for at in inside)], [*inside, end], strict=True)
        ]

    def is_adverbial(self, piece: Piece) -> bool:
        """Whether a piece says how, where or on which ground, and so holds no subject."""
        start = self.advance(piece.start, Role.LINK | Role.ADVERB)
        first = self.mark_at(start)
        if first is None and piece.end in self._parted:
            return bool(self.grammar.participial.match(self.value, start, piece.end))
        return first is not None and (
            first.plays(Role.OPENER | Role.SUBORDINATE)
            or (first.plays(Role.PARTNER) and self.partner_end(first) is not None)
        )

    def named_pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces that can hold names: no adverbials, nor what these include, nor lists of partners."""
        held: list[Piece] = []
        adverbial = partnered = False
        for piece in self.pieces(start, end):
            first = self.mark_at(self.advance(piece.start, 0))
            if first is not None and first.plays(Role.PARTNER) and self.partner_end(first) is not None:
                break
            included = first is not None and first.plays(Role.LINK) and first.plays(Role.OPENER)
            adverbial = (adverbial or partnered) if included else self.is_adverbial(piece)
            partnered = any(map(self.partner_end, self.between(*piece, Role.PARTNER)))
            if not adverbial:
                held.append(piece)
        return held

    def partner_end(self, mark: Mark) -> int | None:
        """Where the name of a partner that `mark` begins ends; none where it begins none (`A 与 B 应…`)."""
        asking = self.between(mark.end, self.end, Role.MODAL | Role.ACTIVE)
        limit = asking[0].start if asking else self.end
        ends = self.between(mark.end, limit, Role.PARTNER_END)
        if ends:
            return ends[0].end
        if not self.inflected or mark.plays(Role.LINK):
            return None
        end = self.boundary_after(mark.end)
        return end if end < limit else self._before_subject(mark.end, limit)

    def _before_subject(self, start: int, verb: int) -> int:
        """Where a partner ends that no comma parts from the subject: at the last name before the verb."""
        subject = self.mark_before(self.retreat(verb, Role.ADVERB))
        if subject is None or not subject.plays(Role.ADDRESSEE):
            return verb
        return subject.start if self.advance(start, Role.MODIFIER) < subject.start else verb
