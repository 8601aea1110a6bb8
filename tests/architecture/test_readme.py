"""What the README shows is true."""

from __future__ import annotations

import re

import pytest

from tests.architecture.code import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def test_its_example_of_the_library_runs_and_is_short(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(REPOSITORY)
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len([line for line in example.splitlines() if line]) <= 5
    exec(example, {})
    assert capsys.readouterr().out.startswith("Recommendation 1 ")


def test_its_commands_of_make_are_there() -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^    |`)make ([a-z-]+)", README, re.MULTILINE))
    assert {"setup", "serve", "test"} <= named
    assert named <= set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
