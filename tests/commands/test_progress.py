"""Progress with an estimate, for what takes longer than we are patient."""

from __future__ import annotations

import io
import time

import pytest
from rich.console import Console

from palermo.commands import progress


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """A terminal that remembers what was drawn on it."""
    drawn = io.StringIO()

    def console(**_: object) -> Console:
        return Console(file=drawn, force_terminal=True, width=80)

    monkeypatch.setattr(progress, "Console", console)
    return drawn


def test_a_bar_with_an_estimate_after_a_while(screen: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    with progress.progress_over(100, "Loading") as advance:
        advance(50)
        time.sleep(0.4)
    assert "Loading" in screen.getvalue()
    assert "50%" in screen.getvalue()
    assert "-:--:--" in screen.getvalue() or "0:00:0" in screen.getvalue()


def test_nothing_for_what_is_quick(screen: io.StringIO) -> None:
    with progress.progress_over(0, "Loading") as advance:
        advance(0)
    assert "Loading" not in screen.getvalue()


def test_the_bar_moves_while_one_long_part_is_under_way(
    screen: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    with progress.progress_of_parts(1_000_000, "Reading") as course:
        course.begin(1_000_000, now=time.monotonic() - 1.0)
        time.sleep(0.5)
    drawn = screen.getvalue()
    assert any(f"{share}%" in drawn for share in range(20, 80))
    assert "0:00:0" in drawn
