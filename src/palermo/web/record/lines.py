"""Recommendations as a list shows them, in the language that the reader reads best or the words stand in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote

from palermo.domain.documents.facts import LANGUAGES
from palermo.domain.parties.queries import names_of_bodies
from palermo.domain.recommendations.lines import Line, lines_of
from palermo.kernel.memory import remembered
from palermo.search.marking import Marker, Reason
from palermo.search.plan import Reading
from palermo.web.shell import labels
from palermo.web.shell.dates import days
from palermo.web.shell.interfaces import current, direction
from palermo.web.shell.pieces import Piece, excerpt
from palermo.web.shell.speaking import say as _
from palermo.web.shell.worded import Worded, worded_in


class Shown(NamedTuple):
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
    code = current().code
    order = tuple(dict.fromkeys((preferred or code, code, *LANGUAGES)))
    known: dict[tuple[int, str], Shown] = remembered(("record.lines", code))
    marker = Marker(reading) if reading else None
    # Chinese words are looked for in the Chinese text first, as no other has them.
    likely = tuple(dict.fromkeys(("zh", *order))) if reading and _has_han(reading) else order
    return [_shown(found[key], marker, likely, order, known) for key in keys if key in found]


def _shown(
    line: Line,
    marker: Marker | None,
    likely: Sequence[str],
    order: Sequence[str],
    known: dict[tuple[int, str], Shown],
) -> Shown:
    reason = _reason(line, marker, likely) if marker else None
    language = reason.language if reason else next(code for code in order if code in line.held)
    plain = known.get((line.key, language))
    if plain is None:
        plain = known[line.key, language] = _plain(line, language)
    if reason is None:
        return plain
    return plain._replace(text=excerpt(line.held[language].text, reason.marks), why=reason.words)


def _plain(line: Line, language: str) -> Shown:
    """Without words to mark, a line is the same for all who read this language."""
    wording = line.held[language]
    return Shown(
        key=line.key,
        path=quote(line.address, safe="/~()"),
        name=labels.numbered(line.named, line.kind, wording.label, line.number),
        symbol=line.symbol,
        language=language,
        direction=direction(language),
        text=excerpt(wording.text),
        why=(),
        strength=labels.strength(wording.strength),
        asked=_(", ").join(map(labels.addressee, wording.addressees)),
        status=labels.status(wording.status),
        superseded=line.superseded,
        body=_bodies().get(line.body) if line.body is not None else None,
        when=days(line.start, line.end) if line.start and line.end else "",
        others=_(", ").join(labels.language(code) for code in sorted(line.held) if code != language),
    )


def _bodies() -> dict[int, Worded | None]:
    """The names of all bodies as the reader of the page reads them best."""
    held, code = remembered("record.body_names"), current().code
    if code not in held:
        held[code] = {body: worded_in(names) for body, names in names_of_bodies().items()}
    found: dict[int, Worded | None] = held[code]
    return found


def _reason(line: Line, marker: Marker, likely: Sequence[str]) -> Reason | None:
    """Why it was found, in the first of its languages that has all the words; the next is not looked at."""
    for language in likely:
        if language in line.held and (reason := marker.reason(language, line.held[language].text)):
            return reason
    return None


def _has_han(reading: Reading) -> bool:
    """Whether Chinese was asked for: then the Chinese text is the one to look at first."""
    return any("\u4e00" <= sign <= "\u9fff" for need in reading.needs for sign in need.text)
