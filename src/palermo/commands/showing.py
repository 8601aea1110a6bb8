"""What stands at an address, as plain lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from palermo.commands.happening import happened
from palermo.commands.itemized import itemized
from palermo.commands.words import KIND, LANGUAGE, STATUS, STRENGTH, addressee, country
from palermo.commands.wrapping import columns, wrapped
from palermo.domain.documents.sheet import DocumentSheet, LanguageSheet, MeetingSheet, VersionSheet
from palermo.domain.recommendations.sheet import Line, RecommendationSheet, WordingSheet
from palermo.flows.showing import LANGUAGES, Shown


def text_of(shown: Shown, language: str | None) -> Iterator[str]:
    """The lines for what an address answers with."""
    if shown.led_from:
        yield f"/{shown.led_from} leads on to /{shown.address}"
    if shown.removed:
        at = shown.removed.at
        yield f"/{shown.address} was removed on {at:%Y-%m-%d %H:%M} UTC by {shown.removed.by}:"
        yield f"    {shown.removed.why}"
    if shown.recommendation:
        yield from _recommendation(shown.recommendation, language)
    if shown.document:
        yield from _document(shown.document, shown.recommendations)
    if shown.history:
        yield ""
    for line in shown.history:
        yield from _fact("History", happened(line))
    for paragraph in shown.paragraphs:
        yield f"/{shown.address}  ({LANGUAGE[paragraph.language]})"
        yield from _place(paragraph.headings)
        yield from wrapped(paragraph.text, columns())


def _recommendation(sheet: RecommendationSheet, language: str | None) -> Iterator[str]:
    wording = _chosen(sheet.wordings, language)
    yield f"/{sheet.address}"
    yield ""
    for depth, line in itemized(wording.text, () if "text" in wording.corrected else wording.items):
        yield from ("    " * depth + part for part in wrapped(line, columns() - 4 * depth))
    yield ""
    yield from _fact(
        "Document", f"{sheet.symbol or 'without symbol'} (/{sheet.document}), {KIND[sheet.kind]}"
    )
    yield from _fact("Title", wording.title)
    yield from _fact("Body", wording.body)
    yield from _fact("Meeting", _meeting(sheet.meeting))
    yield from _fact("Under", " › ".join(wording.headings))
    yield from _fact("Labelled", wording.label + (f", page {wording.page}" if wording.page else ""))
    yield from _fact("Status", STATUS[wording.status] + _by(wording, "status"))
    yield from _fact("Strength", STRENGTH[wording.strength] + _by(wording, "strength"))
    yield from _fact("Asked of", ", ".join(map(addressee, wording.addressees)) + _by(wording, "addressees"))
    yield from _fact("Proposed by", ", ".join(map(country, wording.proposers)))
    for act in wording.acts:
        who = f" ({', '.join(map(addressee, act['addressees']))})" if act["addressees"] else ""
        yield from _fact("Says so", f"“{act['words']}”: {STRENGTH[act['strength']]}{who}")
    yield from _fact("Limited by", ", ".join(f"“{one['words']}”" for one in wording.softeners))
    for one in wording.instruments:
        articles = f", article {', '.join(one['articles'])}" if one["articles"] else ""
        yield from _fact("Cites", f"“{one['words']}” ({one['name']}{articles})")
    if wording.invented:
        yield from _fact("Notice", "This document says of itself that it is invented.")
    yield from _fact("Languages", ", ".join(LANGUAGE[code] for code in sheet.languages))
    yield from _fact("Counted", _counted(sheet))
    yield from _fact("Before", f"/{sheet.before}" if sheet.before else None)
    yield from _fact("After", f"/{sheet.after}" if sheet.after else None)


def _document(sheet: DocumentSheet, lines: Sequence[Line]) -> Iterator[str]:
    yield f"/{sheet.address}"
    yield ""
    yield from _fact("Symbol", (sheet.symbol or "none printed") + _by(sheet, "symbol"))
    part = "" if sheet.part == "main" else f", {sheet.part}"
    yield from _fact("Kind", KIND[sheet.kind] + part + _by(sheet, "kind"))
    yield from _fact("Date", sheet.date.isoformat() + _by(sheet, "date") if sheet.date else None)
    yield from _fact("Distribution", sheet.distribution)
    yield from _fact("Meeting", _meeting(sheet.meeting))
    if sheet.gives_way_to:
        yield from _fact("Counted", f"no: /{sheet.gives_way_to} is, instead of it")
    for version in sheet.versions:
        yield from _fact("Same work", f"/{version.address} ({_version(version)})")
    for held in sheet.languages:
        yield ""
        yield from _language(held)
    if lines:
        yield ""
        many = sum(line.said_none_by is None for line in lines)
        yield f"{many} recommendation{'' if many == 1 else 's'}"
    for line in lines:
        how = f"none, as {line.said_none_by} says" if line.said_none_by else STRENGTH[line.strength]
        whole = Text(f"  /{line.address}  {how}: {line.text}")
        whole.truncate(columns(), overflow="ellipsis")
        yield whole.plain


def _language(held: LanguageSheet) -> Iterator[str]:
    yield f"In {LANGUAGE[held.language]}"
    yield from _fact("Title", held.title)
    yield from _fact("Body", held.body)
    yield from _fact("File", f"{held.file} ({held.format}, SHA-256 {held.sha256[:12]}…)")
    yield from _fact("Read", f"{held.read_at:%Y-%m-%d %H:%M} UTC")
    counts = ((held.paragraphs, "paragraphs"), (held.attendance, "participants"), (held.speakers, "speakers"))
    yield from _fact("Holds", ", ".join(f"{number} {what}" for number, what in counts if number))
    for heading in held.outline:
        label = f"{heading.label} " if heading.label else ""
        yield f"  {'  ' * heading.level}{label}{heading.heading}"
    for notice in held.notices:
        yield from _fact("Notice", notice)


def _version(version: VersionSheet) -> str:
    part = [version.part] if version.part != "main" else []
    mark = [] if version.counted else ["not counted"]
    return ", ".join([KIND[version.kind], *part, *mark])


def _chosen(wordings: Sequence[WordingSheet], language: str | None) -> WordingSheet:
    order = [language, *LANGUAGES]
    return min(wordings, key=lambda wording: order.index(wording.language))


def _counted(sheet: RecommendationSheet) -> str | None:
    if sheet.counted:
        return None
    return f"no: /{sheet.gives_way_to} is, instead of its document" if sheet.gives_way_to else "no"


def _meeting(meeting: MeetingSheet | None) -> str | None:
    if meeting is None:
        return None
    days = [day.isoformat() for day in (meeting.start, meeting.end) if day]
    when = " to ".join(dict.fromkeys(days))
    return ", ".join(part for part in (when, meeting.place) if part)


def _by(sheet: WordingSheet | DocumentSheet, field: str) -> str:
    return f" (as {sheet.corrected[field]} says)" if field in sheet.corrected else ""


def _place(headings: Iterable[str]) -> Iterator[str]:
    yield from _fact("Under", " › ".join(headings))


def _fact(name: str, value: str | None) -> Iterator[str]:
    if value:
        first, *rest = wrapped(value, columns() - 14)
        yield f"{name:<13} {first}"
        yield from (f"{'':<13} {line}" for line in rest)
