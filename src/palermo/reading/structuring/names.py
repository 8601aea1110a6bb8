"""Ids of paragraphs: stable over re-reading, for they end up in addresses."""

from __future__ import annotations

from collections import Counter

from palermo.reading.structuring.blocks import Block
from palermo.reading.structuring.labels import core


class Names:
    """Gives each paragraph its id: `para-22`, `rec-7`, `annex-para-1`, `text-3`; a repeated one gets `-2`."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def of(self, block: Block, in_annex: bool) -> str:
        """The id of a paragraph's block."""
        if block.label is None:
            self._given["text"] += 1
            return f"text-{self._given['text']}"
        number = core(block.label) if block.style != "label" else _number(block.label)
        name = f"{'annex-' if in_annex else ''}{'rec' if block.style == 'label' else 'para'}-{number}"
        self._given[name] += 1
        return name if self._given[name] == 1 else f"{name}-{self._given[name]}"


def _number(label: str) -> str:
    return label.rsplit(None, 1)[-1].lstrip("".join(set(label) - set("0123456789.")))
