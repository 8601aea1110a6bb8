"""The JSON of the reading contract (`docs/developers/reading.md`): one object for one file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from palermo.reading.model import (
    CONTRACT,
    Document,
    Identity,
    Item,
    Meeting,
    Notice,
    Passage,
    Reading,
    Recommendation,
    Span,
)

Json = dict[str, Any]


def to_json(reading: Reading) -> Json:
    """The object that `palermo read --to json` prints; every value is one of JSON's own."""
    document = reading.document
    return {
        "contract": CONTRACT,
        "file": reading.file,
        "format": reading.format,
        "language": document.language,
        **_identity(document.identity),
        "symbols_cited": list(document.symbols_cited),
        "masthead": [_passage(passage) for passage in document.masthead],
        "furniture": [{**_passage(passage), "reason": passage.reason} for passage in document.furniture],
        **_body(document),
        "recommendations": [_recommendation(found) for found in reading.recommendations],
        "agenda": [{"number": item.number, "text": item.text} for item in reading.agenda],
        "documents": [
            {"symbol": found.symbol, "agenda_item": found.agenda_item, "title": found.title}
            for found in reading.documents
        ],
        "speakers": [
            {
                "name": found.name,
                "of": found.of,
                "country": found.country,
                "role": found.role.value,
                "agenda_items": list(found.agenda_items),
                "paragraph": found.paragraph,
            }
            for found in reading.speakers
        ],
        "attendance": [
            {
                "category": found.category.value,
                "name": found.name,
                "country": found.country,
                "paragraph": found.paragraph,
            }
            for found in reading.attendance
        ],
        "notices": [_notice(notice) for notice in reading.notices],
        "coverage": reading.coverage._asdict(),
    }


def error_to_json(file: str, code: str, message: str) -> Json:
    """What stands in the place of a file that could not be read."""
    return {"contract": CONTRACT, "file": file, "error": {"code": code, "message": message}}


def _identity(identity: Identity) -> Json:
    return {
        "original_language": identity.original_language,
        "symbol": identity.symbol,
        "kind": identity.kind.value,
        "title": identity.title,
        "body": identity.body,
        "parent_body": identity.parent_body,
        "date": _day(identity.date),
        "distribution": identity.distribution,
        "meeting": _meeting(identity.meeting),
    }


def _meeting(meeting: Meeting | None) -> Json | None:
    if meeting is None:
        return None
    return {
        "start": _day(meeting.start),
        "end": _day(meeting.end),
        "place": meeting.place,
        "ordinal": meeting.ordinal,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _passage(passage: Passage) -> Json:
    return {"text": passage.text, "spans": _spans(passage.spans)}


def _notice(notice: Notice) -> Json:
    return {"code": notice.code, "message": notice.message, "spans": _spans(notice.spans)}


def _body(document: Document) -> Json:
    return {
        "sections": [
            {
                "id": section.id,
                "level": section.level,
                "label": section.label,
                "heading": section.heading.value,
                "parent": section.parent,
                "spans": _spans(section.spans),
            }
            for section in document.sections
        ],
        "paragraphs": [
            {
                "id": paragraph.id,
                "number": paragraph.number,
                "section": paragraph.section,
                "text": paragraph.text.value,
                "items": [_item(item) for item in paragraph.items],
                "spans": _spans(paragraph.spans),
                "body_spans": _spans(paragraph.text.spans),
            }
            for paragraph in document.paragraphs
        ],
        "footnotes": [
            {
                "marker": note.marker,
                "text": note.text.value,
                "anchors": list(note.anchors),
                "spans": _spans(note.spans),
                "body_spans": _spans(note.text.spans),
            }
            for note in document.footnotes
        ],
        "tables": [
            {
                "caption": table.caption,
                "section": table.section,
                "rows": [[cell.value for cell in row] for row in table.rows],
                "cells": [[_spans(cell.spans) for cell in row] for row in table.rows],
                "spans": _spans(table.spans),
            }
            for table in document.tables
        ],
    }


def _item(item: Item) -> Json:
    return {
        "label": item.label,
        "text": item.text.value,
        "items": [_item(inner) for inner in item.items],
        "spans": _spans(item.spans),
        "body_spans": _spans(item.text.spans),
    }


def _recommendation(found: Recommendation) -> Json:
    return {
        "id": found.id,
        "label": found.label,
        "number": found.number,
        "section": found.section,
        "text": found.text.value,
        "items": [_item(item) for item in found.items],
        "spans": _spans(found.spans),
        "page": found.page,
        "status": found.status.value,
        "proposers": list(found.proposers),
        "addressees": list(found.addressees),
        "strength": found.strength.value,
        "acts": [
            {
                "strength": act.strength.value,
                "words": act.words,
                "addressees": list(act.addressees),
                "spans": _spans(act.spans),
            }
            for act in found.acts
        ],
        "softeners": [
            {"words": softener.words, "spans": _spans(softener.spans)} for softener in found.softeners
        ],
        "instruments": [
            {
                "name": cited.name,
                "articles": list(cited.articles),
                "words": cited.words,
                "spans": _spans(cited.spans),
            }
            for cited in found.instruments
        ],
    }
