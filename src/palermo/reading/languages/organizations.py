"""Names of organizations: which of them belong to the United Nations, and which words make a name whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.languages.states import key_of

LONGEST_NAME = 300
"""In characters. The longest names of organizations have some 150."""

_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]$")


class Organizations:
    """The table `[organizations]` of a language.

    - `heads`: a pattern of the nouns that the name of an organization is built on
      (`Organization`, 中心); `heads_stand` says where in a name: `first` where
      complements follow the noun, `last` where they precede it.
    - `known`: names that hold a list separator, or no such noun.
    - `entities`: a pattern of the other entities that the General Assembly lets observe its work.
    - `un`: a pattern of names of United Nations entities.
    - `un_since`: names that became entities of the United Nations system on a day.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.head_first: bool = table["heads_stand"] == "first"
        self._head = re.compile(table["heads"])
        self._entities = re.compile(table["entities"])
        self._un = re.compile(table["un"])
        self._un_since = [(re.compile(entry["name"]), entry["since"]) for entry in table["un_since"]]
        self.keys = frozenset(key_of(name) for name in table["known"])

    def __contains__(self, name: str) -> bool:
        """Whether the name is one of the known ones, as printed."""
        return name in self.keys or key_of(name) in self.keys

    def is_named(self, name: str) -> bool:
        """Whether the words can stand as the name of an organization by themselves.

        What a closing bracket adds (a short form, a branch) does not count.
        """
        if len(name) > LONGEST_NAME:
            return False
        return bool(self._head.search(_BRACKET.sub("", name))) or name in self

    def known_at_edge(self, words: str) -> str | None:
        """The longest known name that some words begin or end with: of a person's post, the employer."""
        edges = (edge for cut in range(len(words)) for edge in (words[cut:], words[: len(words) - cut]))
        return next((edge for edge in edges if edge in self.keys), None)

    def is_entity(self, name: str) -> bool:
        """Whether a name is that of an observer entity, neither a State nor an organization of States."""
        return bool(self._entities.search(name))

    def of_united_nations(self, name: str, on: date | None = None) -> bool:
        """Whether a name is that of a United Nations entity on a day; on today's view where none is given."""
        for pattern, since in self._un_since:
            if pattern.search(name):
                return on is None or on >= since
        return bool(self._un.search(name))


def organizations(pack: Pack) -> Organizations:
    """The organizations of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> Organizations:
    return Organizations(load_pack(code).tables["organizations"])
