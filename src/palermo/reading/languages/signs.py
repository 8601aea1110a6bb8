"""The words by which a request is recognised, each with the parts that it can play in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntFlag, auto

from palermo.reading.model import Strength


class Role(IntFlag):
    """The parts a phrase can play. One phrase may have several: 与 joins names and opens partners."""

    ACTIVE = auto()
    """A verb of request whose addressee follows: `urges`, 敦促."""
    PLAIN = auto()
    """The same in the form that goes with `we`: `urge`."""
    MODAL = auto()
    """A verb whose subject is asked: `should`, 应."""
    PARTICIPLE = auto()
    """A verb of request whose subject is asked after an auxiliary: `encouraged`."""
    AUXILIARY = auto()
    CONSIDER = auto()
    ADVERB = auto()
    """What may stand inside a verb without changing it: `also`, 还."""
    SPEAKER = auto()
    """`we`: the author speaks in the first person."""
    AUTHOR = auto()
    """Who adopts documents and may ask in them."""
    ADDRESSEE = auto()
    PRONOUN = auto()
    """Stands for whom the last act addressed."""
    LINK = auto()
    """Joins names into a list: `and`, 、."""
    MODIFIER = auto()
    """May stand before a name in a list: `other`, 有关."""
    OPENER = auto()
    """Begins an adverbial or a participle clause, which holds no subject: `in`, `recalling`, 根据."""
    CLOSER = auto()
    """Ends such an adverbial inside a clause: 方面."""
    PARTNER = auto()
    """Begins the name of a partner: `in cooperation with`, 与."""
    PARTNER_END = auto()
    """What must follow for the words between to be a partner: 合作."""
    GENITIVE = auto()
    """Ends a modifier that stands before its noun: 的."""
    THAT = auto()
    """Begins the content of what is said or asked."""
    RELATIVE = auto()
    CONTENT = auto()
    """Says that what follows is related, not asked: 规定, `stressed`."""
    SUBORDINATE = auto()
    """Begins a clause that gives a reason, a condition or an example; with `LINK`, one that contrasts."""
    INFINITIVE = auto()
    """Ends the name of the addressee and begins what is asked: `to`."""
    TOWARDS = auto()
    """Before a name that something is directed to, and no infinitive: `to the`."""
    AGENT = auto()
    """Before the doer of something passive: `by`, 由."""
    STATEMENT = auto()
    """A verb that opens an operative paragraph and asks nothing."""
    INERT = auto()
    """Looks like one of the others and is none: 供应, `States concerned`."""


@dataclass(frozen=True, slots=True)
class Verb:
    """What is known of a verb of request."""

    strength: Strength
    takes_that: bool = False
    """Whether a whole clause can follow, with a subject of its own."""
    needs_subject: bool = False
    """Whether it asks only where its subject is named, being a common word otherwise: `may`, 可."""
    absolute: bool = False
    """Whether it asks without naming anybody: `calls for`."""


@dataclass(frozen=True, slots=True)
class Sign:
    """All that one phrase can be."""

    roles: Role
    verb: Verb | None = None
    codes: tuple[str, ...] = ()


def signs_of(words: Iterable[str], role: Role) -> dict[str, Sign]:
    """Each word as a sign that plays one part."""
    return {word: Sign(role) for word in words}


def united(*tables: Mapping[str, Sign]) -> dict[str, Sign]:
    """Several tables as one, a phrase that stands in more than one of them playing all its parts."""
    result: dict[str, Sign] = {}
    for table in tables:
        for phrase, sign in table.items():
            known = result.get(phrase)
            if known is None:
                result[phrase] = sign
            else:
                roles = known.roles | sign.roles
                result[phrase] = Sign(roles, known.verb or sign.verb, known.codes or sign.codes)
    return result
