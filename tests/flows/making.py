"""Readings made by hand: objects of the reading contract around a few words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from palermo.domain.documents.values import TextRead
from palermo.flows.take_in_document import TakenIn, take_in
from palermo.reading.errors import Unreadable

READER = "reader/1"
ENGLISH = "Working Group on Trafficking in Persons"
CHINESE = "贩运人口问题工作组"
MEETING = {"start": "2021-10-12", "end": "2021-10-13", "place": "Vienna", "ordinal": None}


def recommendation(key: str, text: str, **more: Any) -> dict[str, Any]:
    """A recommendation whose number is the last one of its key."""
    number = key.rsplit("-", 1)[1].rsplit(".", 1)[-1]
    act = {"strength": "should", "words": "should", "addressees": ["states_parties"], "spans": [[0, 6]]}
    return {
        "id": key,
        "label": number,
        "number": int(number),
        "section": "s2",
        "text": text,
        "items": [],
        "spans": [[0, len(text)]],
        "page": None,
        "status": "adopted",
        "proposers": [],
        "addressees": ["states_parties"],
        "strength": "should",
        "acts": [act],
        "softeners": [],
        "instruments": [],
        **more,
    }


def paragraph(number: str, text: str) -> dict[str, Any]:
    """A numbered paragraph."""
    spans = [[0, len(text)]]
    return {
        "id": f"p{number}",
        "number": number,
        "section": "s2",
        "text": text,
        "items": [],
        "spans": spans,
        "body_spans": spans,
    }


def reading(asked: Sequence[str | dict[str, Any]] = (), **more: Any) -> dict[str, Any]:
    """A reading of a report that asks `asked`, labelled 1, 2, 3 … where only words are given."""
    found = [
        recommendation(f"rec-{n}", one) if isinstance(one, str) else one for n, one in enumerate(asked, 1)
    ]
    sections = [
        {"id": "s1", "level": 1, "label": "II.", "heading": "Recommendations", "parent": None, "spans": []},
        {"id": "s2", "level": 2, "label": "A.", "heading": "General", "parent": "s1", "spans": []},
    ]
    return {
        "contract": "reading/1",
        "file": "made.txt",
        "format": "text",
        "language": "en",
        "original_language": None,
        "symbol": None,
        "symbols_cited": [],
        "kind": "report",
        "title": "Report on the meeting",
        "body": ENGLISH,
        "parent_body": None,
        "date": "2021-10-28",
        "distribution": "General",
        "meeting": MEETING,
        "masthead": [],
        "furniture": [],
        "sections": sections,
        "paragraphs": [paragraph(str(n), one["text"]) for n, one in enumerate(found, 1)],
        "recommendations": found,
        "footnotes": [],
        "tables": [],
        "agenda": [],
        "documents": [],
        "speakers": [],
        "attendance": [],
        "notices": [],
        "coverage": {"source": 0, "placed": 0, "furniture": 0, "unplaced": 0},
        **more,
    }


def other(words: str) -> dict[str, Any]:
    """A reading of readable text that is no document of the United Nations."""
    notice = {"code": "no_un_document", "message": "nothing here is of a UN document", "spans": []}
    nothing: dict[str, Any] = {
        "kind": "other",
        "body": None,
        "date": None,
        "distribution": None,
        "meeting": None,
    }
    return reading(title=words, notices=[notice], **nothing)


def text_read(found: dict[str, Any], reader: str = READER) -> TextRead:
    """What the pipeline would give for that object."""
    words = json.dumps(found, sort_keys=True, ensure_ascii=False)
    return TextRead(words, found, hashlib.sha256(words.encode()).hexdigest(), reader)


def bytes_of(found: dict[str, Any]) -> bytes:
    """A file whose reading is `found`: `read` gives it back."""
    return json.dumps(found, ensure_ascii=False).encode()


def read(data: bytes, name: str) -> TextRead:
    """The reader of these tests: the bytes are the reading itself."""
    if not data.strip():
        raise Unreadable("empty", f"{name} is empty: there is nothing to read")
    return text_read(json.loads(data))


@dataclass
class Desk:
    """Somebody who takes files in, with a reader that besides finds `finds`."""

    by: str = "clerk"
    reader: str = READER
    finds: dict[str, Any] = field(default_factory=dict)

    def take_in(self, found: dict[str, Any], path: str, symbol: str | None = None) -> TakenIn:
        """Take in a file at `path` that is read as `found`."""

        def again(data: bytes, name: str) -> TextRead:
            return text_read({**json.loads(data), **self.finds}, self.reader)

        return take_in(bytes_of(found), path, by=self.by, read=again, reader=self.reader, symbol=symbol)
