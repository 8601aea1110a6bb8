"""The words of a text that can play a part in a request, found in one pass."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from palermo.reading.languages.addressees import addressees
from palermo.reading.languages.lexicon import Lexicon
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.languages.requests import requests
from palermo.reading.languages.signs import Role, Sign, Verb, united
from palermo.reading.languages.states import states


class Mark(NamedTuple):
    """A sign at its place in a text."""

    start: int
    end: int
    sign: Sign

    @property
    def verb(self) -> Verb:
        """The verb of request that the sign is; an error where it is none."""
        if self.sign.verb is None:
            raise ValueError(f"no verb of request: {self}")
        return self.sign.verb

    def plays(self, roles: Role) -> bool:
        """Whether it can play one of these parts."""
        return bool(self.sign.roles & roles)


_CLOSED = re.compile(
    r"《[^《》]*》|“[^“”]*”|「[^「」]*」|«[^«»]*»|\"[^\"]*\"|\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]"
)


def closed_places(value: str) -> tuple[tuple[int, int], ...]:
    """What stands in quotation marks, title marks or brackets: words quoted or added, that ask nothing."""
    return tuple(match.span() for match in _CLOSED.finditer(value))


def marks_of(value: str, pack: Pack, closed: tuple[tuple[int, int], ...]) -> tuple[Mark, ...]:
    """The marks of a text, in order, without those in `closed` places.

    A verb that needs its subject named is none with a capital letter (`10 May`).
    """
    shut = sorted(closed)
    known = requests(pack)
    marks: list[Mark] = []
    index = 0
    for start, end, sign in _lexicon(pack.code).find(value):
        while index < len(shut) and shut[index][1] <= start:
            index += 1
        if index < len(shut) and end > shut[index][0]:
            continue
        if sign.roles & Role.INERT:
            hidden = known.hidden.match(value, start)
            if hidden and marks and marks[-1].end == start and marks[-1].plays(Role.ADDRESSEE):
                marks.append(Mark(start, hidden.end(1), known.signs[hidden[1]]))
        elif not (sign.verb is not None and sign.verb.needs_subject and value[start].isupper()):
            marks.append(Mark(start, end, sign))
    return tuple(marks)


@cache
def _lexicon(code: str) -> Lexicon[Sign]:
    pack = load_pack(code)
    known = addressees(pack)
    return Lexicon({**known.of_states(_names(code)), **united(requests(pack).signs, known.signs)})


def _names(code: str) -> dict[str, str]:
    """The names of States in a language, with their codes."""
    known = states(code)
    named = {name: known.country_of(name) for name in known.keys}
    return {name: country for name, country in named.items() if country is not None}
