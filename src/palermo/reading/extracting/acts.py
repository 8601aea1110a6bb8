"""The acts of a recommendation: each verb of request by which its author asks, and whom."""

from __future__ import annotations

from palermo.reading.extracting.actives import asked_of_object
from palermo.reading.extracting.clauses import Sentence
from palermo.reading.extracting.marking import Mark
from palermo.reading.extracting.modals import asked_of_subject, verb_start
from palermo.reading.extracting.names import Names
from palermo.reading.extracting.standing import Found, Standing
from palermo.reading.languages.signs import Role

_DASHES = ("–", "—")
"""Stand for a verb that is not said again: `призывает A сделать это, а B — то`."""
_ASKING_SUBJECT = Role.MODAL | Role.PARTICIPLE
_ASKING_OBJECT = Role.ACTIVE | Role.PLAIN
_ASKING = _ASKING_SUBJECT | _ASKING_OBJECT


class Reader:
    """Reads the sentences of one text in order.

    `found` are its acts so far; `told`, the places before the first act of a
    sentence that only tell what others ask.
    """

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.told: list[tuple[int, int]] = []
        self._last: tuple[str, ...] = ()

    def read(self, sentence: Sentence, *, governed: bool) -> None:
        """Find the acts of one sentence; in a `governed` item only a subject of its own begins one."""
        standing = Standing(sentence, Names(sentence), self._last, governed, sentence.start)
        for mark in sentence.marks:
            if mark.roles & _ASKING and mark.start >= standing.floor:
                self._look_at(mark, standing)
        _widen(standing, sentence.end)

    def keep(self, act: Found) -> None:
        """Add the act of a sentence that was read in another way."""
        self.found.append(act)
        self._last = act.addressees or self._last

    def _look_at(self, mark: Mark, standing: Standing) -> None:
        start = verb_start(mark, standing) if mark.plays(_ASKING_SUBJECT) else None
        if start is not None:
            act = asked_of_subject(mark, start, standing)
            if act is None:
                standing.related = True
                return
            if act is not standing.current:
                self._keep(act, start, standing)
            standing.floor = max(mark.end, act.reach)
        elif mark.plays(_ASKING_OBJECT) and not standing.governed:
            act = asked_of_object(mark, standing)
            if act is not None:
                _widen(standing, mark.start)
                self._keep(act, mark.start, standing)
                standing.floor = max(standing.floor, act.reach)

    def _keep(self, act: Found, start: int, standing: Standing) -> None:
        if standing.current is None and standing.related:
            self.told.append((standing.sentence.start, start))
        self.keep(act)
        standing.last = self._last
        standing.current, standing.related = act, False


def _widen(standing: Standing, end: int) -> None:
    """More names under the same verb: `urges A to do this, and B to do that`, `that A …, and that B …`."""
    act, sentence = standing.current, standing.sentence
    if act is None or not act.is_active or not sentence.inflected:
        return
    for chain in standing.names.within(standing.floor, end):
        before = sentence.mark_before(sentence.retreat(chain.start, Role.MODIFIER))
        if before is None:
            continue
        joint = sentence.retreat(before.start, 0)
        if before.plays(Role.THAT) and act.verb.takes_that:
            linked = sentence.mark_before(joint)
            if linked is not None and linked.plays(Role.LINK):
                act.add(chain.codes)
        elif before.plays(Role.LINK) and sentence.is_boundary(joint):
            after = sentence.advance(chain.end, 0)
            if sentence.value[after : after + 1] in _DASHES:
                after = sentence.advance(after + 1, 0)
            if sentence.infinitive_after(chain.end) == after:
                act.add(chain.codes)
