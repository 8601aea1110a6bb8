"""Names of organizations that hold separators: which parts of a list are one name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from palermo.reading.languages.organizations import Organizations
from palermo.reading.languages.separators import Part, Separators, whole, without_conjunctions
from palermo.reading.languages.states import States

_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


class Joining:
    """Rule 5 of `Lists`, for lists that are not of States alone; it uses `opens` of the table `[lists]`."""

    def __init__(
        self, table: Mapping[str, Any], known: States, bodies: Organizations, separators: Separators
    ) -> None:
        self._states = known
        self._bodies = bodies
        self._separators = separators
        self._opens = re.compile(table["opens"])

    def is_known(self, name: str) -> bool:
        """Whether a name is that of a State or of an organization of our lists, as printed."""
        return name in self._states or name in self._bodies

    def joined(self, text: str, parts: list[Part]) -> list[Part]:
        """The parts of a list, those joined again that a separator inside a name parted."""
        parts = self._conjoined(text, parts)
        result: list[Part] = []
        for part in parts:
            if result and self._continues(text, result[-1], part):
                result[-1] = result[-1]._replace(end=part.end)
            else:
                result.append(part)
        return result

    def _stands(self, text: str, part: Part) -> bool:
        name = text[part.start : part.end]
        return name in self._states or self._bodies.is_named(name)

    def _conjoined(self, text: str, parts: list[Part]) -> list[Part]:
        """The parts, with the conjunctions in them that separate nothing: all but one near the end."""
        parts = [self._firmly(text, *pair) for pair in zip(parts, [None, *parts], strict=False)]
        final = max((index for index, part in enumerate(parts) if part.after != "soft"), default=0)
        cuts = [(whole(parts[final:cut]), whole(parts[cut:])) for cut in range(len(parts) - 1, final, -1)]
        possible = [cut for cut in cuts if self._separates(text, *cut)]
        best = min(possible, key=lambda cut: self._doubt(text, *cut), default=None)
        last = list(best) if best else without_conjunctions(parts[final:])
        return without_conjunctions(parts[:final]) + last

    def _doubt(self, text: str, left: Part, right: Part) -> int:
        """How doubtful it is that a conjunction parts these two, among conjunctions that may."""
        if any(self.is_known(text[part.start : part.end]) for part in (left, right)):
            return 0
        return 1 if self._opens.match(text, left.end) else 2

    def _firmly(self, text: str, part: Part, before: Part | None) -> Part:
        """The part; between two known names a conjunction is as good as a hard separator."""
        if before is None or part.after != "soft":
            return part
        known = all(self.is_known(text[each.start : each.end]) for each in (before, part))
        return part._replace(after="hard") if known else part

    def _separates(self, text: str, left: Part, right: Part) -> bool:
        """Whether a conjunction between two parts stands between two names."""
        if any(self.is_known(text[part.start : part.end]) for part in (left, right)):
            return True
        if not self._bodies.head_first:
            return self._stands(text, left)
        return self._stands(text, right) and (self._stands(text, left) or text[left.start].islower())

    def _continues(self, text: str, before: Part, part: Part) -> bool:
        if part.after == "soft":
            return False
        name = text[part.start : part.end]
        if self._bodies.head_first:
            conjoined = self._separators.conjoin(_IN_BRACKETS.sub("", name))
            return name[0].islower() or (conjoined and not self._stands(text, part))
        return not self._stands(text, before) and not self.is_known(name)
