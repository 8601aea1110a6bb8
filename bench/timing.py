"""Least time of several ways to do a thing, taken in turns so that a busy moment strikes all alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter


def least_seconds(
    ways: Sequence[Callable[[], object]], rounds: int, least_span: float = 0.002
) -> list[float]:
    """The least time in seconds that one call of each way took.

    Each way is called once to warm up. A way too short for the clock is called
    several times over, so that one measurement lasts `least_span` seconds.
    """
    repeats = [_repeats(way, least_span) for way in ways]
    best = [float("inf")] * len(ways)
    for _ in range(rounds):
        for index, way in enumerate(ways):
            best[index] = min(best[index], _seconds(way, repeats[index]))
    return best


def _repeats(way: Callable[[], object], least_span: float) -> int:
    way()
    once = _seconds(way, 1)
    return max(1, int(least_span / max(once, 1e-9)))


def _seconds(way: Callable[[], object], repeats: int) -> float:
    start = perf_counter()
    for _ in range(repeats):
        way()
    return (perf_counter() - start) / repeats
