"""Where the reading of a sentence stands: the act found last, and whom an act without a subject inherits."""

from __future__ import annotations

from dataclasses import dataclass

from palermo.reading.extracting.clauses import Sentence
from palermo.reading.extracting.considering import consideration
from palermo.reading.extracting.marking import Mark
from palermo.reading.extracting.names import Names
from palermo.reading.languages.requests import CONSIDERING
from palermo.reading.languages.signs import Role, Verb
from palermo.reading.model import Strength


@dataclass(slots=True)
class Found:
    """An act while it is being read: the stretches of its words, and whom it addresses."""

    strength: Strength
    words: list[tuple[int, int]]
    addressees: tuple[str, ...]
    verb: Verb
    is_active: bool
    reach: int
    """Where its verb and the names that belong to it end."""
    is_passive: bool = False

    def add(self, codes: tuple[str, ...]) -> None:
        """More who are asked under the same verb."""
        self.addressees = tuple(dict.fromkeys(self.addressees + codes))


@dataclass(slots=True)
class Standing:
    """What is known when the next verb of a sentence is looked at."""

    sentence: Sentence
    names: Names
    last: tuple[str, ...]
    """Whom the last act addressed, in this sentence or before."""
    governed: bool
    """Whether the sentence stands in an item of what is asked already."""
    floor: int
    """Where the words begin that no verb before has used."""
    current: Found | None = None
    """The act found last in this sentence."""
    related: bool = False
    """Whether the last verb of the sentence only told what somebody asks."""


def with_words(
    sentence: Sentence, mark: Mark, start: int, after: int
) -> tuple[Strength, list[tuple[int, int]]]:
    """The strength of a verb that begins at `start`, and the stretches of its words.

    *Consider* belongs to them where the verb leads to it from `after` on; words with
    nothing but adverbs between them are one stretch.
    """
    verb = mark.verb
    considered = consideration(sentence, after) if verb.strength in CONSIDERING else None
    if considered is None:
        return verb.strength, [(start, _with_infinitive(sentence, mark, start))]
    if _is_joined(sentence, mark.end, considered.start):
        return CONSIDERING[verb.strength], [(start, considered.end)]
    return CONSIDERING[verb.strength], [(start, mark.end), (considered.start, considered.end)]


def _with_infinitive(sentence: Sentence, mark: Mark, start: int) -> int:
    """The end of a verb, with the `to` that follows a participle."""
    follower = sentence.mark_at(sentence.advance(mark.end, 0))
    takes = start < mark.start and follower is not None and follower.plays(Role.INFINITIVE)
    return follower.end if takes and follower is not None else mark.end


def _is_joined(sentence: Sentence, start: int, end: int) -> bool:
    while start < end:
        step = sentence.mark_at(start)
        if sentence.value[start].isspace():
            start += 1
        elif step is not None and step.plays(Role.ADVERB | Role.INFINITIVE):
            start = step.end
        else:
            return False
    return True
