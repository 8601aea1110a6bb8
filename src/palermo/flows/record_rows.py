"""The record as rows, one a recommendation: pure values, and what stands in the cells of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One recommendation, as one language words it. Codes are those of the reading contract.

    `section` is the headings above it, the highest first; `items` are objects
    `{"label", "text", "items"}`; `acts` and `softeners` the words printed;
    `instruments` objects `{"name", "articles"}`; `paragraph` the address of its
    paragraph; `language` the one of the words shown, `languages` all that are held;
    `notices` objects `{"code", "message"}` that are about its words; `corrected`
    names by field who said otherwise than the machine read.
    """

    address: str
    symbol: str | None
    title: str
    kind: str
    body: str | None
    parent_body: str | None
    meeting_start: date | None
    meeting_end: date | None
    place: str | None
    ordinal: int | None
    label: str
    number: int | None
    section: tuple[str, ...]
    text: str
    items: tuple[Mapping[str, Any], ...]
    status: str
    draft: bool
    superseded: bool
    superseded_by: str | None
    strength: str
    acts: tuple[str, ...]
    addressees: tuple[str, ...]
    softeners: tuple[str, ...]
    instruments: tuple[Mapping[str, Any], ...]
    paragraph: str | None
    language: str
    languages: tuple[str, ...]
    notices: tuple[Mapping[str, str], ...]
    corrected: Mapping[str, str]


INVENTED = "invented_document"
COLUMNS = tuple(field.name for field in fields(Row))


def object_of(row: Row) -> dict[str, Any]:
    """A row with the types that JSON has: days as `2021-10-12`."""
    days = {name: day.isoformat() if day else None for name, day in _days(row).items()}
    return {**asdict(row), **days}


def cells_of(row: Row) -> list[Cell]:
    """A row as the cells of a table, in the order of `COLUMNS`: lists joined, yes or no."""
    words: dict[str, Cell] = {
        "section": " › ".join(row.section),
        "items": "\n".join(_item_lines(row.items, 0)),
        "draft": _yes(row.draft),
        "superseded": _yes(row.superseded),
        "acts": _listed(row.acts),
        "addressees": _listed(row.addressees),
        "softeners": _listed(row.softeners),
        "instruments": _listed([_instrument(one) for one in row.instruments]),
        "languages": _listed(row.languages),
        "notices": _listed([f"{one['code']}: {one['message']}" for one in row.notices]),
        "corrected": _listed([f"{field} ({by})" for field, by in sorted(row.corrected.items())]),
    }
    return [words[name] if name in words else getattr(row, name) for name in COLUMNS]


def plain_items(items: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    """Items of the reading contract without their places in the source."""
    return tuple(
        {"label": one["label"], "text": one["text"], "items": list(plain_items(one["items"]))}
        for one in items
    )


def touching(
    notices: Sequence[Mapping[str, Any]], spans: Sequence[Sequence[int]]
) -> tuple[Mapping[str, str], ...]:
    """The notices about stretches of text in `spans` (`[start, end]`); that all is invented is about each."""
    return tuple(
        {"code": one["code"], "message": one["message"]}
        for one in notices
        if one["code"] == INVENTED
        or any(start < end_ and start_ < end for start, end in one["spans"] for start_, end_ in spans)
    )


def _item_lines(items: Sequence[Mapping[str, Any]], depth: int) -> list[str]:
    lines: list[str] = []
    for one in items:
        lines.append(f"{'  ' * depth}{one['label']} {one['text']}".rstrip())
        lines += _item_lines(one["items"], depth + 1)
    return lines


def _instrument(one: Mapping[str, Any]) -> str:
    articles = ", ".join(one["articles"])
    return f"{one['name']} art. {articles}" if articles else str(one["name"])


def _listed(words: Sequence[str]) -> str:
    return "; ".join(words)


def _yes(held: bool) -> str:
    return "yes" if held else "no"


def _days(row: Row) -> dict[str, date | None]:
    return {"meeting_start": row.meeting_start, "meeting_end": row.meeting_end}
