"""The names of those who must act, and the words that join, qualify and exclude them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.languages.signs import Role, Sign, signs_of, united
from palermo.reading.scripts.arabic import attached

MOVED = frozenset({"private_sector", "civil_society", "media", "other"})
"""Those whom a body seldom asks itself: it asks States to move them."""

LED = frozenset({"private_sector", "other"})
"""Those of them whom it hardly ever asks."""


_ADOPTING = frozenset({"conference", "working_group"})
"""Those of them who adopt documents, and so may be the authors that ask."""


class Addressees:
    """The table `[addressees]` of a language.

    - `names`: phrases with their codes; a phrase that names two groups at once has
      both, joined by a space (`国际和区域组织`).
    - `attached`: prepositions of one letter that are written together with a name (Arabic بالدول).
    - `appended`: a pattern of what may follow a name without being a part of it (第七届会议); may be empty.
    - `state_forms`: how one State is addressed, `{}` being its name.
    - `pronoun`, `link`, `modifier`, `genitive`, `partner`, `partner_end`: the words
      of the `Role` of that name. Where `partner_end` is empty, a word of `partner`
      is enough; else the words between the two name the partner.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        names = {
            phrase: Sign(
                Role.ADDRESSEE | (Role.AUTHOR if codes in _ADOPTING else 0), codes=tuple(codes.split())
            )
            for codes, phrases in table["names"].items()
            for phrase in phrases
        }
        lists = [signs_of(table[name], role) for name, role in _LISTED.items()]
        self._attached: tuple[str, ...] = tuple(table["attached"])
        self.signs: Mapping[str, Sign] = united(names, self._with_prepositions(names), *lists)
        self._appended = re.compile(table["appended"]) if table["appended"] else None
        self._state_forms: tuple[str, ...] = tuple(table["state_forms"])

    def appended(self, text: str) -> list[tuple[int, int]]:
        """Where something is appended to names in a text."""
        return [match.span() for match in self._appended.finditer(text)] if self._appended else []

    def of_states(self, names: Mapping[str, str]) -> dict[str, Sign]:
        """The signs of single States, from their names with their alpha-3 codes."""
        forms = {
            form.format(name): Sign(Role.ADDRESSEE, codes=(f"state:{code}",))
            for name, code in names.items()
            for form in self._state_forms
        }
        return {**forms, **self._with_prepositions(forms)}

    def _with_prepositions(self, names: Mapping[str, Sign]) -> dict[str, Sign]:
        """The names with each preposition that may be written together with them."""
        return {
            attached(preposition, name): Sign(sign.roles | Role.ATTACHED, codes=sign.codes)
            for name, sign in names.items()
            for preposition in self._attached
        }


_LISTED = {
    "pronoun": Role.PRONOUN,
    "link": Role.LINK,
    "modifier": Role.MODIFIER,
    "genitive": Role.GENITIVE,
    "partner": Role.PARTNER,
    "partner_end": Role.PARTNER_END,
}


def addressees(pack: Pack) -> Addressees:
    """The addressees of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> Addressees:
    return Addressees(load_pack(code).tables["addressees"])
