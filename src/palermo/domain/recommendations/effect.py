"""What holds of a recommendation: a person's word before the machine's reading. No database here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from palermo.domain.recommendations.choices import Field


class Said(NamedTuple):
    """A correction in force: the language it holds for (empty for all), what it says, and who says so."""

    language: str
    field: str
    value: Any
    by: str


@dataclass(frozen=True, slots=True)
class InEffect:
    """What holds of a wording. `corrected` names, by field, who said so instead of the machine."""

    text: str
    status: str
    strength: str
    addressees: tuple[str, ...]
    counts: bool
    corrected: Mapping[str, str]


def in_effect(read: Mapping[str, Any], said: Iterable[Said], language: str) -> InEffect:
    """Lay the corrections over what was read: those for the language over those for all languages."""
    words = sorted((one for one in said if one.language in ("", language)), key=lambda one: one.language)
    value = {one.field: one.value for one in words}
    return InEffect(
        text=value.get(Field.TEXT, read["words"]),
        status=value.get(Field.STATUS, read["status"]),
        strength=value.get(Field.STRENGTH, read["strength"]),
        addressees=tuple(value.get(Field.ADDRESSEES, read["addressees"])),
        counts=not value.get(Field.NONE, False),
        corrected={one.field: one.by for one in words},
    )
