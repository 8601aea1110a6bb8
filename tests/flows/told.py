"""Runs a module that kills itself again and again, and gives what it told of each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[2]


def told_by(module: str, data: Path) -> list[dict[str, Any]]:
    """What `module` printed, an object a line, on a record in the folder `data`; it must end well."""
    mine = {
        "PALERMO_DATA_DIR": str(data),
        "PYTHONPATH": os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY)]),
    }
    run = subprocess.run(
        [sys.executable, "-m", module],
        env={**os.environ, **mine, "DJANGO_SETTINGS_MODULE": "palermo.project.settings"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]
