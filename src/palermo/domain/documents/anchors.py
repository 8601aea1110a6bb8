"""How a paragraph is called in the address of its document."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[0-9]+[0-9A-Za-z.-]*")
"""`46`, `100.1`, `12bis`; the label `建议 7` is no anchor, for it has a space."""


def anchor_of(number: str | None, key: str) -> str:
    """Its number, so that `#46` finds paragraph 46; its key in an annex and where the number returns.

    The first paragraph of a number has a key that ends with it (`para-46`), a later
    one another ending (`para-46-2`).
    """
    if number and _NUMBER.fullmatch(number) and key.endswith(number) and not key.startswith("annex-"):
        return number
    return key
