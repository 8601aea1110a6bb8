"""Who attended and who spoke, grouped as a page shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from palermo.domain.documents.models import Text
from palermo.domain.documents.presence import Participant, Statement
from palermo.reading.model.codes import Category


@dataclass(frozen=True, slots=True)
class UnderItem:
    """The statements under one agenda item, or several at once: numbers with the words of the agenda."""

    items: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...]


def by_category(found: Sequence[Participant]) -> dict[str, tuple[Participant, ...]]:
    """Participants by category, in the order of the categories, then as listed."""
    groups = {str(code): tuple(one for one in found if one.category == code) for code in Category}
    return {code: group for code, group in groups.items() if group}


def by_item(found: Sequence[Statement], text: Text) -> tuple[UnderItem, ...]:
    """Statements by the agenda items that the text places them under, in the order of the text."""
    agenda = {one["number"]: one["text"] for one in text.reading["agenda"]}
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for one in found:
        groups.setdefault(one.agenda_items, []).append(one)
    return tuple(
        UnderItem(tuple((number, agenda.get(number, "")) for number in items), tuple(group))
        for items, group in groups.items()
    )
