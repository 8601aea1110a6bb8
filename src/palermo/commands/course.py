"""How far a work of many bytes has come, with the part under way reckoned by the pace so far."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

PACE = 300_000.0
"""Bytes a second that reading and keeping a file are reckoned at until one is done (measured on one core)."""

AT_MOST = 0.97
"""The share of a part under way that reckoning may call done: only its end says that it is."""

ENOUGH = 0.5
"""Seconds of work that say more of the pace than `PACE` does."""


@dataclass(slots=True)
class Course:
    """The course of a work of `total` bytes: what is done, and what is under way since when."""

    total: int
    done: int = 0
    spent: float = 0.0
    under_way: int = 0
    since: float = 0.0

    def begin(self, size: int, now: float | None = None) -> None:
        """A part of `size` bytes is under way from `now` (seconds of the monotonic clock)."""
        self.under_way, self.since = size, monotonic() if now is None else now

    def end(self, size: int, now: float | None = None) -> None:
        """A part of `size` bytes is done."""
        if self.under_way:
            self.spent += (monotonic() if now is None else now) - self.since
        self.done += size
        self.under_way = 0

    def reckoned(self, now: float) -> float:
        """The bytes done by `now`: those told, and those of the part under way by the pace so far."""
        if not self.under_way:
            return self.done
        return self.done + min(self.under_way * AT_MOST, self._pace() * (now - self.since))

    def _pace(self) -> float:
        return self.done / self.spent if self.spent > ENOUGH else PACE
