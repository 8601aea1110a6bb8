"""The counts of a list, each asked of the index once: its pages and orders have the same, and more lists do.

A filter's own counts leave its choice out, so that they stay the same from one choice to the next.
"""

from __future__ import annotations

from collections.abc import Mapping

from palermo.kernel.memory import remembered
from palermo.search.catching_up import shelf
from palermo.web.record.asking import FILTERS, Asked

Counts = Mapping[str, int]
Key = tuple[object, ...]
MOST = 1_600
"""Counts of one filter that are remembered at once; then those are forgotten."""


class Known:
    """What is known of the counts of a list: `missing` are the filters of which nothing is."""

    def __init__(self, asked: Asked) -> None:
        self._held: dict[Key, Counts] = remembered(("record.counts", shelf().seen()))
        if len(self._held) > MOST:
            self._held.clear()
        self._keys = {name: _key(asked, name) for name in FILTERS}
        self.missing = tuple(name for name, key in self._keys.items() if key not in self._held)

    def with_found(self, counts: Mapping[str, Counts]) -> dict[str, Counts]:
        """All counts, those that were missing added and remembered."""
        for name in self.missing:
            self._held[self._keys[name]] = counts[name]
        return {name: counts[name] if name in counts else self._held[key] for name, key in self._keys.items()}


def _key(asked: Asked, name: str) -> Key:
    """What the counts of a filter follow from."""
    others = tuple((other, values) for other, values in asked.filters.items() if other != name)
    return name, asked.words, asked.drafts, others
