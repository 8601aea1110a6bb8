"""Killed at any moment, restoring a backup leaves the old record or the new one, whole."""

from __future__ import annotations

from pathlib import Path

from tests.flows.told import told_by

OLD = ["CTOC/COP/WG.4/2021/6", "CTOC/COP/WG.4/2022/6"]
NEW = ["CTOC/COP/WG.4/2022/6"]


def test_killed_at_every_step_the_record_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    told = told_by("tests.flows.killing_restore", tmp_path / "data")
    states = [one["documents"] for one in told]
    assert len(told) > 40
    assert all(one["killed"] for one in told[:-1])
    change = states.index(NEW)
    assert states == [OLD] * change + [NEW] * (len(states) - change), "old, then new, and nothing between"
    assert 0 < change < len(told) - 1, "killed before the exchange and after it"
    assert [one["completed"] for one in told if "completed" in one] == [[NEW, []]] * (len(told) // 9)
