"""What a concept is: its labels and definition in six languages, its place among others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
"""The official languages of the United Nations."""
UNBIS = "http://metadata.un.org/thesaurus/"
"""What stands before the number of a concept of the UNBIS Thesaurus."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and whether its words evoke the concept."""

    language: str
    sentence: str
    evokes: bool


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme, in the terms of SKOS.

    `labels` are, by language, the preferred label and then the alternative ones;
    `exact` and `close` numbers of concepts of the UNBIS Thesaurus (`UNBIS`);
    `targets` those of the Sustainable Development Goals (`8.7`); `articles` those
    of the Trafficking in Persons Protocol.
    """

    id: str
    labels: Mapping[str, tuple[str, ...]]
    definitions: Mapping[str, str]
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    exact: tuple[int, ...] = ()
    close: tuple[int, ...] = ()
    targets: tuple[str, ...] = ()
    articles: tuple[int, ...] = ()
    examples: tuple[Example, ...] = ()

    def label(self, language: str) -> str:
        """The preferred label."""
        return self.labels[language][0].replace("=", "")
