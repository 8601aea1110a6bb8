"""The words by which a request is recognised, each with the parts that it can play in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from palermo.reading.model import Strength


class Role:
    """The parts a phrase can play, as bits. One phrase may have several: 与 joins names and opens partners.

    Plain integers: they are compared for every word of every recommendation, and an
    enumeration takes twenty times as long.
    """

    ACTIVE: Final = 1 << 0
    """A verb of request whose addressee follows: `urges`, 敦促."""
    PLAIN: Final = 1 << 1
    """The same in the form that goes with `we`: `urge`."""
    MODAL: Final = 1 << 2
    """A verb whose subject is asked: `should`, 应."""
    PARTICIPLE: Final = 1 << 3
    """A verb of request whose subject is asked after an auxiliary: `encouraged`."""
    AUXILIARY: Final = 1 << 4
    CONSIDER: Final = 1 << 5
    ADVERB: Final = 1 << 6
    """What may stand inside a verb without changing it: `also`, 还."""
    SPEAKER: Final = 1 << 7
    """`we`: the author speaks in the first person."""
    AUTHOR: Final = 1 << 8
    """Who adopts documents and may ask in them."""
    ADDRESSEE: Final = 1 << 9
    PRONOUN: Final = 1 << 10
    """Stands for whom the last act addressed."""
    LINK: Final = 1 << 11
    """Joins names into a list: `and`, 、."""
    MODIFIER: Final = 1 << 12
    """May stand before a name in a list: `other`, 有关."""
    OPENER: Final = 1 << 13
    """Begins an adverbial or a participle clause, which holds no subject: `in`, `recalling`, 根据."""
    CLOSER: Final = 1 << 14
    """Ends such an adverbial inside a clause: 方面."""
    PARTNER: Final = 1 << 15
    """Begins the name of a partner: `in cooperation with`, 与."""
    PARTNER_END: Final = 1 << 16
    """What must follow for the words between to be a partner: 合作."""
    GENITIVE: Final = 1 << 17
    """Ends a modifier that stands before its noun: 的."""
    THAT: Final = 1 << 18
    """Begins the content of what is said or asked."""
    RELATIVE: Final = 1 << 19
    CONTENT: Final = 1 << 20
    """Says that what follows is related, not asked: 规定, `stressed`."""
    SUBORDINATE: Final = 1 << 21
    """Begins a clause that gives a reason, a condition or an example; with `LINK`, one that contrasts."""
    INFINITIVE: Final = 1 << 22
    """Ends the name of the addressee and begins what is asked: `to`."""
    TOWARDS: Final = 1 << 23
    """Before a name that something is directed to, and no infinitive: `to the`."""
    AGENT: Final = 1 << 24
    """Before the doer of something passive: `by`, 由."""
    STATEMENT: Final = 1 << 25
    """A verb that opens an operative paragraph and asks nothing."""
    INERT: Final = 1 << 26
    """Looks like one of the others and is none: 供应, `States concerned`."""
    ATTACHED: Final = 1 << 27
    """A name with a preposition written together: للدول."""


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
    takes_up: str = ""
    """Where it holds a pronoun for those named before: `before` (`los alienta`), `behind` (призывает их),
    `within` (تشجعها); empty where it does not."""
    author_follows: bool = False
    """Whether the author stands behind it, before those addressed: طلب الفريق العامل إلى الأمانة."""
    unaddressed: Strength | None = None
    """Its strength where it names nobody, if that differs: `pide su aplicación` calls for it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """All that one phrase can be."""

    roles: int
    verb: Verb | None = None
    codes: tuple[str, ...] = ()


def signs_of(words: Iterable[str], role: int) -> dict[str, Sign]:
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
