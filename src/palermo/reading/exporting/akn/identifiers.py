"""`eId`s: one for each element, by the naming convention, never one twice.

Akoma Ntoso Naming Convention 1.0, section 5: context, `__`, abbreviated name of
the element, `_`, number. What is numbered through a whole document
(paragraphs, notes) stands without its context.
"""

from __future__ import annotations

import re
from collections import Counter

_ASCII = re.compile(r"[A-Za-z0-9]+")


class Identifiers:
    """Gives out `eId`s and remembers them."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._counts: Counter[str] = Counter()

    def named(self, wanted: str) -> str:
        """The `eId` wanted, or where another element has it, the next free `wanted-2`, `wanted-3` …"""
        found = wanted
        while found in self._given:
            self._counts[wanted] += 1
            found = f"{wanted}-{self._counts[wanted] + 1}"
        self._given.add(found)
        return found

    def counted(self, context: str, name: str) -> str:
        """The next of a name in its context: `para_7__ref_1`, `para_7__ref_2` …"""
        stem = f"{context}__{name}_" if context else f"{name}_"
        self._counts[stem] += 1
        return self.named(f"{stem}{self._counts[stem]}")


def number_part(label: str) -> str | None:
    """A printed number or label as an `eId` holds it: `(a)` is `a`, `100.1` is `100-1`.

    None where it has no Latin letters or digits: such a label differs from
    language to language, and the place says more.
    """
    if re.search(r"[^\W\d_a-zA-Z]", label):
        return None
    return "-".join(_ASCII.findall(label)) or None
