"""Progress with an estimate, on standard error, for what takes longer than a second."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

PATIENCE = 1.0
"""Seconds before anything is shown."""


@contextmanager
def progress_over(total: int, what: str) -> Iterator[Callable[[int], None]]:
    """Show how far a work of `total` bytes has come, where somebody watches.

    Gives what is to be called with the bytes of each part that is done.
    """
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _nobody_watches
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    # Where the lines go to a file, they must not be drawn into the terminal with the bar.
    progress = Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty())
    task = progress.add_task(what, total=max(total, 1))
    timer = Timer(PATIENCE, progress.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda done: progress.advance(task, done)
    finally:
        timer.cancel()
        progress.stop()


def _nobody_watches(done: int) -> None:
    """Nothing is shown."""
