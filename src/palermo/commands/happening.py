"""A line of the journal in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from palermo.commands.words import LANGUAGE
from palermo.flows.showing import Happened

_COUNTED = {"new": "new", "changed": "changed", "missing": "no longer in the text"}


def happened(line: Happened) -> str:
    """When (UTC), who, what and why: `2026-11-22 11:13 UTC, ann: take in (English, 12 new)`."""
    said = [*_what(line.verb, line.details), *([line.why] if line.why else [])]
    told = f" ({'; '.join(said)})" if said else ""
    return f"{line.at:%Y-%m-%d %H:%M} UTC, {line.by}: {line.verb}{told}"


def _what(verb: str, details: Mapping[str, Any]) -> Iterator[str]:
    language = LANGUAGE.get(details.get("language", ""))
    words = {**_COUNTED, "changed": "held before"} if verb == "take in" else _COUNTED
    counts = [f"{len(details[name])} {word}" for name, word in words.items() if details.get(name)]
    read = [language, *counts] if language else counts
    if read:
        yield ", ".join(read)
    if "file" in details:
        yield f"SHA-256 {details['file'][:12]}…"
    if details.get("symbol"):
        yield f"symbol {details['symbol']}"
    if details.get("before"):
        yield f"before at /{details['before']}"
    if details.get("one_with"):
        yield f"one with /{', /'.join(details['one_with'])}"
    if "field" in details:
        value = details.get("value")
        yield details["field"] + (f": {value}" if value is not None else "")
    yield from details.get("notices", ())
