"""Progress with an estimate, on standard error, for what takes longer than a second."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from time import monotonic

from rich.console import Console, RenderableType
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from palermo.commands.course import Course

PATIENCE = 1.0
"""Seconds before anything is shown."""

COLUMNS = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())


class _Bar(Progress):
    """A bar that asks its course how far it is whenever it is drawn."""

    course: Course

    def get_renderables(self) -> Iterator[RenderableType]:
        for task in self.task_ids:
            self.update(task, completed=self.course.reckoned(monotonic()))
        yield from super().get_renderables()


@contextmanager
def progress_over(total: int, what: str) -> Iterator[Callable[[int], None]]:
    """Show how far a work of `total` bytes has come, where somebody watches.

    Gives what is to be called with the bytes of each part that is done.
    """
    with progress_of_parts(total, what) as course:
        yield course.end


@contextmanager
def progress_of_parts(total: int, what: str) -> Iterator[Course]:
    """The same for a work whose parts may take long themselves: gives the course, to be told of each part."""
    console = Console(stderr=True)
    course = Course(total)
    if not console.is_terminal:
        yield course
        return
    # Where the lines go to a file, they must not be drawn into the terminal with the bar.
    bar = _Bar(*COLUMNS, console=console, transient=True, redirect_stdout=sys.stdout.isatty())
    bar.course = course
    bar.add_task(what, total=max(total, 1))
    timer = Timer(PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield course
    finally:
        timer.cancel()
        bar.stop()
