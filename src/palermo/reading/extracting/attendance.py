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
  each part of it between semicolons is a group of its own, or a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from palermo.reading.extracting.naming import NamesChecked
from palermo.reading.extracting.triggers import paragraphs_with
from palermo.reading.languages.attendance import AttendanceWords, attendance_words
from palermo.reading.languages.lists import Lists, lists
from palermo.reading.languages.organizations import Organizations, organizations
from palermo.reading.languages.pack import Pack
from palermo.reading.languages.states import States, states
from palermo.reading.model import Category, Document, Notice, Paragraph, Participant

_OF_STATES = frozenset(
    (Category.STATE_PARTY, Category.SIGNATORY, Category.OBSERVER_STATE, Category.OTHER),
)
_LABEL = r"[(（]\w{1,3}[)）]\s*"
_WORDS = r"(?P<words>[^:：;；]+)[:：]\s*"
_HEADING = re.compile(rf"\s*(?:{_LABEL}(?:{_WORDS})?|{_WORDS.replace('words', 'only')})")


class _Group(NamedTuple):
    """A list of names: where it stands in the paragraph, and the capacities its words speak of."""

    start: int
    end: int
    capacities: frozenset[Category]
    observes: bool


_Names = list[tuple[_Group, list[tuple[int, int]]]]
"""The names of each group: where they stand in the paragraph."""


def extract_attendance(document: Document, pack: Pack) -> tuple[tuple[Participant, ...], tuple[Notice, ...]]:
    """The participants of a meeting in the order listed, and what was doubted of their names.

    Notices: `name_repeated` for a name listed twice in the document, in whatever
    capacity; `name_unknown` for a name among States that is none of ours.
    """
    reader = _Reader(document, pack)
    participants: list[Participant] = []
    for paragraph in paragraphs_with(document, attendance_words(pack).words):
        participants.extend(reader.participants(paragraph))
    return tuple(participants), reader.checked.notices


class _Reader:
    def __init__(self, document: Document, pack: Pack) -> None:
        self._words: AttendanceWords = attendance_words(pack)
        self._lists: Lists = lists(pack)
        self._states: States = states(pack)
        self._bodies: Organizations = organizations(pack)
        self._on = _day_of(document)
        self.checked = NamesChecked(self._states, self._bodies)

    def participants(self, paragraph: Paragraph) -> Iterator[Participant]:
        text = paragraph.text.value
        for start, end in self._lists.sentences(text):
            for group, names in self._groups(text, start, end):
                for left, right in names:
                    yield self._participant(paragraph, left, text[left:right], group)

    def _groups(self, text: str, start: int, end: int) -> _Names:
        sentence = text[start:end]
        for roll in self._words.rolls(sentence):
            observes = self._words.observes(f"{sentence[: roll.start]} {sentence[roll.end :]}")
            capacities = self._words.capacities(roll.group)
            whole = _Group(start + roll.start, start + roll.end, capacities, observes)
            groups = [(group, self._split(text, group)) for group in self._headings(text, whole)]
            announced = roll.listed and all(group.capacities or observes for group, _ in groups)
            if announced or all(
                self._is_name(text[left:right]) for _, names in groups for left, right in names
            ):
                return groups
        return []

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
        said = self._words.capacities(heading["words"] or heading["only"] or "")
        return group._replace(start=heading.end(), capacities=said or group.capacities)

    def _split(self, text: str, group: _Group) -> list[tuple[int, int]]:
        of_states = bool(group.capacities) and group.capacities <= _OF_STATES
        return self._lists.names(text, group.start, group.end, organizations=not of_states)

    def _is_name(self, name: str) -> bool:
        return name in self._states or self._bodies.is_named(name)

    def _participant(self, paragraph: Paragraph, start: int, name: str, group: _Group) -> Participant:
        country = self._states.country_of(name)
        category = self._category(name, country, group)
        self.checked.add(paragraph, start, name, country, among_states=category in _OF_STATES)
        return Participant(category, name, country, paragraph.number)

    def _category(self, name: str, country: str | None, group: _Group) -> Category:
        if len(group.capacities) == 1:
            (category,) = group.capacities
            return category
        if not group.capacities:
            if not group.observes:
                return Category.OTHER
            if country and country != "EUE":
                return Category.OBSERVER_STATE
            if self._bodies.is_entity(name):
                return Category.OBSERVER_ENTITY
        return Category.UN if self._bodies.of_united_nations(name, self._on) else Category.IGO


def _day_of(document: Document) -> date | None:
    meeting = document.identity.meeting
    return (meeting and (meeting.start or meeting.end)) or document.identity.date
