"""Ids of paragraphs: stable over re-reading, for they end up in addresses."""

from __future__ import annotations

from palermo.reading.structuring.block import Block
from palermo.reading.structuring.labels import core


class Names:
    """Gives each paragraph its id: `para-22`, `rec-7`, `annex-para-1`, `text-3`; a repeated one gets `-2`."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}
        self._texts = 0

    def of(self, block: Block, in_annex: bool) -> str:
        """The id of a paragraph's block."""
        label = block.label
        if label is None:
            self._texts += 1
            return f"text-{self._texts}"
        if block.style == "label":
            name = f"rec-{_number(label)}"
        else:
            name = f"para-{label if label.isdecimal() else core(label)}"
        if in_annex:
            name = f"annex-{name}"
        often = self._given[name] = self._given.get(name, 0) + 1
        return name if often == 1 else f"{name}-{often}"


def _number(label: str) -> str:
    return label.rsplit(None, 1)[-1].lstrip("".join(set(label) - set("0123456789.")))
