"""Killed at any moment, restoring a backup leaves the old record or the new one, whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
OLD = ["CTOC/COP/WG.4/2021/6", "CTOC/COP/WG.4/2022/6"]
NEW = ["CTOC/COP/WG.4/2022/6"]


def test_killed_at_every_step_the_record_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    mine = {
        "PALERMO_DATA_DIR": str(tmp_path / "data"),
        "PYTHONPATH": os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY)]),
    }
    run = subprocess.run(
        [sys.executable, "-m", "tests.flows.killing_restore"],
        env={**os.environ, **mine, "DJANGO_SETTINGS_MODULE": "palermo.project.settings"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told = [json.loads(line) for line in run.stdout.splitlines()]
    states = [one["documents"] for one in told]
    assert len(told) > 40
    assert all(one["killed"] for one in told[:-1])
    change = states.index(NEW)
    assert states == [OLD] * change + [NEW] * (len(states) - change), "old, then new, and nothing between"
    assert 0 < change < len(told) - 1, "killed before the exchange and after it"
    assert [one["completed"] for one in told if "completed" in one] == [[NEW, []]] * (len(told) // 9)
