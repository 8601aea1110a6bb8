"""The words of a text that can play a part in a request, found in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from palermo.reading.languages.addressees import addressees
from palermo.reading.languages.lexicon import Lexicon
from palermo.reading.languages.pack import load_pack
from palermo.reading.languages.requests import differs, requests
from palermo.reading.languages.signs import Role, Sign, Verb, united
from palermo.reading.languages.states import states
from palermo.reading.scripts import arabic


class Mark(NamedTuple):
    """A sign at its place in a text."""

    start: int
    end: int
    roles: int
    sign: Sign

    @property
    def verb(self) -> Verb:
        """The verb of request that the sign is; an error where it is none."""
        if self.sign.verb is None:
            raise ValueError(f"no verb of request: {self}")
        return self.sign.verb

    def plays(self, roles: int) -> bool:
        """Whether it can play one of these parts."""
        return self.roles & roles != 0


_CLOSED = (
    r"《[^《》\n]*》|{}|「[^「」\n]*」|«[^«»\n]*»|\"[^\"\n]*\"|\([^()\n]*\)|（[^（）\n]*）|\[[^\[\]\n]*\]"
)
"""None goes on behind a line feed: that parts texts which are looked through together."""
_QUOTED = "“[^“”\n]*”"


Place = tuple[int, int, int]
"""Where a verb of request stands, and its roles."""


class Marker:
    """Finds the marks of a language.

    Only what stands before the last verb of request of a sentence, and a little
    behind it, can tell who is asked and how strongly: nothing else is looked at.
    `at` gives the sign that begins at a place of a text: its end and itself.
    """

    def __init__(self, code: str, operative: bool = False) -> None:
        pack = load_pack(code)
        self.grammar = requests(pack, operative=operative)
        self._closed = re.compile(_CLOSED.format(arabic.QUOTED if code == "ar" else _QUOTED))
        known = addressees(pack)
        signs = united(self.grammar.signs, known.signs)
        known_signs = {**known.of_states(_names(code)), **signs}
        self._signs: Lexicon[Sign] = Lexicon(known_signs)
        self.at = self._signs.at
        leading = {phrase for phrase, sign in signs.items() if sign.roles & _LEADING}
        self.leading = _by_end(
            {form for phrase in leading for form in (phrase, phrase[0].upper() + phrase[1:])}
        )
        self.closing = tuple(phrase for phrase, sign in signs.items() if sign.roles & Role.CLOSER)
        self._links = tuple(word for word, sign in known.signs.items() if sign.roles & Role.LINK)
        verbs = {phrase: sign.roles for phrase, sign in signs.items() if sign.roles & _ASKING}
        hiding = {phrase: 0 for phrase, sign in signs.items() if sign.roles & Role.INERT}
        hiding |= dict.fromkeys(_covering(known_signs, verbs), 0)
        hiding = {word: 0 for word in hiding if any(verb in word for verb in verbs)}
        self._verbs: Lexicon[int] = Lexicon({**verbs, **hiding})

    def closed_places(self, value: str) -> list[tuple[int, int]]:
        """What stands in quotation marks, title marks or brackets: their words ask nothing."""
        return [match.span() for match in self._closed.finditer(value)]

    def verbs(self, value: str) -> list[Place]:
        """What looks like a verb of request in a text, in order, and what covers one that is none.

        The latter (供应) plays no role.
        """
        return self._verbs.find(value)

    def is_verb(self, value: str, place: Place) -> bool:
        """Whether one of `verbs` is a verb of request; what covers one is none but before some words."""
        return place[2] != 0 or self.grammar.hidden.match(value, place[0]) is not None

    def names_somebody(self, value: str, start: int, end: int) -> bool:
        """Whether somebody whom a request can address is named there."""
        return any(sign.roles & Role.ADDRESSEE for _, _, sign in self._signs.find(value, start, end))

    def speaks_of_considering(self, value: str, start: int, end: int) -> bool:
        """Whether a word for *consider* stands there, and none that only begins like it (考虑到)."""
        for match in self.grammar.considers.finditer(value, start, end):
            sign = self._signs.at(value, match.start())
            if sign is not None and sign[1].roles & Role.CONSIDER:
                return True
        return False

    def reach(self, value: str, last: Place, end: int) -> int:
        """How far the marks of a sentence are to be found whose last verb this is."""
        start, after, roles = last
        considered = self.grammar.considers.search(value, after, min(end, after + _FAR))
        if considered is not None:
            after = considered.end()
        if roles & _NAMING_AFTER and (self.grammar.inflected or self._takes_that(value, start)):
            return min(end, after + _FAR)
        return self._clause_end(value, after, end)

    def _takes_that(self, value: str, verb: int) -> bool:
        sign = self._signs.at(value, verb)
        return sign is not None and sign[1].verb is not None and sign[1].verb.takes_that

    def _clause_end(self, value: str, start: int, end: int) -> int:
        """The end of the clause that holds `start`, with what the next ones only add to its lists."""
        while (comma := _CLAUSE_END.search(value, start, end)) is not None:
            start = comma.end()
            if not value.startswith(self._links, start):
                return comma.start()
        return end

    def clause(self, value: str, start: int, end: int, shut: Sequence[tuple[int, int]]) -> tuple[Mark, ...]:
        """The marks up to the comma that ends the clause; none where none ends it before `end`."""
        comma = _CLAUSE_END.search(value, start, end)
        return self.marks(value, start, comma.start(), shut) if comma is not None else ()

    def marks(self, value: str, start: int, end: int, shut: Sequence[tuple[int, int]]) -> tuple[Mark, ...]:
        """The marks of `value[start:end]`, in order, without those in `shut` places.

        A verb that needs its subject named is none with a capital letter (`10 May`).
        """
        make = tuple.__new__
        marks: list[Mark] = []
        index, last = bisect_left(shut, (start, 0)), len(shut)
        for begin, stop, sign in self._signs.find(value, start, end):
            while index < last and shut[index][1] <= begin:
                index += 1
            if index < last and stop > shut[index][0]:
                if begin >= shut[index][0] or not sign.roles & Role.TOWARDS:
                    continue
                stop = shut[index][0]
            if sign.roles & Role.INERT:
                hidden = self.grammar.hidden.match(value, begin)
                if hidden and marks and marks[-1].end == begin and marks[-1].plays(Role.ADDRESSEE):
                    verb = self.grammar.signs[hidden[1]]
                    marks.append(Mark(begin, hidden.end(1), verb.roles, verb))
            elif not (sign.verb is not None and sign.verb.needs_subject and value[begin].isupper()):
                marks.append(make(Mark, (begin, stop, sign.roles, sign)))
        return tuple(marks)


_ASKING = Role.ACTIVE | Role.PLAIN | Role.MODAL | Role.PARTICIPLE
_NAMING_AFTER = Role.ACTIVE | Role.PLAIN | Role.PARTICIPLE
_LEADING = Role.ADVERB | Role.LINK | Role.AUTHOR | Role.SPEAKER | Role.AUXILIARY
_FAR = 350
_CLAUSE_END = re.compile(r"[,，،;；؛:：]")


def _covering(signs: Iterable[str], verbs: Iterable[str]) -> list[str]:
    """Phrases that hold a verb of request and are none (相应): none that another may take the head of."""
    verbs, signs = tuple(verbs), tuple(signs)
    longer = [phrase for phrase in signs if phrase not in verbs and any(verb in phrase for verb in verbs)]
    return [phrase for phrase in longer if not any(sign.endswith(_heads(phrase)) for sign in signs)]


def _heads(phrase: str) -> tuple[str, ...]:
    return tuple(phrase[:size] for size in range(1, len(phrase)))


def _by_end(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The phrases by their last character."""
    ends: dict[str, list[str]] = {}
    for phrase in phrases:
        ends.setdefault(phrase[-1], []).append(phrase)
    return {last: tuple(found) for last, found in ends.items()}


def marker(code: str, *, operative: bool = False) -> Marker:
    """The marker of a language, for reports or for resolutions and decisions; compiled once."""
    return _marker(code, operative and differs(load_pack(code)))


@cache
def _marker(code: str, operative: bool) -> Marker:
    return Marker(code, operative)


def _names(code: str) -> dict[str, str]:
    """The names of States in a language, with their codes."""
    known = states(code)
    named = {name: known.country_of(name) for name in known.keys}
    return {name: country for name, country in named.items() if country is not None}
