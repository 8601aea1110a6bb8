"""The names of States as the United Nations writes them: looked up as printed, and as we write them.

One file for each language (`states/en.toml` says what its tables mean). What is
printed decides: a misprint is no name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from palermo.reading.languages.pack import Pack

_ARTICLE = re.compile("(?:[Tt]he|[Ll][ae]s?|el|los) |[Ll]'")
_ARTICLES = frozenset("tTlLe")
_FORM = re.compile("[（）’‘ʼ‑－]")
_FORMS = str.maketrans({"（": "(", "）": ")", "’": "'", "‘": "'", "ʼ": "'", "‑": "-", "－": "-"})


class States:
    """The names of one language.

    `country_of` and `find` know every name and variant of the file, former names
    included; `short_name` and `official_name` are the two that we use ourselves.
    """

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._names: dict[str, list[str]] = tables["names"]
        self._codes: dict[str, str | None] = {key_of(name): None for name in tables["gone"]["names"]}
        self._former: dict[str, list[str]] = tables["former"]
        for table in (self._former, self._names):
            for code, names in table.items():
                self._codes.update((key_of(name), code) for name in names)
        self._lengths = _lengths_by_start(self._codes)

    @property
    def codes(self) -> tuple[str, ...]:
        """The alpha-3 codes of all States and of the European Union (`EUE`), in order."""
        return tuple(sorted(self._names))

    @property
    def keys(self) -> Iterable[str]:
        """The keys (`key_of`) of all names."""
        return self._codes.keys()

    def __contains__(self, name: str) -> bool:
        """Whether the name is known, with a country of today or without."""
        return name in self._codes or key_of(name) in self._codes

    def country_of(self, name: str) -> str | None:
        """The alpha-3 code of a printed name; none for a misprint or a State that is no more."""
        return self._codes[name] if name in self._codes else self._codes.get(key_of(name))

    def countries_of(self, names: Iterable[str]) -> list[str | None]:
        """As `country_of`, for each of some names."""
        codes = self._codes
        return [codes[name] if name in codes else codes.get(key_of(name)) for name in names]

    def short_name(self, code: str) -> str:
        """The short name of a State; `KeyError` where the code is none."""
        return self._names[code][0]

    def official_name(self, code: str) -> str:
        """The formal name of a State, with its article; `KeyError` where the code is none."""
        return self._names[code][1]

    def find(self, text: str) -> list[tuple[int, int]]:
        """Where names stand in a few words, `[start, end)`: the longest at each place, none overlapping.

        A name in a script that parts its words ends and begins where a word does.
        """
        plain = _plain(text)
        found: list[tuple[int, int]] = []
        position = 0
        while position < len(plain):
            end = self._name_at(plain, position)
            if end:
                found.append((position, end))
            position = end or position + 1
        return found

    def _name_at(self, plain: str, start: int) -> int:
        if start and _joined(plain[start - 1], plain[start]):
            return 0
        for length in self._lengths.get(plain[start : start + 2], ()):
            end = start + length
            if plain[start:end] in self._codes and not (
                end < len(plain) and _joined(plain[end - 1], plain[end])
            ):
                return end
        return 0


def states(language: Pack | str) -> States:
    """The States of a pack or of a language code; `KeyError` where there is no file for it."""
    return _load(language if isinstance(language, str) else language.code)


@cache
def _load(code: str) -> States:
    file = files("palermo.reading.languages").joinpath("states", f"{code}.toml")
    if not file.is_file():
        raise KeyError(code)
    return States(tomllib.loads(file.read_text(encoding="utf-8")))


def key_of(name: str) -> str:
    """A name without what makes no difference: white space, article, form of brackets and apostrophes."""
    key = " ".join(_plain(name).split())
    return _ARTICLE.sub("", key, 1) if key[:1] in _ARTICLES else key


def _plain(name: str) -> str:
    """A name in plain forms; the search before is much faster than to translate where there are none."""
    return name.translate(_FORMS) if _FORM.search(name) else name


def _lengths_by_start(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[:2], set()).add(len(name))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}


def _joined(left: str, right: str) -> bool:
    """Whether two neighbours stand inside one word of a script that parts its words."""
    return left.isalnum() and right.isalnum() and left < "\u2e80" and right < "\u2e80"
