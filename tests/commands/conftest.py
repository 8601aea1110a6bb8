"""The command line as a person meets it: a process of its own, with a record of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

SOURCE = Path(__file__).parents[2] / "src"


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Terminal:
    """Runs `palermo` with a record in `data_dir`."""

    data_dir: Path
    folder: Path

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """The environment that commands run in."""
        mine = {"PALERMO_DATA_DIR": str(self.data_dir), "PYTHONPATH": str(SOURCE), "LC_ALL": "C.UTF-8"}
        return {**os.environ, **mine, **(more or {})}

    def start(self, *words: str, **more: str) -> subprocess.Popen[str]:
        """Start a command."""
        return subprocess.Popen(
            [sys.executable, "-m", "palermo.commands", *words],
            cwd=self.folder,
            env=self.environment(more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def palermo(self, *words: str, **more: str) -> Ran:
        """Run a command to its end; keywords are environment variables. It never shows a traceback."""
        process = self.start(*words, **more)
        out, err = process.communicate(timeout=120)
        assert "Traceback" not in err, err
        return Ran(process.returncode, out, err)


@dataclass(frozen=True)
class Desk:
    """Runs `palermo` inside the test, with the test's own record: quicker than a process of its own."""

    folder: Path

    def palermo(self, *words: str) -> Ran:
        """Run a command to its end; an error that is not told in one line fails the test."""
        from palermo.commands import app

        result = CliRunner().invoke(app, list(words), catch_exceptions=False)
        return Ran(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def desk(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk in an empty folder, with an empty record."""
    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "96")
    return Desk(folder)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """A terminal in an empty folder, with no record yet."""
    folder = tmp_path / "folder"
    folder.mkdir()
    return Terminal(tmp_path / "record", folder)
