"""The plain form of most recommendations, read without taking the sentence apart: `States should …`.

A sentence with one verb of request, whose subject or addressee is one name right
beside it, says all that there is to know in its first words. What is said here must
be what `acts` would say of the same sentence; everything else is left to it.
"""

from __future__ import annotations

from palermo.reading.extracting.clauses import Ground
from palermo.reading.extracting.marking import Asking, Marker
from palermo.reading.extracting.standing import Found
from palermo.reading.languages.requests import CONSIDERING
from palermo.reading.languages.signs import Role, Sign, Verb

_MORE = (
    Role.LINK | Role.PARTNER | Role.GENITIVE | Role.MODIFIER | Role.ADDRESSEE | Role.AUXILIARY | Role.CLOSER
)
_MARKS = ',，:：(（《“"'


def plain_act(marker: Marker, ground: Ground, start: int, end: int, asking: Asking) -> Found | None:
    """The act of a sentence in the plain form; none where it may have another form."""
    value = ground.value
    if asking.verbs != 1 or (ground.shut and ground.shut[0][0] < asking.end):
        return None
    sign = marker.at(value, asking.start)
    if sign is None or sign[0] != asking.end or sign[1].verb is None:
        return None
    begin = _past_space(value, start)
    after_verb = _past_space(value, asking.end)
    if sign[1].roles & Role.MODAL:
        name = _name(marker, value, begin)
        if (
            name is None
            or _past_space(value, name[0]) != asking.start
            or _is_followed(marker, ground, after_verb)
        ):
            return None
        return _act(marker, value, end, asking, sign[1].verb, name[1], asking.end)
    if marker.grammar.inflected or not sign[1].roles & Role.ACTIVE or begin != asking.start:
        return None
    name = _name(marker, value, after_verb)
    if name is None or _is_followed(marker, ground, _past_space(value, name[0])):
        return None
    return _act(marker, value, end, asking, sign[1].verb, name[1], name[0])


def _act(
    marker: Marker, value: str, end: int, asking: Asking, verb: Verb, name: Sign, reach: int
) -> Found | None:
    """The act, with *consider* where it stands right behind; none where it stands further on."""
    is_active = reach > asking.end
    words, strength = [(asking.start, asking.end)], verb.strength
    considered = marker.considered(value, asking.end, end) if strength in CONSIDERING else None
    if considered is not None:
        if considered[0] != _past_space(value, reach):
            return None
        strength, joined = CONSIDERING[strength], (asking.start, considered[1])
        words, reach = ([*words, considered] if is_active else [joined]), considered[1]
    return Found(strength, words, name.codes, verb, is_active, reach)


def _name(marker: Marker, value: str, start: int) -> tuple[int, Sign] | None:
    """The name at a place, behind an article."""
    found = marker.at(value, start)
    if found is not None and found[1].roles & Role.MODIFIER and not found[1].roles & Role.ADDRESSEE:
        found = marker.at(value, _past_space(value, found[0]))
    return found if found is not None and found[1].roles & Role.ADDRESSEE else None


def _is_followed(marker: Marker, ground: Ground, position: int) -> bool:
    """Whether what stands here may belong to the name or the verb before it."""
    if ground.value[position : position + 1] in _MARKS or position in ground.blank_from:
        return True
    following = marker.at(ground.value, position)
    return following is not None and following[1].roles & _MORE != 0


def _past_space(value: str, position: int) -> int:
    while value[position : position + 1].isspace():
        position += 1
    return position
