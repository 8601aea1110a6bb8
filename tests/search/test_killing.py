"""Killed at any step, search goes on with what it knew, and the next one completes it."""

from __future__ import annotations

from pathlib import Path

from tests.flows.told import told_by
from tests.search.killing import STEPS


def test_killed_at_any_step_the_next_one_completes_it(tmp_path: Path) -> None:
    told = told_by("tests.search.killing", tmp_path)
    assert [one["step"] for one in told if not one["anew"]] == [step for step in STEPS for _ in range(2)]
    assert all(one["killed"] for one in told)
    # A recommendation and a paragraph: either as before the change, or as after it; nothing twice.
    assert {tuple(one["at_once"]["found"]) for one in told[1:]} == {(0, 2, 2), (2, 0, 2)}
    assert {one["at_once"]["waits"] for one in told} == {0, 1}
    assert all(one["at_once"]["waits"] for one in told if one["at_once"]["found"][0] == 0)
    assert all(one["later"] == {"found": [2, 0, 2], "waits": 0, "folders": 1} for one in told)
