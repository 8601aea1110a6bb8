"""Recommendations as a list shows them, in the language that the reader reads best or the words stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from palermo.domain.documents.facts import LANGUAGES
from palermo.domain.recommendations.lines import Line, LineWording, lines_of
from palermo.search.marking import Reason, reasons
from palermo.search.plan import Reading
from palermo.web.shell.interfaces import current
from palermo.web.shell.pieces import Piece, excerpt
from palermo.web.shell.worded import Worded, worded_in


@dataclass(frozen=True, slots=True)
class Shown:
    """A recommendation in a list.

    `text` is in `language`, cut to what a list shows; `why` are the words asked for that
    stand in it; `others` the other languages held; `body` is who asked, and when.
    """

    key: int
    address: str
    label: str
    symbol: str | None
    language: str
    text: tuple[Piece, ...]
    why: tuple[str, ...]
    strength: str
    addressees: tuple[str, ...]
    status: str
    superseded: bool
    others: tuple[str, ...]
    body: Worded | None
    start: date | None
    end: date | None


def shown(keys: Sequence[int], reading: Reading | None, preferred: Sequence[str] = ()) -> list[Shown]:
    """The recommendations of these keys, in their order; `preferred` languages before the reader's own."""
    found = lines_of(keys)
    order = tuple(dict.fromkeys((*preferred, current().code, *LANGUAGES)))
    return [_shown(found[key], reading, order) for key in keys if key in found]


def _shown(line: Line, reading: Reading | None, order: Sequence[str]) -> Shown:
    held = {code: line.held[code] for code in order if code in line.held}
    reason = _reason(held, reading)
    language = reason.language if reason else next(iter(held))
    wording = held[language]
    meeting = line.meeting
    return Shown(
        key=line.key,
        address=line.address,
        label=wording.label,
        symbol=line.symbol,
        language=language,
        text=excerpt(wording.text, reason.marks if reason else ()),
        why=reason.words if reason else (),
        strength=wording.strength,
        addressees=wording.addressees,
        status=wording.status,
        superseded=line.superseded,
        others=tuple(sorted(code for code in held if code != language)),
        body=worded_in(meeting.names) if meeting else None,
        start=meeting.start if meeting else None,
        end=meeting.end if meeting else None,
    )


def _reason(held: Mapping[str, LineWording], reading: Reading | None) -> Reason | None:
    """Why it was found, in the first of its languages that has all the words; the next is not looked at."""
    if reading is None:
        return None
    for language, wording in held.items():
        for reason in reasons(reading, {language: wording.text}):
            return reason
    return None
