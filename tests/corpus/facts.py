"""The facts of a reading that the repository may keep: counts, codes, offsets and hashes, no sentence.

Real documents stay outside the repository. What was read of each is kept in
`expected/NAME.json`, so that every change of the library shows which
recommendations appeared, vanished, moved or changed.
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

EXPECTED = Path(__file__).parent / "expected"

LONGEST_FORMULA = 24

Facts = dict[str, Any]


def hashed(text: str | None) -> str | None:
    """Twelve characters that stand for a text; none for none."""
    return None if text is None else sha256(text.encode("utf-8")).hexdigest()[:12]


def facts(reading: dict[str, Any], data: bytes) -> Facts:
    """The facts of a document, from the object of the reading contract and the bytes that were read."""
    meeting = reading["meeting"]
    return {
        "source": sha256(data).hexdigest()[:12],
        **{
            name: reading[name]
            for name in ("format", "language", "original_language", "symbol", "kind", "date")
        },
        **{name: hashed(reading[name]) for name in ("title", "body", "parent_body", "distribution")},
        "meeting": meeting and {**meeting, "place": hashed(meeting["place"])},
        "symbols_cited": reading["symbols_cited"],
        "coverage": reading["coverage"],
        "notices": dict(sorted(Counter(notice["code"] for notice in reading["notices"]).items())),
        "furniture": dict(sorted(Counter(piece["reason"] for piece in reading["furniture"]).items())),
        "masthead": [hashed(line["text"]) for line in reading["masthead"]],
        "sections": [
            [section["id"], section["level"], section["label"], section["parent"], hashed(section["heading"])]
            for section in reading["sections"]
        ],
        "paragraphs": [
            [
                paragraph["id"],
                paragraph["number"],
                paragraph["section"],
                _labels(paragraph["items"]),
                hashed(paragraph["text"]),
            ]
            for paragraph in reading["paragraphs"]
        ],
        "recommendations": [_recommendation(entry) for entry in reading["recommendations"]],
        "footnotes": [
            [note["marker"], note["anchors"], hashed(note["text"])] for note in reading["footnotes"]
        ],
        "tables": [
            [len(table["rows"]), *map(hashed, map(_joined, table["rows"]))] for table in reading["tables"]
        ],
        "agenda": [[entry["number"], hashed(entry["text"])] for entry in reading["agenda"]],
        "documents": [
            [entry["symbol"], entry["agenda_item"], hashed(entry["title"])] for entry in reading["documents"]
        ],
        "speakers": [
            [
                *(entry[name] for name in ("role", "country", "agenda_items", "paragraph")),
                hashed(entry["name"]),
                hashed(entry["of"]),
            ]
            for entry in reading["speakers"]
        ],
        "attendance": [
            [entry["category"], entry["country"], entry["paragraph"], hashed(entry["name"])]
            for entry in reading["attendance"]
        ],
    }


def _recommendation(entry: dict[str, Any]) -> Facts:
    return {
        "id": entry["id"],
        "label": entry["label"],
        "section": entry["section"],
        "status": entry["status"],
        "strength": entry["strength"],
        "addressees": entry["addressees"],
        "proposers": entry["proposers"],
        "acts": [[act["strength"], _short(act["words"]), act["addressees"]] for act in entry["acts"]],
        "softeners": [_short(softener["words"]) for softener in entry["softeners"]],
        "instruments": [[found["name"], found["articles"]] for found in entry["instruments"]],
        "items": _labels(entry["items"]),
        "text": hashed(entry["text"]),
        "spans": hashed(json.dumps(entry["spans"])),
    }


def _short(words: str) -> str | None:
    """A formula as it is; what is longer than a formula only by its hash, since no sentence may be kept."""
    return words if len(words) <= LONGEST_FORMULA else hashed(words)


def _labels(items: list[dict[str, Any]]) -> list[Any]:
    """Labels of items, each followed by the labels of its own items where it has some."""
    labels: list[Any] = []
    for item in items:
        labels.append(item["label"])
        if item["items"]:
            labels.append(_labels(item["items"]))
    return labels


def _joined(row: list[str]) -> str:
    return "\t".join(row)


def written(found: Facts) -> str:
    """Facts as a file that shows a change as a changed line: lists hold one entry a line."""
    lines = []
    for name, value in found.items():
        words = json.dumps(value, ensure_ascii=False)
        if isinstance(value, list) and value:
            words = "[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in value) + "\n]"
        lines.append(f"{json.dumps(name)}: {words}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def expected(name: str) -> Facts | None:
    """The facts kept of the document whose file is called `name`, or none."""
    file = EXPECTED / f"{Path(name).stem}.json"
    if not file.is_file():
        return None
    kept: Facts = json.loads(file.read_text(encoding="utf-8"))
    return kept
