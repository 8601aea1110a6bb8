"""The reading library stands alone: every module of it imports where there is no Django."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import palermo.reading

PROGRAM = """
import sys
sys.modules["django"] = None
from importlib import import_module
for name in sys.argv[1:]:
    import_module(name)
strangers = [
    name
    for name in sys.modules
    if name.startswith(("django.", "palermo.")) and not name.startswith("palermo.reading")
]
assert not strangers, strangers
"""


def test_every_module_imports_without_django() -> None:
    modules = [found.name for found in pkgutil.walk_packages(palermo.reading.__path__, "palermo.reading.")]
    assert "palermo.reading.model.text" in modules
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, *modules], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
