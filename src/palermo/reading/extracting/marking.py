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
    """The marks of a text, in order, without those in `closed` places."""
    shut = sorted(closed)
    marks: list[Mark] = []
    index = 0
    for start, end, sign in _lexicon(pack.code).find(value):
        while index < len(shut) and shut[index][1] <= start:
            index += 1
        if (index == len(shut) or end <= shut[index][0]) and not sign.roles & Role.INERT:
            marks.append(Mark(start, end, sign))
    return tuple(marks)


@cache
def _lexicon(code: str) -> Lexicon[Sign]:
    pack = load_pack(code)
    return Lexicon(united(requests(pack).signs, addressees(pack).signs))
