"""Killed at any moment, a document is as before or as after, and a second run completes it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def test_killed_at_every_statement_a_document_is_as_before_or_as_after(tmp_path: Path) -> None:
    mine = {
        "PALERMO_DATA_DIR": str(tmp_path),
        "PYTHONPATH": os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY)]),
    }
    run = subprocess.run(
        [sys.executable, "-m", "tests.flows.killing"],
        env={**os.environ, **mine, "DJANGO_SETTINGS_MODULE": "palermo.project.settings"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(told) > 30
    assert {one["state"] for one in told if one["killed"]} == {"before", "after"}
    assert [one["at"] for one in told if one["killed"] and one["state"] == "after"] == ["after commit"]
    assert all(one.get("completed", True) for one in told)
    assert (told[-1]["killed"], told[-1]["state"]) == (False, "after")
