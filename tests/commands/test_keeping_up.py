"""Beside the site a process lets search follow the record, and ends with it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.commands.conftest import Terminal

SAMPLE = Path(__file__).parents[2] / "samples" / "2031-report.zh.txt"
KEEPING_UP = [sys.executable, "-m", "palermo.commands.keeping_up"]


def _comes(true: Callable[[], bool]) -> bool:
    until = time.monotonic() + 40
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    status = Path(f"/proc/{process}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] == "Z"


def test_a_lost_index_comes_back_and_a_signal_ends_it(terminal: Terminal) -> None:
    terminal.palermo("load", str(SAMPLE))
    shutil.rmtree(terminal.data_dir / "search")
    process = subprocess.Popen([*KEEPING_UP, str(os.getpid())], env=terminal.environment())
    try:
        assert _comes((terminal.data_dir / "search" / "current").exists)
        process.send_signal(signal.SIGINT)
        process.terminate()
        assert process.wait(40) == 0
    finally:
        process.kill()


def test_it_ends_when_who_started_it_is_gone(terminal: Terminal) -> None:
    starts = (
        "import os, subprocess; "
        f"print(subprocess.Popen([*{KEEPING_UP!r}, str(os.getpid())], stdout=subprocess.DEVNULL).pid)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", starts], env=terminal.environment(), capture_output=True, text=True, check=True
    )
    assert _comes(lambda: _is_gone(int(ran.stdout)))
