"""Python's collector of cycles, which would look in vain through what is read: values hold no cycles."""

from __future__ import annotations

import gc
from types import TracebackType


class CollectorAtRest:
    """Keeps the collector of this process from running, where it may run, until what is done here is done.

    A reading makes thousands of values that stay: for each 700 of them the collector
    would look through the new ones, and now and then through all that the process
    holds. What nothing refers to any more is freed at once all the same. Where several
    threads read at a time, the first one that ends lets the collector run again.

    To leave makes no value: the collector then runs when the caller makes the next
    ones, and not at all where the reading is dropped before. The end of a generator
    would wake it at once.
    """

    __slots__ = ("_may_run",)

    def __enter__(self) -> None:
        self._may_run = gc.isenabled()
        if self._may_run:
            gc.disable()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._may_run:
            gc.enable()
