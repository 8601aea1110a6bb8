"""The words by which a report says who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.model import Role

_QUOTES = "“”‘’\"'「」 "

_GROUPS = {
    "people": "people",
    "person": "people",
    "list": "names",
    "names": "names",
    "office": "of",
    "post": "of",
}


class Shape(NamedTuple):
    """One way of saying who spoke: looked for only where one of the plain words `when` stands in a sentence.

    And one of those of `besides`, where there are any.
    """

    role: Role
    kind: str
    when: frozenset[str]
    besides: frozenset[str]
    pattern: re.Pattern[str]
    behind: re.Pattern[str] | None
    """What stands in a sentence that holds a person with a State: the bracket, and what must follow it.

    A list of ten persons is looked through for it alone, not for ten names that nothing follows.
    """


class Mention(NamedTuple):
    """Where a sentence names speakers, `[start, end)`, how they are written, and in which part they spoke.

    `kind`: `people` for an announced list of persons, each with a State or organization,
    `person` for such persons in running words; `list` for an announced list of States and
    organizations, `names` for such names in running words; `office` for one office or
    organization as a whole, `post` for the post of somebody who spoke for a State.
    `words` are those around.
    """

    start: int
    end: int
    kind: str
    role: Role
    words: str


class Person(NamedTuple):
    """A person as named, and the words that say of what State or organization; either may be missing."""

    name: str | None
    of: str


class SpeakerWords:
    """The table `[speakers]` of a language.

    - `words`: a paragraph without any of them is passed over.
    - `shapes`: the sentences that name speakers, in turn, each with plain words as `Shape` says and a
      pattern with one of the groups `people`, `names` or `of`; `{person}` in it stands for `person`,
      `{name}` for `name`. What an earlier shape took is not read again.
    - `observer`: words of observers; `states`, `bodies`: words of groups of States and of organizations.
    - `person`: one person in running words with a bracket, `name`: a name alone, `entry`: one in a
      list, with groups `name` and `of`; `described`: the name in a description of a person and post.
    - `apart`: what parts two such descriptions.
    - `style`: forms of address; `behalf`: on whose behalf somebody spoke, neither is part of a name;
      `aside`: the same between two names of a list, in its only group; `behalf_words`, one of which
      stands in both.
    - `titled`: the word of capacity behind names, in a group `who`, with what joins others to them
      (`A 和 B 代表、C 观察员`); empty where such words stand before the names.
    - `nobody`: words in the place of a name that are none (`States`, 下列组织).
    - `state_stands`: which State of a description is the person's own, the `first` or the `last`.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words: tuple[str, ...] = tuple(table["words"])
        self._shapes = [
            Shape(
                Role(shape["role"]),
                shape["kind"],
                frozenset(shape["when"]),
                frozenset(shape.get("besides", ())),
                re.compile(_filled(shape["pattern"], table), re.DOTALL),
                _behind_person(shape["pattern"], table),
            )
            for shape in table["shapes"]
        ]
        plain = sorted({word for shape in self._shapes for word in (*shape.when, *shape.besides)})
        places = range(len(self._shapes))
        self._led_to = [[place for place in places if word in self._shapes[place].when] for word in plain]
        self._besides = [
            frozenset([index for index, word in enumerate(plain) if word in shape.besides])
            for shape in self._shapes
        ]
        self._search = AhoCorasick(plain).find_matches_as_indexes
        self._observer = re.compile(table["observer"])
        self._states = re.compile(table["states"])
        self._bodies = re.compile(table["bodies"])
        self._entry = re.compile(table["entry"])
        self._described = re.compile(table["described"])
        self._style = re.compile(table["style"])
        self._apart = re.compile(table["apart"])
        self._behalf = re.compile(table["behalf"])
        self._aside = re.compile(table["aside"])
        self._behalf_words: tuple[str, ...] = tuple(table["behalf_words"])
        self._titled = re.compile(table["titled"]) if table["titled"] else None
        self._nobody = re.compile(table["nobody"])
        self.own_state_first: bool = table["state_stands"] == "first"

    def mentions(self, sentence: str) -> Iterator[Mention]:
        """What may name speakers in a sentence, in the order of the shapes; a mention may overlap another."""
        said = {match[0] for match in self._search(sentence, overlapping=True)}
        bracketed = "(" in sentence or "（" in sentence
        for place in sorted({place for word in said for place in self._led_to[word]}):
            role, kind, _, _, pattern, behind = self._shapes[place]
            besides = self._besides[place]
            if besides and besides.isdisjoint(said):
                continue
            if behind is not None and not (bracketed and behind.search(sentence)):
                continue
            for match in pattern.finditer(sentence):
                start, end = match.span(_GROUPS[kind])
                words = sentence[match.start() : start] + sentence[end : match.end()]
                if role is Role.SPEAKER and self._observer.search(words):
                    yield Mention(start, end, kind, Role.OBSERVER, words)
                else:
                    yield Mention(start, end, kind, role, words)

    def speak_of_behalf(self, text: str, start: int, end: int) -> bool:
        """Whether somebody in `text[start:end]` may have spoken for others."""
        return any(text.find(word, start, end) >= 0 for word in self._behalf_words)

    def alone(self, text: str, start: int, end: int) -> str:
        """A text with blanks for those on whose behalf the names in `text[start:end]` spoke."""
        if not self.speak_of_behalf(text, start, end):
            return text
        return text[:start] + self._aside.sub(_blanked, text[start:end]) + text[end:]

    def titled(self, text: str, mention: Mention) -> list[Mention]:
        """The parts of a mention whose names have each a word of capacity; the mention where none has."""
        if self._titled is None:
            return [mention]
        parts: list[Mention] = []
        start = mention.start
        for match in self._titled.finditer(text, mention.start, mention.end):
            observes = self._observer.search(match["who"])
            role = Role.OBSERVER if observes else Role.SPEAKER
            parts.append(Mention(start, match.start(), mention.kind, role, mention.words))
            start = match.end()
        return [*parts, mention._replace(start=start)] if parts else [mention]

    def are_nobody(self, name: str) -> bool:
        """Whether words in the place of a name name a group, and nobody in it."""
        return bool(self._nobody.search(name))

    def speak_of_states(self, words: str) -> bool:
        """Whether the words announce States."""
        return bool(self._states.search(words))

    def speak_of_bodies(self, words: str) -> bool:
        """Whether the words announce organizations."""
        return bool(self._bodies.search(words))

    def for_themselves(self, name: str) -> str:
        """A name or description without those on whose behalf was spoken."""
        return self._behalf.sub("", name).rstrip()

    def persons(self, entry: str) -> Iterator[Person]:
        """The persons in one part of a list: `Name (State), Name (State)`, or one name with a description."""
        described = self.for_themselves(entry.strip().rstrip(".。;；"))
        if described.endswith((")", "）")):
            for match in self._entry.finditer(described):
                yield Person(self._bare(match["name"]), match["of"])
            return
        for part in self._apart.split(described):
            found = self._described.search(part)
            if found:
                start, end = found.span("name")
                yield Person(self._bare(found["name"]), f"{part[:start]} {part[end:]}".strip())

    def _bare(self, name: str) -> str:
        return self._style.sub("", name).strip(_QUOTES)


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match[0]) if match[1] else match[0]


def _filled(pattern: str, table: Mapping[str, Any]) -> str:
    return pattern.replace("{person}", table["person"]).replace("{name}", table["name"])


def _behind_person(pattern: str, table: Mapping[str, Any]) -> re.Pattern[str] | None:
    """How a person with a State ends, with what a pattern that begins with one says of the words behind."""
    if "{person}" not in pattern:
        return None
    rest = pattern.removeprefix("{person}") if pattern.startswith("{person}") else ""
    return re.compile("[)）]" + _filled(rest, table), re.DOTALL)


def speaker_words(pack: Pack) -> SpeakerWords:
    """The words on speakers of a language, compiled once."""
    return _load(pack.code)


@cache
def _load(code: str) -> SpeakerWords:
    return SpeakerWords(load_pack(code).tables["speakers"])
