"""Who attended: one participant for each name that a paragraph on attendance lists.

Rules, from reports of working groups and of conferences of parties (`Attendance`,
出席情况), and the words of the reading contract:

- A sentence lists participants where it announces them (`The following States
  parties to the Protocol were represented: …`, 下列…派代表出席了会议：…), or says of
  known names that they were represented (`The Holy See, a non-member State …, was
  represented by an observer`, 巴勒斯坦国作为…派员出席). A number of guests, a list of
  participants in another document, names in running narrative list nobody.
- The words of the sentence give the category. Where it names two groups of
  organizations, a United Nations entity is `un` and any other `igo`. Non-parties,
  non-signatories and non-member States are `observer_state`, whoever keeps a permanent
  observer office `observer_entity`. The European Union is what the sentence makes it.
- Where an announced list begins with a label or a heading (`(a) States parties: …;`),
  each part of it between semicolons is a group of its own, or a name; so is a sentence
  behind it that begins so (`Special consultative status: …`, `African States: …`).
- Where an announced list is set in items, each item is a name, or a group with its heading.
- States of which no more is said are `observer_state` where observers represented them,
  else `other`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from palermo.reading.extracting.naming import NamesChecked
from palermo.reading.extracting.triggers import Told
from palermo.reading.languages.attendance import AttendanceWords, attendance_words
from palermo.reading.languages.lists import Lists, lists
from palermo.reading.languages.organizations import Organizations, organizations
from palermo.reading.languages.pack import Pack
from palermo.reading.languages.states import States, states
from palermo.reading.model import Category, Document, Item, Notice, Paragraph, Participant

_OF_STATES = frozenset((Category.STATE_PARTY, Category.SIGNATORY, Category.OBSERVER_STATE))
_NONE: frozenset[Category] = frozenset()
_JUST_OTHER = frozenset((Category.OTHER,))
_OBSERVING = frozenset((Category.OBSERVER_STATE,))
_LABEL = r"[(（]\w{1,3}[)）]\s*"
_WORDS = r"(?P<words>[^:：;；]+)[:：]\s*"
_HEADING = re.compile(rf"\s*(?:{_LABEL}(?:{_WORDS})?|{_WORDS.replace('words', 'only')})")


class _Group(NamedTuple):
    """A list of names: where it stands in the paragraph, and the capacities its words speak of."""

    start: int
    end: int
    capacities: frozenset[Category]
    observes: bool
    of_states: bool


_Listed = tuple[_Group, list[tuple[int, int]]]
"""A group and its names: where they stand in the paragraph."""

_Names = list[_Listed]


def extract_attendance(
    document: Document, pack: Pack, told: Told | None = None
) -> tuple[tuple[Participant, ...], tuple[Notice, ...]]:
    """The participants of a meeting in the order listed, and what was doubted of their names.

    `told` are the paragraphs of the document, where they are at hand.

    Notices: `name_repeated` for a name listed twice in the document, in whatever
    capacity; `name_unknown` for a name among States that is none of ours.
    """
    reader = _Reader(document, pack)
    participants: list[Participant] = []
    words = attendance_words(pack).words
    for paragraph in (told or Told(document, words)).by(words):
        participants += reader.participants(paragraph)
    return tuple(participants), reader.checked.notices


class _Reader:
    def __init__(self, document: Document, pack: Pack) -> None:
        self._words: AttendanceWords = attendance_words(pack)
        self._lists: Lists = lists(pack)
        self._states: States = states(pack)
        self._bodies: Organizations = organizations(pack)
        self._on = _day_of(document)
        self.checked = NamesChecked(self._states, self._bodies)

    def participants(self, paragraph: Paragraph) -> list[Participant]:
        text = paragraph.text.value
        above: _Group | None = None
        listed: list[Participant] = []
        lead = paragraph.lead.value.rstrip() if paragraph.items else ""
        itemized = lead.endswith((":", "："))
        for start, end in self._lists.sentences(lead if itemized else text):
            if itemized and end == len(lead):
                found = self._itemized(paragraph, start)
            else:
                found = self._groups(text, start, end) or self._continued(text, start, end, above)
            for group, names in found:
                above = group
                listed += self._participants(paragraph, group, names)
        return listed

    def _groups(self, text: str, start: int, end: int) -> _Names:
        sentence = text[start:end]
        for roll in self._words.rolls(sentence):
            observes = self._words.observes(f"{sentence[: roll.start]} {sentence[roll.end :]}")
            whole = self._of(_Group(start + roll.start, start + roll.end, _NONE, observes, False), roll.group)
            found = self._split_all(text, self._headings(text, whole), announced=roll.listed)
            if found:
                return found
        return []

    def _itemized(self, paragraph: Paragraph, start: int) -> _Names:
        """The groups of a list whose names, or groups, stand in items."""
        text = paragraph.text.value
        for roll in self._words.rolls(text[start:]):
            if roll.listed:
                observes = self._words.observes(roll.group)
                whole = self._of(_Group(start + roll.start, len(text), _NONE, observes, False), roll.group)
                return list(self._items(text, paragraph.items, whole))
        return []

    def _items(self, text: str, items: tuple[Item, ...], group: _Group) -> Iterator[_Listed]:
        for item in items:
            own = item.text.value
            start = text.find(own, text.find(item.label, group.start) + len(item.label))
            group = group._replace(start=start + len(own))
            inside = self._headed(text, group._replace(start=start, end=start + len(own)))
            split = self._split if inside.start > start else self._entry
            yield inside, split(text, inside)
            yield from self._items(text, item.items, inside._replace(start=group.start, end=group.end))

    def _entry(self, text: str, group: _Group) -> list[tuple[int, int]]:
        """The names in an item without a heading: most often one."""
        return self._lists.entry(text, group.start, group.end)

    def _continued(self, text: str, start: int, end: int, above: _Group | None) -> _Names:
        """The groups of a sentence that begins with a heading and goes on with the list before it."""
        heading = _HEADING.match(text, start, end)
        if above is None or heading is None or not self._words.are_heading(_said(heading)):
            return []
        groups = self._headings(text, above._replace(start=start, end=end))
        return self._split_all(text, groups, announced=True)

    def _split_all(self, text: str, groups: list[_Group], *, announced: bool) -> _Names:
        """The names of groups; none where no list is announced and not every part is a known name."""
        found = [(group, self._split(text, group)) for group in groups]
        if announced and all(group.capacities or group.observes for group in groups):
            return found
        return found if all(self._is_name(text[i:j]) for _, names in found for i, j in names) else []

    def _of(self, group: _Group, words: str) -> _Group:
        """The group with what the words on it say; with what was said of all where they say nothing."""
        said, states = self._words.capacities(words)
        if states and not said:
            said = _JUST_OTHER
        if states and said == _JUST_OTHER and group.observes:
            said = _OBSERVING
        if not said or (said == _JUST_OTHER and group.capacities):
            return group
        of_states = said <= _OF_STATES or (states and said == _JUST_OTHER)
        return group._replace(capacities=said, of_states=of_states)

    def _headings(self, text: str, whole: _Group) -> list[_Group]:
        """The groups of a list that have a label or heading of their own; the whole where none has."""
        if not _HEADING.match(text, whole.start, whole.end):
            return [whole]
        places = self._lists.groups(text, whole.start, whole.end)
        return [self._headed(text, whole._replace(start=start, end=end)) for start, end in places]

    def _headed(self, text: str, group: _Group) -> _Group:
        heading = _HEADING.match(text, group.start, group.end)
        if heading is None:
            return group
        return self._of(group._replace(start=heading.end()), _said(heading))

    def _split(self, text: str, group: _Group) -> list[tuple[int, int]]:
        return self._lists.names(text, group.start, group.end, organizations=not group.of_states)

    def _is_name(self, name: str) -> bool:
        return name in self._states or self._bodies.is_named(name)

    def _participants(
        self, paragraph: Paragraph, group: _Group, places: list[tuple[int, int]]
    ) -> list[Participant]:
        text, number = paragraph.text.value, paragraph.number
        names = [text[left:right] for left, right in places]
        countries = self._states.countries_of(names)
        doubtful = [group.of_states and country is None for country in countries]
        self.checked.add(paragraph, places, names, countries, doubtful)
        said = min(group.capacities) if len(group.capacities) == 1 else None
        make, category = tuple.__new__, self._category
        return [
            make(Participant, (said or category(name, country, group), name, country, number))
            for name, country in zip(names, countries, strict=True)
        ]

    def _category(self, name: str, country: str | None, group: _Group) -> Category:
        if not group.capacities:
            if not group.observes:
                return Category.OTHER
            if country and country != "EUE":
                return Category.OBSERVER_STATE
            if self._bodies.is_entity(name):
                return Category.OBSERVER_ENTITY
        return Category.UN if self._bodies.of_united_nations(name, self._on) else Category.IGO


def _said(heading: re.Match[str]) -> str:
    return heading["words"] or heading["only"] or ""


def _day_of(document: Document) -> date | None:
    meeting = document.identity.meeting
    return (meeting and (meeting.start or meeting.end)) or document.identity.date
