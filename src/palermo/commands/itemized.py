"""The text of a recommendation, its items on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]
"""An item of the reading contract: label, text, items."""


def itemized(text: str, items: Sequence[Item]) -> list[tuple[int, str]]:
    """The lines of a text, each with its depth: the words before the first item, then item after item.

    The text as one line where its items are not its whole end, for no word may
    be left out or said twice.
    """
    listed = list(_lines(items, 1))
    end = _bare("".join(line for _, line in listed))
    if not listed or not _bare(text).endswith(end):
        return [(0, text)]
    lead = _without_end(text, len(end))
    return [(0, lead), *listed] if lead else listed


def _lines(items: Sequence[Item], depth: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield depth, f"{item['label']} {item['text']}".strip()
        yield from _lines(item["items"], depth + 1)


def _bare(text: str) -> str:
    return "".join(text.split())


def _without_end(text: str, signs: int) -> str:
    """`text` without its last `signs` characters that are no white space."""
    place = len(text)
    while signs:
        place -= 1
        signs -= not text[place].isspace()
    return text[:place].rstrip()
