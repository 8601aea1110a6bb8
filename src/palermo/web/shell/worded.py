"""Stored words with the language that they are in, for the `lang` and `dir` that they carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from palermo.domain.documents.facts import LANGUAGES
from palermo.web.shell.interfaces import current


@dataclass(frozen=True, slots=True)
class Worded:
    """Words of the record in `language`."""

    text: str
    language: str


def worded_in(texts: Mapping[str, str]) -> Worded | None:
    """Of words held in some languages those that the reader of the page reads best; empty ones are none."""
    for language in (current().code, *LANGUAGES):
        if text := texts.get(language):
            return Worded(text, language)
    return None
