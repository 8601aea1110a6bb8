"""The instruments that a text names, with the articles it cites."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from palermo.reading.extracting.articles import articles_after, articles_before
from palermo.reading.languages.instruments import NONE, OTHER, Instruments
from palermo.reading.model import Document, Instrument, Text

_PARENTS = {"untoc": ("tip-protocol", "som-protocol", "firearms-protocol")}
"""Whose protocols introduce it too: they supplement it, and say so in their titles."""


_PROTOCOLS = {"ilo-c29": "ilo-p29"}
"""The one protocol to a convention, where there is only one that has a code."""

_NEAR = 40

Meaning = Callable[[str], str]
"""Gives the code that a short generic name means in a document."""


class Named(NamedTuple):
    """A name at its place in a text."""

    start: int
    end: int
    code: str


def names_in(value: str, known: Instruments, meant: Meaning) -> list[Named]:
    """Where instruments are named; `meant` says what the document's short generic names mean."""
    if known.sign.search(value) is None:
        return []
    found = [Named(start, end, code) for start, end, code in known.names.find(value)]
    for match in known.resolution.finditer(value):
        symbol = known.resolution_bodies[match["body"]] + "".join(match["number"].split())
        _add(found, Named(match.start(), match.end(), f"symbol:{symbol}"))
    generic = [Named(start, end, phrase) for start, end, phrase in known.generic.find(value)]
    for match in known.other.finditer(value):
        start, end = match.span()
        if _is_taken(found, start, end) or any(name.start <= start and end <= name.end for name in generic):
            continue
        named = match.group()
        if not named.isalpha() and not any(word in named for word in known.other_inert):
            _add(found, Named(start, end, known.code_of(named)))
    if generic:
        own = sorted(found)
        for name in generic:
            _add(found, Named(name.start, name.end, _meaning(name, value, known, meant, own)))
    return sorted([_with_suffix(name, value, known) for name in found])


def _add(found: list[Named], name: Named) -> None:
    """Add a name where its place is free; those that are parts of it go (a title within a title)."""
    start, end, _ = name
    if not _is_taken(found, start, end):
        found[:] = [other for other in found if other.start >= end or other.end <= start]
        found.append(name)


def _is_taken(found: list[Named], start: int, end: int) -> bool:
    """Whether a name that is there overlaps `[start, end)` and is not only a part of it."""
    return any(left < end and start < right and (left < start or right >= end) for left, right, _ in found)


def _with_suffix(name: Named, value: str, known: Instruments) -> Named:
    suffix = known.suffix.match(value, name.end)
    return name._replace(end=suffix.end()) if suffix else name


def _meaning(name: Named, value: str, known: Instruments, meant: Meaning, own: list[Named]) -> str:
    """What a generic name means: what the document introduced, or what belongs to the name before it."""
    said, before_it = meant(name.code), value[max(0, name.start - _NEAR) : name.start]
    if known.thereto_before.search(before_it) or known.thereto_after.match(value, name.end):
        before = [other for other in own if 0 <= name.start - other.end <= _NEAR]
        if before and before[-1].code in _PROTOCOLS:
            return _PROTOCOLS[before[-1].code]
        if before and before[-1].code not in _PARENTS:
            return OTHER
    return OTHER if known.dated.search(before_it) else said


def instruments_of(text: Text, known: Instruments, names: Iterable[Named]) -> tuple[Instrument, ...]:
    """The instruments named in a text, one for each mention, in order."""
    result = []
    for name in names:
        if name.code == NONE:
            continue
        before = articles_before(text.value, name.start, known)
        after = articles_after(text.value, name.end, known)
        start = before.start if before else name.start
        end = after.end if after else name.end
        articles = (before.numbers if before else ()) + (after.numbers if after else ())
        result.append(Instrument(name.code, articles, text.value[start:end], text.locate(start, end)))
    return tuple(result)


def meaning_in(document: Document, known: Instruments) -> Meaning:
    """What generic names mean in a document, looked for when the first one is met."""

    @cache
    def meanings() -> dict[str, str]:
        return introduced(document, known)

    return lambda phrase: meanings().get(phrase, OTHER)


def introduced(document: Document, known: Instruments) -> dict[str, str]:
    """What each generic name (`the Convention`, 《议定书》) means in a document.

    Of the instruments that the name can mean, the one that the document calls by a
    name of its own most often, in its masthead, headings, paragraphs and notes;
    where two are named as often, the first named. A body serves its own instrument. A protocol speaks for the
    convention that it supplements. A name that nothing introduces has no meaning.
    """
    counts: Counter[str] = Counter()
    # No name holds the line feed between two passages: all are looked through at once.
    counts.update(code for _, _, code in known.titles.find("\n".join(_passages(document))))
    for parent, protocols in _PARENTS.items():
        supplementing = sum(counts[protocol] for protocol in protocols)
        if supplementing and not counts[parent]:
            counts[parent] = supplementing
    order = list(counts)
    result = {}
    for phrase, codes in known.meanings.items():
        named = [code for code in codes if counts[code]]
        if named:
            result[phrase] = max(named, key=lambda code: (counts[code], -order.index(code)))
    return result


def _passages(document: Document) -> Iterable[str]:
    for joint in " ", "":
        yield joint.join(passage.text for passage in document.masthead)
    yield from (section.heading.value for section in document.sections)
    yield from (paragraph.text.value for paragraph in document.paragraphs)
    yield from (note.text.value for note in document.footnotes)
