"""The names of a document by the Akoma Ntoso Naming Convention 1.0, as the United Nations applies it.

Its own files show the form: `/akn/un/statement/deliberation/unga/2021-11-22/76-7`
is country, document type, subtype, author, date and number; see
`docs/developers/akn.md` for what stands where a document does not say it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

from palermo.reading.model import Document, Kind

LANGUAGES = {"ar": "ara", "zh": "zho", "en": "eng", "fr": "fra", "ru": "rus", "es": "spa"}
"""ISO 639-2 codes, as the United Nations' files have them."""

NO_DATE = "0001-01-01"
"""What the United Nations' files put where a date must stand and none is known."""

_TYPES = {
    Kind.RESOLUTION: ("statement", "deliberation", "resolution"),
    Kind.DECISION: ("statement", "deliberation", "decision"),
    Kind.REPORT: ("debateReport", "report", "report"),
    Kind.DRAFT_REPORT: ("debateReport", "report", "reportDraft"),
    Kind.SECRETARIAT_REPORT: ("debateReport", "report", "secretariatReport"),
    Kind.OTHER: ("debateReport", "document", "document"),
}

_ORGANS = {"A": "unga", "S": "unsc", "E": "ecosoc"}
_NUMBER = re.compile(r"\d|(?:RES|DEC|PV|SR|L|CRP|INF|RPT|WP|NGO|Add|Rev|Corr)(?:\.|$)")
_LEFT_OUT = frozenset({"RES", "DEC"})


@dataclass(frozen=True, slots=True)
class Names:
    """What a document is called. `work` and `expression` are IRIs without the part."""

    type: str
    subtype: str
    name: str
    author: str | None
    date: str
    number: str
    language: str

    @property
    def work(self) -> str:
        """The IRI of the work."""
        parts = ("/akn/un", self.type, self.subtype, self.author, self.date, self.number)
        return "/".join(filter(None, parts))

    @property
    def expression(self) -> str:
        """The IRI of the language version; `@` without a date is the version first issued."""
        return f"{self.work}/{self.language}@"


def names_of(document: Document) -> Names:
    """The names of a document, from its symbol where it has one, else from a hash of its text."""
    identity = document.identity
    author, number = _parted(identity.symbol) if identity.symbol else (None, _hashed(document.source))
    type, subtype, name = _TYPES[identity.kind]
    return Names(
        type=type,
        subtype=subtype,
        name=name,
        author=author,
        date=identity.date.isoformat() if identity.date else NO_DATE,
        number=number,
        language=LANGUAGES[document.language],
    )


def _parted(symbol: str) -> tuple[str, str]:
    """Author and number: `CTOC/COP/WG.4/2021/6` is of `ctoc-cop-wg.4` and has the number `2021-6`."""
    parts = symbol.split("/")
    first = next((place for place, part in enumerate(parts) if place and _NUMBER.match(part)), len(parts))
    body, rest = parts[:first], [part for part in parts[first:] if part not in _LEFT_OUT]
    author = _ORGANS.get(body[0], body[0].lower()) if len(body) == 1 else "-".join(body).lower()
    return _segment(author), _segment("-".join(rest).lower()) or _segment(symbol.lower())


def _segment(words: str) -> str:
    return re.sub(r"[^\w.-]+", "-", words).strip("-")


def _hashed(source: str) -> str:
    return "sha256-" + sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:16]
