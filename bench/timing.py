"""Least time of several ways to do a thing, taken in turns so that a busy moment strikes all alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import process_time

Clock = Callable[[], float]


def least_seconds(
    ways: Sequence[Callable[[], object]],
    rounds: int,
    *,
    clock: Clock = process_time,
    least_span: float = 0.002,
) -> list[float]:
    """The least time in seconds that one call of each way took.

    Each way is called once to warm up. A way too short for the clock is called
    several times over, so that one measurement lasts `least_span` seconds. The
    clock counts the time that this process had, so that other work on the machine
    weighs little; give `perf_counter` for ways that start processes.
    """
    repeats = [_repeats(way, clock, least_span) for way in ways]
    best = [float("inf")] * len(ways)
    for _ in range(rounds):
        for index, way in enumerate(ways):
            best[index] = min(best[index], _seconds(way, repeats[index], clock))
    return best


def _repeats(way: Callable[[], object], clock: Clock, least_span: float) -> int:
    way()
    once = _seconds(way, 1, clock)
    return max(1, int(least_span / max(once, 1e-7)))


def _seconds(way: Callable[[], object], repeats: int, clock: Clock) -> float:
    start = clock()
    for _ in range(repeats):
        way()
    return (clock() - start) / repeats
