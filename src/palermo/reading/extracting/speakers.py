"""Who spoke: one speaker for each mention.

Rules, from reports of working groups and of conferences of parties:

- **Chair** (`chair`): the person, named with a State in brackets, who chaired, opened
  or presided over the meeting. `The Chair` without a name is nobody's mention.
- **Panellists** (`panellist`): `the discussion was led by the following panellists:
  X (State), Y (State)`, 由下列专题讨论小组成员主导; or with their posts, parted by
  semicolons: `X, Director … of State, on behalf of the … Group;`. Each list counts anew.
- **Representatives** (`speaker`): an announced list (`Statements were made by
  representatives of the following parties: …`), where whatever stands in it is a name, or
  known names in running words (`the representatives of A and B also made statements`).
- **Observers** (`observer`): the same shapes with words of observers, signatories or
  non-parties. A special rapporteur is a `speaker`, an office of its own.
- **Secretariat** (`secretariat`): a representative of the Secretariat or of UNODC, or the
  head of one of its sections, who made a statement; `of` as printed.
- Narrative without a name or a State (`several speakers stressed`) mentions nobody.
- The agenda items are those of the sentence, else of the last sentence before it in
  its paragraph that said some.
"""

from __future__ import annotations

from typing import NamedTuple

from palermo.reading.extracting.naming import NamesChecked
from palermo.reading.extracting.triggers import Told
from palermo.reading.languages.agenda import AgendaWords, agenda_words
from palermo.reading.languages.lists import Lists, lists
from palermo.reading.languages.organizations import Organizations, organizations
from palermo.reading.languages.pack import Pack
from palermo.reading.languages.speakers import Mention, Person, SpeakerWords, speaker_words
from palermo.reading.languages.states import States, states
from palermo.reading.model import Document, Notice, Paragraph, Role, Speaker


def extract_speakers(
    document: Document, pack: Pack, told: Told | None = None
) -> tuple[tuple[Speaker, ...], tuple[Notice, ...]]:
    """Those who spoke in the order of the text, and what was doubted of their names.

    `told` are the paragraphs of the document, where they are at hand.

    Notices: `name_repeated` for a name that stands twice in one announced list,
    `name_unknown` for a name among States that is none of ours.
    """
    reader = _Reader(pack)
    words = speaker_words(pack).words
    paragraphs = (told or Told(document, words)).by(words)
    speakers: list[Speaker] = []
    for paragraph in paragraphs:
        speakers += reader.speakers(paragraph)
    return tuple(speakers), reader.checked.notices


class _Said(NamedTuple):
    """Some of the speakers of a sentence: where their mention begins, and who."""

    start: int
    people: list[Person]
    role: Role


class _Reader:
    def __init__(self, pack: Pack) -> None:
        self._words: SpeakerWords = speaker_words(pack)
        self._agenda: AgendaWords = agenda_words(pack)
        self._lists: Lists = lists(pack)
        self._states: States = states(pack)
        self._bodies: Organizations = organizations(pack)
        self.checked = NamesChecked(self._states, self._bodies)

    def speakers(self, paragraph: Paragraph) -> list[Speaker]:
        text, number, country_of = paragraph.text.value, paragraph.number, self._states.country_of
        make = tuple.__new__
        heard: list[Speaker] = []
        sentences = self._lists.sentences(text)
        for index, (start, end) in enumerate(sentences):
            said = self._said(paragraph, text[start:end], start)
            items = self._items(text, sentences[: index + 1]) if said else ()
            for _, people, role in said:
                heard += [
                    make(Speaker, (name, of or None, country_of(of), role, items, number))
                    for name, of in people
                ]
        return heard

    def _items(self, text: str, sentences: list[tuple[int, int]]) -> tuple[str, ...]:
        """The agenda items said last."""
        for start, end in reversed(sentences):
            items = self._agenda.items_in(text[start:end])
            if items:
                return items
        return ()

    def _said(self, paragraph: Paragraph, sentence: str, offset: int) -> list[_Said]:
        taken: list[tuple[int, int]] = []
        said: list[_Said] = []
        for start, end, kind, role, words in self._words.mentions(sentence):
            left, right = start + offset, end + offset
            if taken and any(left < before_end and before < right for before, before_end in taken):
                continue
            found = self._read(paragraph, Mention(left, right, kind, role, words))
            if found:
                taken.append((left, right))
                said.extend(found)
        return sorted(said, key=_place) if len(taken) > 1 else said

    def _read(self, paragraph: Paragraph, mention: Mention) -> list[_Said]:
        text, (start, end, kind, role, _) = paragraph.text.value, mention
        if kind in ("list", "names"):
            return self._names(paragraph, mention)
        if kind == "office":
            people = self._office(text[start:end])
        elif kind == "post":
            people = self._posts(text[start:end])
        else:
            people = self._people(text, start, end)
            if kind == "person" and not all(map(self._is_placed, people)):
                return []
        return [_Said(start, people, role)] if people else []

    def _is_placed(self, person: Person) -> bool:
        """Whether somebody has a name that is no State's and a State or organization that we know."""
        return (person.name or "") not in self._states and self._is_name(person.of)

    def _people(self, text: str, start: int, end: int) -> list[Person]:
        people: list[Person] = []
        for left, right in self._lists.groups(text, start, end):
            people.extend(
                Person(person.name, self._own(person.of)) for person in self._words.persons(text[left:right])
            )
        return people

    def _own(self, of: str) -> str:
        """The State or organization in the words about a person: the State where one is named."""
        if of in self._states:
            return of
        found = self._states.find(of)
        if not found:
            return self._bodies.known_at_edge(of) or of.strip(" ,，、的")
        start, end = found[0] if self._words.own_state_first else found[-1]
        return of[start:end]

    def _office(self, of: str) -> list[Person]:
        return [] if self._states.find(of) else [Person(None, self._lists.bare(of))]

    def _posts(self, posts: str) -> list[Person]:
        """Who speaks for a State by a post: one for each, where several are joined."""
        parts = [
            posts[left:right] for left, right in self._lists.names(posts, 0, len(posts), organizations=False)
        ]
        for each in (parts, [posts]):
            if all(self._states.find(post) for post in each):
                return [Person(None, self._own(post)) for post in each]
        return []

    def _names(self, paragraph: Paragraph, mention: Mention) -> list[_Said]:
        text = self._words.alone(paragraph.text.value, mention.start, mention.end)
        said: list[_Said] = []
        for part in self._words.titled(text, mention):
            people = self._part(paragraph, text, part)
            if people:
                said.append(_Said(part.start, people, part.role))
            elif text[part.start : part.end].strip(" ,，、"):
                return []
        return said

    def _part(self, paragraph: Paragraph, text: str, part: Mention) -> list[Person]:
        announced = part.kind == "list"
        if not announced and self._words.are_nobody(self._lists.unled(text, part.start, part.end)):
            return []
        bodies = not announced or self._words.speak_of_bodies(part.words)
        places = self._lists.names(text, part.start, part.end, organizations=bodies)
        names = [text[left:right] for left, right in places]
        if self._words.speak_of_behalf(text, part.start, part.end):
            names = [self._words.for_themselves(name) for name in names]
        if announced:
            self._check(paragraph, places, names, part)
        elif not all(map(self._is_name, names)):
            return []
        make = tuple.__new__
        return [make(Person, (None, name)) for name in names]

    def _check(
        self, paragraph: Paragraph, places: list[tuple[int, int]], names: list[str], mention: Mention
    ) -> None:
        of_states = self._words.speak_of_states(mention.words)
        countries = self._states.countries_of(names)
        doubtful = [
            of_states and not country and not self._bodies.is_named(name)
            for name, country in zip(names, countries, strict=True)
        ]
        self.checked.begin()
        self.checked.add(paragraph, places, names, countries, doubtful)

    def _is_name(self, name: str) -> bool:
        return name in self._states or (self._bodies.is_named(name) and not self._words.are_nobody(name))


def _place(said: _Said) -> int:
    return said.start
