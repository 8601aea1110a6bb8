"""Taking in a document again: what is stored against what was read, as intents; no database here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Content = Mapping[str, Any]
"""The fields of a wording, by name."""


@dataclass(frozen=True, slots=True)
class Found:
    """A recommendation as a reading holds it: its key and number, and the fields of its wording."""

    key: str
    number: int | None
    content: Content


@dataclass(frozen=True, slots=True)
class Stored:
    """A recommendation of the document, with its wording in the language of the reading if it has one."""

    recommendation: int
    key: str
    number: int | None
    content: Content | None
    missing: bool = False


@dataclass(frozen=True, slots=True)
class New:
    """A wording to be written: of a recommendation that is held, or (none) of one not seen before."""

    found: Found
    recommendation: int | None


@dataclass(frozen=True, slots=True)
class Changed:
    """A wording that says something else now, or is there again."""

    found: Found
    recommendation: int


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A wording that says what it said; its place in the text may be another."""

    found: Found
    recommendation: int


@dataclass(frozen=True, slots=True)
class Missing:
    """A wording that the reading no longer holds."""

    recommendation: int


Intent = New | Changed | Unchanged | Missing


def decide(stored: Sequence[Stored], found: Sequence[Found]) -> list[Intent]:
    """What to do so that the record holds what was read, in the order of the reading, the missing last.

    A recommendation is the one of the same key; else, among those whose key was
    not found, the only one of the same number, inside or outside of annexes
    alike: a language may print the label that another leaves out.
    """
    by_key = {one.key: one for one in stored}
    keys = {one.key for one in found}
    left = [one for one in stored if one.key not in keys]
    intents: list[Intent] = []
    for one in found:
        match = by_key.get(one.key) or _same_number(one, left, found, by_key)
        if match in left:
            left.remove(match)
        intents.append(_intent(one, match))
    missing = [one for one in left if one.content is not None and not one.missing]
    return intents + [Missing(one.recommendation) for one in missing]


def _same_number(
    one: Found, left: Sequence[Stored], found: Sequence[Found], by_key: Mapping[str, Stored]
) -> Stored | None:
    if one.number is None:
        return None
    rivals = [other for other in found if other.key not in by_key and _alike(other, one)]
    fitting = [other for other in left if _alike(other, one)]
    return fitting[0] if len(fitting) == len(rivals) == 1 else None


def _alike(one: Found | Stored, other: Found | Stored) -> bool:
    return one.number == other.number and _in_annex(one.key) == _in_annex(other.key)


def _in_annex(key: str) -> bool:
    return key.startswith("annex-")


def _intent(one: Found, match: Stored | None) -> Intent:
    if match is None:
        return New(one, None)
    if match.content is None:
        return New(one, match.recommendation)
    if match.missing or _said(match.content) != _said(one.content):
        return Changed(one, match.recommendation)
    return Unchanged(one, match.recommendation)


def _said(value: Any) -> Any:
    """A content without its places: a line more above changes the place of all below, and what none says."""
    if isinstance(value, Mapping):
        return {name: _said(part) for name, part in value.items() if name not in _PLACES}
    if isinstance(value, list):
        return [_said(part) for part in value]
    return value


_PLACES = frozenset({"position", "page", "spans", "body_spans"})
