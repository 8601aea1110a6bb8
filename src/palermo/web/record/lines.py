"""Recommendations as a list shows them, in the language that the reader reads best or the words stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from palermo.domain.documents.facts import LANGUAGES
from palermo.domain.parties.queries import names_of_bodies
from palermo.domain.recommendations.lines import Line, LineWording, lines_of
from palermo.kernel.memory import remembered
from palermo.search.marking import Reason, reasons
from palermo.search.plan import Reading
from palermo.web.shell import labels
from palermo.web.shell.dates import days
from palermo.web.shell.interfaces import current, direction
from palermo.web.shell.pieces import Piece, excerpt
from palermo.web.shell.speaking import say as _
from palermo.web.shell.worded import Worded, worded_in


@dataclass(frozen=True, slots=True)
class Shown:
    """A recommendation in a list, its codes in words.

    `path` is its address, quoted; `name` what its page is called; `text` is in `language`, cut to
    what a list shows; `why` are the words asked for that stand in it; `strength`, `asked` and
    `status` say how strongly, whom and how far; `body` is who asked, `when` the days, `others` the
    other languages held.
    """

    key: int
    path: str
    name: str
    symbol: str | None
    language: str
    direction: str
    text: tuple[Piece, ...]
    why: tuple[str, ...]
    strength: str
    asked: str
    status: str
    superseded: bool
    body: Worded | None
    when: str
    others: str


def shown(keys: Sequence[int], reading: Reading | None, preferred: str | None = None) -> list[Shown]:
    """The recommendations of these keys, in their order; a `preferred` language before the reader's own."""
    found = lines_of(keys)
    order = tuple(dict.fromkeys((preferred or current().code, current().code, *LANGUAGES)))
    bodies = _bodies()
    if reading is not None:
        return [_shown(found[key], reading, order, bodies) for key in keys if key in found]
    # Without words to mark, a line is the same for all who read this language.
    known: dict[int, Shown] = remembered(("record.lines", current().code, order))
    for key in keys:
        if key not in known and key in found:
            known[key] = _shown(found[key], None, order, bodies)
    return [known[key] for key in keys if key in known]


def _shown(
    line: Line, reading: Reading | None, order: Sequence[str], bodies: Mapping[int, Worded | None]
) -> Shown:
    held = {code: line.held[code] for code in order if code in line.held}
    reason = _reason(held, reading)
    language = reason.language if reason else next(iter(held))
    wording = held[language]
    return Shown(
        key=line.key,
        path=quote(line.address, safe="/~()"),
        name=labels.numbered(line.named, line.kind, wording.label, line.number),
        symbol=line.symbol,
        language=language,
        direction=direction(language),
        text=excerpt(wording.text, reason.marks if reason else ()),
        why=reason.words if reason else (),
        strength=labels.strength(wording.strength),
        asked=_(", ").join(map(labels.addressee, wording.addressees)),
        status=labels.status(wording.status),
        superseded=line.superseded,
        body=bodies.get(line.body) if line.body is not None else None,
        when=days(line.start, line.end) if line.start and line.end else "",
        others=_(", ").join(labels.language(code) for code in sorted(held) if code != language),
    )


def _bodies() -> dict[int, Worded | None]:
    """The names of all bodies as the reader of the page reads them best."""
    held, code = remembered("record.body_names"), current().code
    if code not in held:
        held[code] = {body: worded_in(names) for body, names in names_of_bodies().items()}
    found: dict[int, Worded | None] = held[code]
    return found


def _reason(held: Mapping[str, LineWording], reading: Reading | None) -> Reason | None:
    """Why it was found, in the first of its languages that has all the words; the next is not looked at."""
    if reading is None:
        return None
    likely = sorted(held, key=lambda code: code != "zh") if _has_han(reading) else held
    for language in likely:
        for reason in reasons(reading, {language: held[language].text}):
            return reason
    return None


def _has_han(reading: Reading) -> bool:
    """Whether Chinese was asked for: then the Chinese text is the one to look at first."""
    return any("\u4e00" <= sign <= "\u9fff" for need in reading.needs for sign in need.text)
