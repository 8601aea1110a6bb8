"""Labels grow as the order of the record does, and move only where they must."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from palermo.kernel.ordering import sort_key
from palermo.search.placing import HIGHEST, Facts, NoRoom, labelled


def _facts(days: dict[int, str | None]) -> dict[int, Facts]:
    keys = {
        number: sort_key(date.fromisoformat(day) if day else None, None, None, f"d/{number}")
        for number, day in days.items()
    }
    return {number: Facts(key, "") for number, key in sorted(keys.items(), key=lambda one: (one[1], one[0]))}


def _day(number: int) -> str:
    return (date(2000, 1, 1) + timedelta(days=number)).isoformat()


def test_labels_grow_with_the_order_whatever_comes_when() -> None:
    chance = random.Random(1)
    days: dict[int, str | None] = {}
    labels: dict[int, int] = {}
    for number in range(400):
        days[number] = _day(chance.randrange(3000)) if chance.random() > 0.1 else None
        facts = _facts(days)
        new = labelled(labels, facts)
        assert set(new) == {number}
        labels.update(new)
        placed = [labels[one] for one in facts]
        assert placed == sorted(placed)
        assert len(set(placed)) == len(placed)
        assert 0 < min(placed) <= max(placed) < HIGHEST


@pytest.mark.parametrize("step", [1, -1])
def test_thousands_come_one_after_the_other(step: int) -> None:
    days: dict[int, str | None] = {0: None}
    labels = labelled({}, _facts(days))
    for number in range(1, 800):
        days[number] = _day(1000 + step * number)
        labels.update(labelled(labels, _facts(days)))
    assert [labels[one] for one in _facts(days)] == sorted(labels.values())


def test_many_at_once_between_two() -> None:
    labels = labelled({}, _facts({1: "2001-01-01", 2: "2009-01-01"}))
    days = {1: "2001-01-01", 2: "2009-01-01", **{number: f"2005-01-{number:02}" for number in range(3, 30)}}
    new = labelled(labels, _facts(dict(days)))
    assert sorted(new.values()) == [new[number] for number in range(3, 30)]
    assert labels[1] < min(new.values()) <= max(new.values()) < labels[2]


def test_no_room_is_told() -> None:
    with pytest.raises(NoRoom):
        labelled({1: 5, 2: 6}, _facts({1: "2001-01-01", 3: "2002-01-01", 2: "2003-01-01"}))
