"""Python's collector of cycles, which would look in vain through what is read: values hold no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keeps the collector of this process from running, where it may run, until what is done here is done.

    A reading makes thousands of values that stay: for each 700 of them the collector
    would look through the new ones, and now and then through all that the process
    holds. What nothing refers to any more is freed at once all the same. Where several
    threads read at a time, the first one that ends lets the collector run again.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
