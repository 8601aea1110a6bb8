"""Palermo's own code and files, as the tests of the architecture see them."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SOURCE = REPOSITORY / "src" / "palermo"
ROOMS = {folder.name for folder in SOURCE.iterdir() if (folder / "__init__.py").is_file()}


def modules(room: str = "") -> list[Path]:
    """The Python files of a room, or of all; migrations are made by a machine and left out."""
    found = sorted((SOURCE / room).rglob("*.py"))
    return [path.relative_to(REPOSITORY) for path in found if path.parent.name != "migrations"]


@cache
def tree(module: Path) -> ast.Module:
    """The syntax tree of a file of `modules`."""
    return ast.parse((REPOSITORY / module).read_text(encoding="utf-8"))


@cache
def tracked() -> list[Path]:
    """Every file that git keeps or would keep; skips where this is no repository."""
    run = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        pytest.skip("this copy is no git repository: which files are the project's own cannot be told")
    paths = [Path(name) for name in run.stdout.split("\0") if name]
    return [path for path in paths if (REPOSITORY / path).is_file()]
