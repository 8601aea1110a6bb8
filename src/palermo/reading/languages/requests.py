"""The verbs by which a body asks, and the words around them that say whether it does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.languages.signs import Role, Sign, Verb, signs_of, united
from palermo.reading.model import Strength

CONSIDERING = {
    Strength.SHOULD: Strength.SHOULD_CONSIDER,
    Strength.ENCOURAGED: Strength.ENCOURAGED_TO_CONSIDER,
    Strength.MAY: Strength.MAY_CONSIDER,
}
"""The strengths that *consider* weakens (reading contract, section 3): no other has such a form."""

_FORMS = {"active": Role.ACTIVE, "plain": Role.PLAIN, "modal": Role.MODAL, "participle": Role.PARTICIPLE}


class Requests:
    """The table `[requests]` of a language.

    - `inflected`: whether the form of an active verb says whose it is (`encourages`
      is the body's, `encourage` the States'); where it is not, a verb after
      another's subject belongs to that subject.
    - `form_tells`: whether the form of an active verb says whose it is even behind
      the subject of another (Arabic تشجع is the body's and the States').
    - `subject_follows`: whether the subject of a modal verb may follow it: ينبغي للدول.
    - `infinitive_form`: a pattern of what begins that which is asked, behind the
      names of the addressees, where no word of `infinitive` does (`de prévenir`).
    - `verbs`: each with its `strength` and its forms: `active` (the addressee
      follows), `plain` (the same after `we`), `modal` (the addressee precedes),
      `participle` (the same after one of `auxiliary`); `that`, `needs_subject`,
      `absolute`, `takes_up`, `author_follows` and `unaddressed` as in `Verb`.
      `in_resolutions`: the strength that it has there, where reports use it otherwise
      (рекомендует).
    - `participial`: a pattern of what opens a clause without a subject before a comma.
    - `passive`: a pattern of what follows a modal verb whose subject is acted upon.
    - `hidden`: a pattern of `inert` words that begin with a modal verb, its first
      group, where a name stands right before them.
    - every other list holds the words of one `Role`, and bears its name.
    """

    def __init__(self, table: Mapping[str, Any], *, operative: bool = False) -> None:
        self.inflected: bool = table["inflected"]
        self.form_tells: bool = table["form_tells"]
        self.subject_follows: bool = table["subject_follows"]
        self.infinitive_form = re.compile(table["infinitive_form"])
        self.participial = re.compile(table["participial"])
        self.passive = re.compile(table["passive"])
        self.acted_upon = re.compile(
            f"(?:{'|'.join(map(re.escape, table['infinitive'])) or '(?!)'}){table['passive']}"
        )
        self.considers = re.compile("|".join(map(re.escape, table["consider"])) or r"(?!)")
        self.hidden = re.compile(table["hidden"])
        lists = [signs_of(table[name], role) for name, role in _LISTED.items()]
        self.signs: Mapping[str, Sign] = united(*(_forms(verb, operative) for verb in table["verbs"]), *lists)


_LISTED = {
    "auxiliary": Role.AUXILIARY,
    "consider": Role.CONSIDER,
    "adverb": Role.ADVERB,
    "speaker": Role.SPEAKER,
    "author": Role.AUTHOR,
    "opener": Role.OPENER,
    "closer": Role.CLOSER,
    "that": Role.THAT,
    "relative": Role.RELATIVE,
    "content": Role.CONTENT,
    "subordinate": Role.SUBORDINATE,
    "infinitive": Role.INFINITIVE,
    "towards": Role.TOWARDS,
    "agent": Role.AGENT,
    "statement": Role.STATEMENT,
    "inert": Role.INERT,
}


def _forms(entry: Mapping[str, Any], operative: bool) -> dict[str, Sign]:
    strength = entry.get("in_resolutions", entry["strength"]) if operative else entry["strength"]
    verb = Verb(
        Strength(strength),
        entry.get("that", False),
        entry.get("needs_subject", False),
        entry.get("absolute", False),
        entry.get("takes_up", ""),
        entry.get("author_follows", False),
        Strength(entry["unaddressed"]) if "unaddressed" in entry else None,
    )
    return united(
        *({word: Sign(role, verb) for word in entry.get(form, ())} for form, role in _FORMS.items())
    )


def requests(pack: Pack, *, operative: bool = False) -> Requests:
    """The verbs of request of a language, as reports or as resolutions use them; compiled once."""
    return _load(pack.code, operative and differs(pack))


def differs(pack: Pack) -> bool:
    """Whether a verb of the language has another strength in resolutions than in reports."""
    return any("in_resolutions" in verb for verb in pack.tables["requests"]["verbs"])


@cache
def _load(code: str, operative: bool) -> Requests:
    return Requests(load_pack(code).tables["requests"], operative=operative)
