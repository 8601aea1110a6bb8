"""A reading that differs from the gold is told by field, with what was expected."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from samples.making.__main__ import HERE
from tests.samples.comparing import FIELDS, differences

Facts = dict[str, Any]
GOLD: Facts = json.loads((HERE / "gold" / "2031-report.en.json").read_text(encoding="utf-8"))


GOLD |= {"file": "2031-report.en.txt", "coverage": {"unplaced": 0, "placed": GOLD["placed"]}}


@pytest.mark.parametrize("field", FIELDS)
def test_the_gold_does_not_differ_from_itself(field: str) -> None:
    assert differences(GOLD, GOLD, field) == []


def _drop_item(facts: Facts) -> None:
    facts["recommendations"][6]["items"].pop()


def _move(facts: Facts) -> None:
    facts["paragraphs"][3]["section"] = "s1"


def _weaken(facts: Facts) -> None:
    facts["recommendations"][0]["acts"][0]["strength"] = "should_consider"


def _shift_article(facts: Facts) -> None:
    facts["recommendations"][0]["instruments"][0]["articles"] = ["4"]


def _forget(facts: Facts) -> None:
    facts["attendance"] = [each for each in facts["attendance"] if each["name"] != "Algeria"]


def _lose(facts: Facts) -> None:
    facts["coverage"] = {"unplaced": 3, "placed": facts["placed"] - 3}


def _uncall(facts: Facts) -> None:
    del facts["forms"]
    facts["footnotes"] = [{"anchors": [1121]}]


def _misplace(facts: Facts) -> None:
    facts["meeting"]["place"] = "Vienna"


@pytest.mark.parametrize(
    ("change", "field", "told"),
    [
        (_drop_item, "recommendations", "recommendations[rec-7].items: (c) is missing"),
        (_move, "paragraphs", "paragraphs[4].section: expected 'II. Recommendations', got 'I. Introduction'"),
        (_weaken, "acts", "acts[rec-1].acts[should].strength: expected 'should', got 'should_consider'"),
        (
            _shift_article,
            "instruments",
            "instruments[rec-1].instruments[tip-protocol].articles[3]: expected '3', got '4'",
        ),
        (_forget, "attendance", "attendance: Algeria is missing"),
        (_lose, "coverage", "coverage.unplaced: expected 0, got 3"),
        (_uncall, "anchors", "anchors: 1121 is no call"),
        (_misplace, "meeting", "meeting.place: expected 'Port Meridian', got 'Vienna'"),
    ],
)
def test_a_difference_is_told(change: Callable[[Facts], None], field: str, told: str) -> None:
    got = copy.deepcopy(GOLD)
    change(got)
    assert told in differences(GOLD, got, field)


def test_a_section_may_bear_another_identifier() -> None:
    got = json.loads(json.dumps(GOLD).replace('"s2"', '"ii"'))
    assert not any(differences(GOLD, got, field) for field in FIELDS)
