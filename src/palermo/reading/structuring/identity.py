"""What a document says of itself: symbol, kind, title, body, date, meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from palermo.reading.languages.masthead import MastheadTerms, masthead_terms
from palermo.reading.languages.pack import Pack
from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import Identity, Kind, Meeting, Paragraph
from palermo.reading.scripts import han
from palermo.reading.structuring.dates import DateRange, find_date, find_ranges
from palermo.reading.structuring.masthead import HeadLine
from palermo.reading.symbols import find_symbols

_BETWEEN_HAN = re.compile(rf"(?<=[{han.WIDE}])\s+(?=[{han.WIDE}])")
_SENTENCE = re.compile(r"[^。；;]+")
_NAMING = ("symbol", "data", "unnamed")
_KINDS_BY_SYMBOL = (("/RES/", Kind.RESOLUTION), ("/DEC/", Kind.DECISION))


def identity_of(
    head: Sequence[HeadLine], paragraphs: Sequence[Paragraph], weaver: Weaver, pack: Pack
) -> Identity:
    """The identity that the masthead states; the meeting also from the text, where only that names it."""
    terms = masthead_terms(pack)
    lines = _title(head, weaver)
    title = " ".join(lines) or None
    symbol = _symbol(head)
    kind = _kind(head, title, symbol, terms)
    body, parent = _bodies(head, lines[0] if lines else None, kind, weaver, terms)
    meeting = _meeting(head, title, paragraphs, kind, pack)
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


def _texts(head: Iterable[HeadLine], *roles: str) -> list[str]:
    return [line.text for line, role in head if role in roles]


def _title(head: Sequence[HeadLine], weaver: Weaver) -> tuple[str, ...]:
    """The lines of the title, wrapped ones rejoined; else how a resolution says that it was adopted."""
    parts: list[list[tuple[int, int]]] = []
    before = None
    for line, role in head[_end_of_naming(head) :]:
        if role == "title":
            stretch = (line.start, line.end)
            if parts and before == "title" and line.gap == 0 and not line.level:
                parts[-1].append(stretch)
            else:
                parts.append([stretch])
        before = role
    title = tuple(weaver.weave(part).value for part in parts)
    return title or tuple(_texts(head, "adopted")[:1])


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
    said = [title or "", *_texts(head, "author", "adopted")]
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
        if match and match["body"] not in bodies:
            bodies.append(_BETWEEN_HAN.sub("", match["body"]))
    if not bodies:
        return None, None
    return bodies[-1], bodies[-2] if len(bodies) > 1 else None


def _symbol(head: Sequence[HeadLine]) -> str | None:
    for text in _texts(head, "symbol"):
        found = find_symbols(text)
        if found:
            return found[-1][0]
    return None


def _date(head: Sequence[HeadLine], pack: Pack) -> date | None:
    for text in _texts(head, "data"):
        found = find_date(text, pack)
        if found:
            return found.first
    return None


def _distribution(head: Sequence[HeadLine], terms: MastheadTerms) -> str | None:
    for text in _texts(head, "data"):
        for pattern in terms.distribution:
            if match := pattern.search(text):
                return terms.distributions.get(match["value"], match["value"].capitalize())
    return None


def _original(head: Sequence[HeadLine], terms: MastheadTerms) -> str | None:
    for text in _texts(head, "data"):
        for pattern in terms.original:
            if match := pattern.search(text):
                return terms.languages.get(match["value"]) or terms.languages.get(match["value"].capitalize())
    return None


def _meeting(
    head: Sequence[HeadLine], title: str | None, paragraphs: Sequence[Paragraph], kind: Kind, pack: Pack
) -> Meeting | None:
    terms = masthead_terms(pack)
    ordinal = next(
        (_ordinal(text, terms) for text in _texts(head, "session", "meeting") if _ordinal(text, terms)), None
    )
    for text in [*_texts(head, "meeting"), *([title] if title else [])]:
        found = _dates(text, pack)
        if found:
            place = _place(text, found, terms)
            return Meeting(found.first, found.last, place, ordinal or _ordinal_in(paragraphs, found, pack))
    if kind in (Kind.REPORT, Kind.DRAFT_REPORT):
        return _meeting_in(paragraphs, ordinal, pack)
    return Meeting(None, None, None, ordinal) if ordinal else None


def _dates(text: str, pack: Pack) -> DateRange | None:
    found = next(find_ranges(text, pack), None)
    return found or find_date(text, pack)


def _place(text: str, dates: DateRange, terms: MastheadTerms) -> str | None:
    after, before = terms.after_dates.match(text[dates.end :]), terms.before_dates.search(text[: dates.start])
    for match in (after, before, *(pattern.search(text) for pattern in terms.place)):
        if match:
            return match["place"].strip()
    return None


def _ordinal(text: str, terms: MastheadTerms) -> int | None:
    match = terms.session.search(text)
    return _value(match["ordinal"], terms) if match else None


def _value(words: str, terms: MastheadTerms) -> int | None:
    low = words.lower()
    if low in terms.ordinals:
        return terms.ordinals.index(low)
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else han.number(words)


def _ordinal_in(paragraphs: Sequence[Paragraph], dates: DateRange, pack: Pack) -> int | None:
    """Which meeting it was, where one sentence names both its dates and its place in the row."""
    terms = masthead_terms(pack)
    for paragraph in paragraphs:
        value = paragraph.text.value
        if match := terms.adopting.search(value):
            return _value(match["ordinal"], terms)
        if not terms.meeting_ordinal.search(value):
            continue
        for sentence in _SENTENCE.findall(value):
            same = [
                found
                for found in find_ranges(sentence, pack)
                if (found.first, found.last) == (dates.first, dates.last)
            ]
            match = terms.meeting_ordinal.search(sentence) if same else None
            if match and (ordinal := _value(match["ordinal"], terms)):
                return ordinal
    return None


def _meeting_in(paragraphs: Sequence[Paragraph], ordinal: int | None, pack: Pack) -> Meeting | None:
    """The meeting as the text tells of it: the last dates that something was held on, at a place."""
    terms = masthead_terms(pack)
    best: Meeting | None = None
    for paragraph in paragraphs:
        value = paragraph.text.value
        if not terms.held.search(value):
            continue
        for sentence in _SENTENCE.findall(value):
            for found in find_ranges(sentence, pack):
                place = _place(sentence, found, terms)
                if place and (best is None or best.end is None or found.last > best.end):
                    best = Meeting(
                        found.first, found.last, place, ordinal or _ordinal_in(paragraphs, found, pack)
                    )
    return best
