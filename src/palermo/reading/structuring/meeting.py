"""The meeting that a document is of: when, where, and which in the row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from palermo.reading.languages.masthead import MastheadTerms, masthead_terms
from palermo.reading.languages.pack import Pack
from palermo.reading.model import Kind, Line, Meeting, Paragraph
from palermo.reading.scripts import han
from palermo.reading.structuring.dates import DateRange, find_date, find_ranges
from palermo.reading.structuring.masthead import HeadLine, texts_of

_SENTENCE = re.compile(r"[^。；;]+")


def meeting_of(
    head: Sequence[HeadLine], title: str | None, paragraphs: Sequence[Paragraph], kind: Kind, pack: Pack
) -> Meeting | None:
    """The meeting that the masthead or the title names; a report's own also as its text tells of it."""
    terms = masthead_terms(pack)
    sessions = [line for line, role in head if role in ("session", "meeting")]
    ordinal = next((value for line in sessions if (value := _ordinal_of_line(line, terms))), None)
    for text in [*texts_of(head, "meeting"), *([title] if title else [])]:
        found = _dates(text, pack)
        if found:
            place = _place(text, found, terms)
            return Meeting(found.first, found.last, place, ordinal or _ordinal_in(paragraphs, found, pack))
    if kind in (Kind.REPORT, Kind.DRAFT_REPORT):
        return _meeting_in(paragraphs, ordinal, pack)
    return Meeting(None, None, None, ordinal) if ordinal else None


def _ordinal_of_line(line: Line, terms: MastheadTerms) -> int | None:
    """As its words say, else as an attribute says of them."""
    value = line.markup.value if line.markup is not None else None
    return _ordinal(line.text, terms) or (int(value) if value and value.isdecimal() else None)


def _dates(text: str, pack: Pack) -> DateRange | None:
    found = next(find_ranges(text, pack), None)
    return found or find_date(text, pack)


def _place(text: str, dates: DateRange, terms: MastheadTerms) -> str | None:
    after, before = terms.after_dates.match(text[dates.end :]), terms.before_dates.search(text[: dates.start])
    for match in (after, before, *(pattern.search(text) for pattern in terms.place)):
        if match and not terms.session.search(match["place"]):
            return match["place"].strip()
    return None


def _ordinal(text: str, terms: MastheadTerms) -> int | None:
    match = terms.session.search(text)
    return _value(match["ordinal"], terms) if match else None


def _value(words: str, terms: MastheadTerms) -> int | None:
    low = " ".join(words.lower().split())
    if low in terms.ordinals:
        return terms.ordinals[low]
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else han.number(words)


def _ordinal_in(paragraphs: Sequence[Paragraph], dates: DateRange, pack: Pack) -> int | None:
    """Which meeting it was, where one sentence names both its dates and its place in the row.

    Or where the sentence that introduces the recommendations names it.
    """
    terms = masthead_terms(pack)
    year = str(dates.last.year)
    for paragraph in paragraphs:
        value = paragraph.text.value
        if not any(map(value.__contains__, terms.meeting_words)):
            continue
        if match := terms.adopting.search(value):
            return _value(match["ordinal"], terms)
        for sentence in _SENTENCE.findall(value) if year in value else ():
            if ordinal := _ordinal_of(sentence, dates, pack):
                return ordinal
    return None


def _ordinal_of(sentence: str, dates: DateRange, pack: Pack) -> int | None:
    """The place in the row of the meeting of these dates, if a sentence names both."""
    terms = masthead_terms(pack)
    match = terms.meeting_ordinal.search(sentence)
    if match is None:
        return None
    days = (dates.first, dates.last)
    same = any((found.first, found.last) == days for found in find_ranges(sentence, pack))
    return _value(match["ordinal"], terms) if same else None


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
