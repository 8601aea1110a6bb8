"""What a document says of itself: symbol, kind, title, body, date, meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from palermo.reading.languages.masthead import MastheadTerms, masthead_terms
from palermo.reading.languages.pack import Pack
from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import Identity, Kind, Line, Paragraph
from palermo.reading.scripts import han
from palermo.reading.structuring.dates import find_date
from palermo.reading.structuring.masthead import HeadLine, texts_of
from palermo.reading.structuring.meeting import meeting_of
from palermo.reading.structuring.titles import wraps_on
from palermo.reading.symbols import find_symbols

_BETWEEN_HAN = re.compile(rf"(?<=[{han.WIDE}])\s+(?=[{han.WIDE}])")
_BEFORE_TITLE = re.compile(r"\A[-–—]\s+")
"""The dash that stands between the number of a resolution and its title in Arabic."""
_STEM = 5
"""Letters that a word has in all its cases."""
_NAMING = ("symbol", "data", "unnamed")
_KINDS_BY_NAME = {"resolution": Kind.RESOLUTION, "decision": Kind.DECISION}
_KINDS_BY_SYMBOL = (("/RES/", Kind.RESOLUTION), ("/DEC/", Kind.DECISION))


def identity_of(
    head: Sequence[HeadLine], paragraphs: Sequence[Paragraph], weaver: Weaver, pack: Pack, named: str = ""
) -> Identity:
    """The identity that the masthead states; the meeting also from the text, where only that names it.

    `named` is the word by which a file names its kind: it counts where the masthead says none.
    """
    terms = masthead_terms(pack)
    lines = _title(head, weaver)
    title = " ".join(lines) or None
    symbol = _symbol(head)
    kind = _kind(head, title, symbol, terms)
    if kind is Kind.OTHER:
        kind = _KINDS_BY_NAME.get(named.casefold(), kind)
    body, parent = _bodies(head, lines[0] if lines else None, kind, weaver, terms)
    meeting = meeting_of(head, title, paragraphs, kind, pack)
    return Identity(
        symbol=symbol,
        kind=kind,
        title=title,
        body=body,
        parent_body=parent,
        date=_date(head, pack),
        distribution=_distribution(head, terms),
        original_language=_original(head, terms),
        meeting=meeting,
    )


def _title(head: Sequence[HeadLine], weaver: Weaver) -> tuple[str, ...]:
    """The lines of the title, wrapped ones rejoined; else how a resolution says that it was adopted."""
    parts: list[list[tuple[int, int]]] = []
    before = None
    for line, role in head[_end_of_naming(head) :]:
        if role == "title":
            stretch = (line.start, line.end)
            if parts and before == "title" and wraps_on(line):
                parts[-1].append(stretch)
            else:
                parts.append([stretch])
        before = role
    title = tuple(_BEFORE_TITLE.sub("", weaver.weave(part).value) for part in parts)
    return title or tuple(texts_of(head, "adopted")[:1])


def _end_of_naming(head: Sequence[HeadLine]) -> int:
    """Where the lines that name body, symbol and date end: what is printed above them is no title."""
    naming = [index for index, (_, role) in enumerate(head) if role.startswith("body") or role in _NAMING]
    end = naming[-1] + 1 if naming else 0
    return end if any(role in ("title", "adopted") for _, role in head[end:]) else 0


def _kind(head: Sequence[HeadLine], title: str | None, symbol: str | None, terms: MastheadTerms) -> Kind:
    if not head or (all(role == "title" for _, role in head) and not terms.body_in_title.search(title or "")):
        return Kind.OTHER
    for part, kind in _KINDS_BY_SYMBOL:
        if symbol and part in symbol:
            return kind
    said = [title or "", *texts_of(head, "author", "adopted")]
    for kind, pattern in terms.kinds:
        if any(pattern.search(words) for words in said):
            return kind
    return Kind.OTHER


def _bodies(
    head: Sequence[HeadLine], title: str | None, kind: Kind, weaver: Weaver, terms: MastheadTerms
) -> tuple[str | None, str | None]:
    """The most particular body, and the one above it: the last that the masthead names, or the title's."""
    names: dict[str, list[tuple[int, int]]] = {}
    for line, role in head:
        if role.startswith("body"):
            names.setdefault(role, []).append((line.start, line.end))
    bodies = [_BETWEEN_HAN.sub("", weaver.weave(stretches).value) for stretches in names.values()]
    if kind in (Kind.REPORT, Kind.DRAFT_REPORT) and title:
        match = terms.body_in_title.search(title)
        if match and not any(_are_forms(match["body"], body) for body in bodies):
            bodies.append(_BETWEEN_HAN.sub("", match["body"]))
    if not bodies:
        return None, None
    return bodies[-1], bodies[-2] if len(bodies) > 1 else None


def _are_forms(name: str, other: str) -> bool:
    """Whether two names are one, perhaps in different cases: Рабочей группы is Рабочая группа."""
    words, others = name.split(), other.split()
    return len(words) == len(others) and all(
        one[:_STEM] == two[:_STEM] for one, two in zip(words, others, strict=True)
    )


def _symbol(head: Sequence[HeadLine]) -> str | None:
    for text in texts_of(head, "symbol"):
        found = find_symbols(text)
        if found:
            return found[-1][0]
    return None


def _date(head: Sequence[HeadLine], pack: Pack) -> date | None:
    """The first date among the lines; the words count before what an attribute says of them."""
    for line, role in head:
        if role == "data":
            if found := find_date(line.text, pack):
                return found.first
            if marked := _marked_date(line):
                return marked
    return None


def _marked_date(line: Line) -> date | None:
    value = line.markup.value if line.markup is not None else None
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def _distribution(head: Sequence[HeadLine], terms: MastheadTerms) -> str | None:
    for text in texts_of(head, "data"):
        for pattern in terms.distribution:
            if match := pattern.search(text):
                return terms.distributions.get(match["value"], match["value"].capitalize())
    return None


def _original(head: Sequence[HeadLine], terms: MastheadTerms) -> str | None:
    for text in texts_of(head, "data"):
        for pattern in terms.original:
            if match := pattern.search(text):
                return terms.languages.get(match["value"]) or terms.languages.get(match["value"].capitalize())
    return None
