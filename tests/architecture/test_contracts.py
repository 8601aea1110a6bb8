"""The import contracts of pyproject.toml hold."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.code import REPOSITORY, ROOMS, modules, tree

FACES_ONLY = ("django.http", "django.shortcuts", "django.template", "django.urls", "django.views")


def test_import_contracts() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("module", modules("domain"), ids=str)
def test_a_concept_knows_no_page_and_no_address_bar(module: Path) -> None:
    for node in ast.walk(tree(module)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        assert not [name for name in names if name.startswith(FACES_ONLY)]


def test_every_room_is_one_that_the_contracts_name() -> None:
    contracts = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    apart = {"project", "fetching"}
    assert not [room for room in ROOMS - apart if f'"palermo.{room}' not in contracts.replace("(", "")]
