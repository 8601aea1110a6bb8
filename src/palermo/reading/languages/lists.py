"""Lists as they are printed: `A, B (of C), D and E` taken apart into names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from palermo.reading.languages.joining import Joining
from palermo.reading.languages.organizations import Organizations, organizations
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.languages.separators import Part, Separators, groups
from palermo.reading.languages.states import States, states

LONGEST_SENTENCE = 10_000
"""In characters. The longest rolls of participants have some 4,000."""

_OUTER = " \t\n\u00a0\u3000*"


class Lists:
    """The table `[lists]` of a language, and the names it knows.

    `lead` and `tail` are the words around a name that are no part of it, `aside` begins what is said
    of a name between two separators; `opens` is the conjunction with the words behind it that only a
    new name begins with; `closing` ends a list, `sentence_end` a sentence; `common` is the separator
    that most lists are written with.
    What parts it, `Separators` says.

    How a list is split (the names of our lists come first, always):

    1. Inside brackets, quotation marks and titles nothing is separated.
    2. Where a list has strong separators, they part the names; what stands
       between two of them is split further only where each part is a known name.
    3. Parts that make a known name together are one: `Bosnia and Herzegovina`,
       非洲、加勒比和太平洋国家集团.
    4. Among States every other separator separates.
    5. Among organizations a conjunction separates two known names; else only one of those
       behind the last hard separator does: the last that has a known name on one side, else
       the last that opens a name (`and the`), else the last of all. The words must be able to
       stand as names by themselves, for they hold a noun that organizations are built on: on
       both sides, or, where the noun ends a name (Chinese), before it. A hard separator does
       not separate where one side cannot stand by itself: where the noun ends a name, a
       part without one is the beginning of the next name, unless that is a known one;
       where the noun begins it (English), a part without one that is itself a list with a
       conjunction, or that begins with a small letter, ends the name before it.
    """

    def __init__(self, table: Mapping[str, Any], known: States, bodies: Organizations) -> None:
        self._states = known
        self._bodies = bodies
        self._separators = Separators(table)
        self._joining = Joining(table, known, bodies, self._separators)
        self._strong: str = table["strong"]
        self._common: str = table["common"]
        self._lead = re.compile(table["lead"])
        self._aside = re.compile(table["aside"])
        self._tail = re.compile(table["tail"])
        self._closing: str = table["closing"] + _OUTER
        self._sentence_end = re.compile(table["sentence_end"])
        self._plain = frozenset((*known.keys, *bodies.keys))
        self._compound: dict[str, int] = {}
        for name in (*known.keys, *bodies.keys):
            parts = self._separators.cut(name, 0, len(name))
            if len(parts) > 1:
                first = name[: parts[0].end]
                self._compound[first] = max(self._compound.get(first, 1), len(parts))
        self._simple = self._plain - self._compound.keys()

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """Where the sentences of a text stand, each with its closing mark.

        What goes on for more than `LONGEST_SENTENCE` characters is none, and passed over.
        """
        ends = [match.end() for match in self._sentence_end.finditer(text)]
        if not ends or ends[-1] < len(text):
            ends.append(len(text))
        places = zip([0, *ends[:-1]], ends, strict=True)
        return [(start, end) for start, end in places if 0 < end - start <= LONGEST_SENTENCE]

    def is_known(self, name: str) -> bool:
        """Whether a name is that of a State or of an organization of our lists, as printed."""
        return self._joining.is_known(name)

    def groups(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where the groups of a list stand that strong separators part; the whole where there are none."""
        if not self._is_grouped(text, start, end):
            return [(start, end)]
        parts = self._separators.parts(text, start, end)
        return [(group[0].start, group[-1].end) for group in groups(parts)]

    def unled(self, text: str, start: int, end: int) -> str:
        """A stretch of a text without the words before the first name that are no part of it."""
        lead = self._lead.match(text, start, end)
        return text[lead.end() if lead else start : end]

    def bare(self, name: str) -> str:
        """A name without article and closing marks."""
        parts: list[Part] = []
        self._append(parts, name, Part(0, len(name), "start"))
        return name[parts[0].start : parts[0].end] if parts else ""

    def names(self, text: str, start: int, end: int, *, organizations: bool) -> list[tuple[int, int]]:
        """Where the names stand in the list `text[start:end]`, without articles and closing marks.

        `organizations` says that the list is not of States alone.
        """
        if self._is_grouped(text, start, end):
            return self._in_groups(text, start, end, organizations=organizations)
        names, start = self._plain_names(text, start, end)
        if start == end:
            return names
        if organizations and names:
            start, _ = names.pop()
        return names + self._doubtful(text, self._parts(text, start, end), organizations=organizations)

    def _is_grouped(self, text: str, start: int, end: int) -> bool:
        return any(text.find(strong, start, end) >= 0 for strong in self._strong)

    def _plain_names(self, text: str, start: int, end: int) -> tuple[list[tuple[int, int]], int]:
        """The names with which a list begins that are known as printed, and where the others begin.

        Long lists are of States, nearly all of them so: the others need the whole art.
        """
        wide = len(self._common)
        names: list[tuple[int, int]] = []
        for piece in text[start:end].split(self._common):
            stop = start + len(piece)
            if piece in self._simple:
                names.append((start, stop))
            elif not self._add_joined(names, text, start, stop):
                break
            start = stop + wide
        return names, min(start, end)

    def _add_joined(self, names: list[tuple[int, int]], text: str, start: int, end: int) -> bool:
        """Adds the names in a piece of a list that conjunctions join, if all are known as printed."""
        found: list[tuple[int, int]] = []
        for part in self._separators.conjoined(
            text, start, start + len(text[start:end].rstrip(self._closing))
        ):
            lead = self._lead.match(text, part.start, part.end)
            left = lead.end() if lead else part.start
            if text[left : part.end] not in self._simple:
                return False
            found.append((left, part.end))
        names.extend(found)
        return True

    def _in_groups(self, text: str, start: int, end: int, *, organizations: bool) -> list[tuple[int, int]]:
        parts = self._parts(text, start, end)
        if any(part.after == "strong" for part in parts):
            return [name for group in groups(parts) for name in self._group(text, group)]
        return self._doubtful(text, parts, organizations=organizations)

    def _doubtful(self, text: str, parts: list[Part], *, organizations: bool) -> list[tuple[int, int]]:
        """The names in parts of a list that are not known as printed, or not all."""
        parts = self._known_together(text, parts)
        if organizations:
            parts = self._joining.joined(text, parts)
        return [(part.start, part.end) for part in parts]

    def entry(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where the names stand in a stretch that is one name, or a list of known ones."""
        return self._group(text, self._parts(text, start, end))

    def _group(self, text: str, group: list[Part]) -> list[tuple[int, int]]:
        parts = self._known_together(text, group)
        if all(self.is_known(text[part.start : part.end]) for part in parts):
            return [(part.start, part.end) for part in parts]
        return [(group[0].start, group[-1].end)]

    def _parts(self, text: str, start: int, end: int) -> list[Part]:
        """The parts between separators, without what is no part of a name."""
        clean: list[Part] = []
        plain = self._plain
        for part in self._separators.parts(text, start, end):
            if text[part.start : part.end] in plain:
                clean.append(part)
            else:
                self._append(clean, text, part)
        return clean

    def _append(self, parts: list[Part], text: str, part: Part) -> None:
        """Adds a part without what is no part of the name; nothing for an aside, or where nothing is left."""
        lead = self._lead.match(text, part.start, part.end)
        start = lead.end() if lead else part.start
        name = self._tail.sub("", text[start : part.end].rstrip(self._closing))
        stripped = name.lstrip(_OUTER)
        if stripped and not self._aside.match(stripped):
            end = start + len(name)
            parts.append(Part(end - len(stripped), end, part.after))

    def _known_together(self, text: str, parts: list[Part]) -> list[Part]:
        result: list[Part] = []
        index = 0
        while index < len(parts):
            first = parts[index]
            longest = self._compound.get(text[first.start : first.end], 1)
            if longest == 1:
                result.append(first)
                index += 1
                continue
            last = min(index + longest, len(parts)) - 1
            while last > index and not self.is_known(text[first.start : parts[last].end]):
                last -= 1
            result.append(first._replace(end=parts[last].end))
            index = last + 1
        return result


def lists(pack: Pack) -> Lists:
    """The lists of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> Lists:
    pack = load_pack(code)
    return Lists(pack.tables["lists"], states(pack), organizations(pack))
