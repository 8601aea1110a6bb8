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


class _Listed(NamedTuple):
    """One name, or a list: where it stands in the paragraph, and the capacities its words speak of."""

    start: int
    end: int
    capacities: frozenset[Category]
    observes: bool


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
            for listed in self._names(text, start, end):
                yield self._participant(paragraph, listed)

    def _names(self, text: str, start: int, end: int) -> list[_Listed]:
        sentence = text[start:end]
        for roll in self._words.rolls(sentence):
            observes = self._words.observes(sentence)
            capacities = self._words.capacities(roll.group)
            whole = _Listed(start + roll.start, start + roll.end, capacities, observes)
            listed = self._listed(text, whole)
            announced = roll.listed and all(name.capacities or observes for name in listed)
            if listed and (announced or all(self._is_name(text[name.start : name.end]) for name in listed)):
                return listed
        return []

    def _listed(self, text: str, whole: _Listed) -> list[_Listed]:
        """The names in a list, or in the groups of it that have a label or a heading of their own."""
        groups = [whole]
        if _HEADING.match(text, whole.start, whole.end):
            groups = [
                self._headed(text, whole._replace(start=start, end=end))
                for start, end in self._lists.groups(text, whole.start, whole.end)
            ]
        return [
            group._replace(start=start, end=end)
            for group in groups
            for start, end in self._split(text, group)
        ]

    def _headed(self, text: str, group: _Listed) -> _Listed:
        heading = _HEADING.match(text, group.start, group.end)
        if heading is None:
            return group
        said = self._words.capacities(heading["words"] or heading["only"] or "")
        return group._replace(start=heading.end(), capacities=said or group.capacities)

    def _split(self, text: str, group: _Listed) -> list[tuple[int, int]]:
        of_states = bool(group.capacities) and group.capacities <= _OF_STATES
        return self._lists.names(text, group.start, group.end, organizations=not of_states)

    def _is_name(self, name: str) -> bool:
        return name in self._states or self._bodies.is_named(name)

    def _participant(self, paragraph: Paragraph, listed: _Listed) -> Participant:
        name = paragraph.text.value[listed.start : listed.end]
        country = self._states.country_of(name)
        category = self._category(name, country, listed)
        self.checked.add(paragraph, listed.start, name, country, among_states=category in _OF_STATES)
        return Participant(category, name, country, paragraph.number)

    def _category(self, name: str, country: str | None, listed: _Listed) -> Category:
        if len(listed.capacities) == 1:
            return next(iter(listed.capacities))
        if not listed.capacities and not listed.observes:
            return Category.OTHER
        if not listed.capacities and country and country != "EUE":
            return Category.OBSERVER_STATE
        if not listed.capacities and self._bodies.is_entity(name):
            return Category.OBSERVER_ENTITY
        return Category.UN if self._bodies.of_united_nations(name, self._on) else Category.IGO


def _day_of(document: Document) -> date | None:
    meeting = document.identity.meeting
    return (meeting and (meeting.start or meeting.end)) or document.identity.date
