"""Slugs: the form that a symbol takes inside an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import count

_NOT_IN_A_PATH = re.compile(r"[^\w.()~-]+")
"""`/` in `CTOC/COP/WG.4/2021/6`; the brackets of `S/RES/1373(2001)` may stay in a path."""


def slug_of(symbol: str) -> str:
    """`CTOC-COP-WG.4-2021-6` for `CTOC/COP/WG.4/2021/6`: no white space, a hyphen for a slash."""
    text = "".join(unicodedata.normalize("NFKC", symbol).split())
    return _NOT_IN_A_PATH.sub("-", text).strip("-")


def free_slug(wanted: str, taken: Callable[[str], bool]) -> str:
    """`wanted`, or with `~2`, `~3` … where another thing has it: the first that is not taken."""
    if not taken(wanted):
        return wanted
    return next(slug for n in count(2) if not taken(slug := f"{wanted}~{n}"))
