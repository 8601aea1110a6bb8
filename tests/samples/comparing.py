"""What a reading says otherwise than the gold, a line for each difference.

Only what the contract leaves open is passed over: the identifiers of sections, the
cut of the masthead into passages, the place of a note in the order of symbols and
notes, and how much of a verb's auxiliaries `words` hold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

Facts = dict[str, Any]
_UNSEEN = re.compile(r"[\s\u00ad\u2010\\*-]")
_AUXILIARIES = {"are", "is", "be", "to", "also"}


def differences(gold: Facts, got: Facts, field: str) -> list[str]:
    """The differences in one field, each as `place: expected …, got …`."""
    if field == "anchors":
        return _misplaced(_anchors(gold, got["file"]), _anchors(got, got["file"]))
    if field == "coverage":
        return list(_compared(field, {"unplaced": 0, "placed": gold["placed"]}, got["coverage"]))
    pick = _PICKED.get(field)
    sides = (pick(gold), pick(got)) if pick else (gold[field], got[field])
    return list(_compared(field, *sides))


def _anchors(facts: Facts, file: str) -> list[int]:
    if "forms" in facts:
        return list(facts["forms"][file]["anchors"])
    return sorted(anchor for note in facts["footnotes"] for anchor in note["anchors"])


def _misplaced(expected: list[int], got: list[int]) -> list[str]:
    """Within the mark-up of a call either its start or its number may be its place."""
    missing = [call for call in expected if not any(0 <= at - call <= len("<sup>") for at in got)]
    surplus = [at for at in got if not any(0 <= at - call <= len("<sup>") for call in expected)]
    told = [f"anchors: the call at {call} is missing" for call in missing]
    return told + [f"anchors: {at} is no call" for at in surplus]


def _compared(place: str, expected: Any, got: Any) -> Iterable[str]:
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in expected:
            yield from _compared(f"{place}.{key}", expected[key], got.get(key, "(no such field)"))
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        for index, (one, other) in enumerate(zip(expected, got, strict=True)):
            yield from _compared(f"{place}[{_name(one, index)}]", one, other)
    elif isinstance(expected, list) and isinstance(got, list):
        names = [[_name(each, index) for index, each in enumerate(side)] for side in (expected, got)]
        yield f"{place}: expected {len(expected)}, got {len(got)}"
        yield from (f"{place}: {each} is missing" for each in _without(names[0], names[1]))
        yield from (f"{place}: {each} is not in the gold" for each in _without(names[1], names[0]))
    elif expected != got:
        yield f"{place}: expected {expected!r}, got {got!r}"


def _without(these: list[str], those: list[str]) -> list[str]:
    rest = list(those)
    missing = []
    for each in these:
        if each in rest:
            rest.remove(each)
        else:
            missing.append(each)
    return missing


def _name(value: Any, index: int) -> str:
    """By what a person would know an entry: its number or its name, its words where it has none."""
    if isinstance(value, dict):
        for key in ("id", "number", "heading", "symbol", "marker", "label", "name", "of", "words"):
            if value.get(key):
                return str(value[key])
        return str(value.get("text", index))[:40]
    return str(value) if isinstance(value, str) else str(index)


def _headed(facts: Facts) -> dict[str | None, str | None]:
    named: dict[str | None, str | None] = {None: None}
    for section in facts["sections"]:
        named[section["id"]] = " ".join(filter(None, (section["label"], section["heading"])))
    return named


def _sections(facts: Facts) -> list[Facts]:
    named = _headed(facts)
    keys = ("level", "label", "heading")
    return [
        {**{key: each[key] for key in keys}, "parent": named[each["parent"]]} for each in facts["sections"]
    ]


def _paragraphs(facts: Facts) -> list[Facts]:
    named = _headed(facts)
    return [
        {"number": each["number"], "section": named[each["section"]], **_worded(each)}
        for each in facts["paragraphs"]
    ]


def _worded(passage: Facts) -> Facts:
    return {"text": passage["text"], "items": _items(passage["items"])}


def _items(items: list[Facts]) -> list[Facts]:
    return [{"label": item["label"], **_worded(item)} for item in items]


def _recommendations(facts: Facts) -> list[Facts]:
    named = _headed(facts)
    keys = ("id", "label", "number", "status", "proposers")
    return [
        {**{key: each[key] for key in keys}, "section": named[each["section"]], **_worded(each)}
        for each in facts["recommendations"]
    ]


def _asked(*keys: str) -> Callable[[Facts], list[Facts]]:
    def pick(facts: Facts) -> list[Facts]:
        return [
            {key: each["id"] if key == "id" else _plain(each[key]) for key in ("id", *keys)}
            for each in facts["recommendations"]
        ]

    return pick


def _plain(value: Any) -> Any:
    """A list of acts, softeners or instruments as it is compared; any other value as it is."""
    if not isinstance(value, list):
        return value
    return [_plain_entry(each) if isinstance(each, dict) else each for each in value]


def _plain_entry(entry: Facts) -> Facts:
    if "articles" in entry:
        return {"name": entry["name"], "articles": entry["articles"]}
    plain = {"words": entry["words"]}
    if "strength" in entry:
        kept = [word for word in entry["words"].split() if word.lower() not in _AUXILIARIES]
        plain = {"words": " ".join(kept), "strength": entry["strength"], "addressees": entry["addressees"]}
    return plain


def _notes(facts: Facts) -> list[Facts]:
    notes = [{"marker": _digits(note["marker"]), "text": note["text"]} for note in facts["footnotes"]]
    return sorted(notes, key=lambda note: note["marker"])


def _digits(marker: str) -> str:
    return unicodedata.normalize("NFKC", marker)


def _masthead(facts: Facts) -> str:
    passages = (each if isinstance(each, str) else each["text"] for each in facts["masthead"])
    return _UNSEEN.sub("", "".join(passages))


def _tables(facts: Facts) -> list[Facts]:
    named = _headed(facts)
    return [
        {"caption": each["caption"], "section": named[each["section"]], "rows": each["rows"]}
        for each in facts["tables"]
    ]


def _speakers(facts: Facts) -> list[Facts]:
    return [{**each, "of": each["of"] and each["of"].removeprefix("the ")} for each in facts["speakers"]]


_PICKED: dict[str, Callable[[Facts], Any]] = {
    "sections": _sections,
    "paragraphs": _paragraphs,
    "recommendations": _recommendations,
    "acts": _asked("strength", "addressees", "acts"),
    "softeners": _asked("softeners"),
    "instruments": _asked("instruments"),
    "footnotes": _notes,
    "masthead": _masthead,
    "tables": _tables,
    "speakers": _speakers,
    "symbols_cited": lambda facts: sorted(facts["symbols_cited"]),
}
_IDENTITY = (
    "contract",
    "language",
    "original_language",
    "symbol",
    "kind",
    "title",
    "body",
    "parent_body",
    "date",
    "distribution",
    "meeting",
)
FIELDS = (*_IDENTITY, *_PICKED, "agenda", "documents", "attendance", "anchors", "coverage")
"""All fields that are compared; those of a recommendation that read its meaning stand by themselves."""
