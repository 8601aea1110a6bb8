"""The codes of a reading in plain words. Strength and its order are Palermo's own."""

from __future__ import annotations

from palermo.reading.languages.states import states
from palermo.reading.model.codes import Kind, Status, Strength

KIND: dict[str, str] = {
    Kind.REPORT: "report",
    Kind.DRAFT_REPORT: "draft report",
    Kind.SECRETARIAT_REPORT: "report of the Secretariat",
    Kind.RESOLUTION: "resolution",
    Kind.DECISION: "decision",
    Kind.OTHER: "other document",
}
STATUS: dict[str, str] = {status: status.replace("_", " ") for status in Status}
STRENGTH: dict[str, str] = {strength: strength.replace("_", " ") for strength in Strength}
LANGUAGE = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}
ADDRESSEE = {
    "states_parties": "States parties",
    "member_states": "Member States",
    "states": "States",
    "conference": "the Conference",
    "working_group": "the Working Group",
    "secretariat": "the Secretariat",
    "unodc": "UNODC",
    "un_entities": "United Nations entities",
    "international_organizations": "international organizations",
    "regional_organizations": "regional organizations",
    "private_sector": "the private sector",
    "civil_society": "civil society",
    "media": "the media",
    "other": "others",
}


def addressee(code: str) -> str:
    """Who must act, in words."""
    return ADDRESSEE.get(code) or country(code.removeprefix("state:"))


def country(code: str) -> str:
    """A State as the United Nations writes it; the code itself where it is none that we know."""
    named = states("en")
    return named.short_name(code) if code in named.codes else code
