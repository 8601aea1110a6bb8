"""What comes in from the reading library, as the record takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class TextRead:
    """One file, read: the text that spans point into, the object of the reading contract, and who made it.

    `digest` is the SHA-256 of the object without the name of the file, so that
    one reading has one digest wherever the file lies; `reader` is the
    fingerprint of the library.
    """

    source: str
    object: Mapping[str, Any]
    digest: str
    reader: str

    @property
    def language(self) -> str:
        """The language of the text."""
        return str(self.object["language"])

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its recommendations: the same in every language."""
        return frozenset(str(found["id"]) for found in self.object["recommendations"])


def headings_above(reading: Mapping[str, Any], section: str | None) -> list[str]:
    """The headings that a thing of that section stands under, the highest first, each with its label."""
    known = {entry["id"]: entry for entry in reading["sections"]}
    path: list[str] = []
    while section is not None:
        entry = known[section]
        path.append(" ".join(part for part in (entry["label"], entry["heading"]) if part))
        section = entry["parent"]
    return path[::-1]
