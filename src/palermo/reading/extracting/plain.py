"""The plain form of most recommendations, read without taking the sentence apart: `States should …`.

A sentence that begins with one name and a verb of request right beside it says all
that there is to know in its first words, where no verb behind them can ask as well.
What is said here must be what `acts` would say of the same sentence; everything
else is left to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from palermo.reading.extracting.clauses import Ground
from palermo.reading.extracting.marking import Marker, Place
from palermo.reading.extracting.standing import Found
from palermo.reading.languages.requests import CONSIDERING
from palermo.reading.languages.signs import Role, Sign, Verb

_MORE = (
    Role.LINK | Role.PARTNER | Role.GENITIVE | Role.MODIFIER | Role.ADDRESSEE | Role.AUXILIARY | Role.CLOSER
)
_JOINING = Role.LINK | Role.PARTNER | Role.GENITIVE | Role.MODIFIER | Role.TOWARDS
_OTHERWISE = Role.GENITIVE | Role.MODIFIER | Role.ADDRESSEE | Role.AUXILIARY | Role.CLOSER | Role.TOWARDS
_STEPS = Role.ADVERB | Role.INFINITIVE
_COMMAS = frozenset(",，")
_MARKS = ',，،;；؛:：(（《“”«"'


def plain_act(marker: Marker, ground: Ground, start: int, end: int, asking: Sequence[Place]) -> Found | None:
    """The act of a sentence in the plain form; none where it may have another form."""
    value = ground.value
    verb, verb_end, roles = asking[0]
    begin = _past_space(value, start)
    if ground.shut and ground.shut[0][0] < verb_end:
        return None
    free = [other for other in asking[1:] if not _is_inner(marker, ground, begin, verb_end, other)]
    if free and (len(free) > 1 or not roles & Role.ACTIVE):
        return None
    if begin == verb:
        return _of_object(marker, ground, end, asking, free)
    name = _name(marker, value, begin)
    if name is None:
        return None
    after = _past_space(value, name[0])
    if after == verb and roles & Role.MODAL:
        return _of_subject(marker, ground, after, end, asking, name[1])
    if after == verb and name[1].roles & Role.AUTHOR:
        return _of_object(marker, ground, end, asking, free)
    if free:
        return None
    return _of_passive(marker, ground, after, end, asking, name[1])


def _is_inner(marker: Marker, ground: Ground, begin: int, floor: int, verb: Place) -> bool:
    """Whether a verb behind another is no act: nothing before it can begin a clause, or be its author.

    A common word (可) behind a verb that ends at `floor` is none either where nobody is named between.
    """
    start, _, roles = verb
    value = ground.value
    if not roles or (roles & Role.MODAL and not _may_be_common(marker, value, floor, start)):
        return False
    while start > begin and value[start - 1].isspace():
        start -= 1
    last = value[start - 1 : start]
    leading = marker.leading.get(last, ())
    return not (last in _MARKS or start in ground.blank_to or value.endswith(leading, begin, start))


def _may_be_common(marker: Marker, value: str, floor: int, start: int) -> bool:
    """Whether what looks like a verb asks only those named before it, and nobody is."""
    if marker.grammar.inflected or marker.grammar.subject_follows:
        return False
    found = marker.at(value, start)
    if found is None or found[1].verb is None or not found[1].verb.needs_subject:
        return False
    if value.endswith(marker.closing, floor, start):
        return False
    return not marker.names_somebody(value, floor, start)


def _of_subject(
    marker: Marker, ground: Ground, start: int, end: int, asking: Sequence[Place], name: Sign
) -> Found | None:
    """`States should …`, 缔约国应…: none where the subject is acted upon or only moved."""
    _, verb_end, _ = asking[0]
    sign = _verb(marker, ground.value, asking)
    if sign is None or sign.roles & _JOINING or marker.grammar.passive.match(ground.value, verb_end):
        return None
    follower = marker.at(ground.value, _past(marker, ground, verb_end, Role.ADVERB))
    if follower is not None and follower[1].roles & Role.AUXILIARY:
        return None
    return _act(marker, ground, (start, verb_end), end, sign, name, verb_end)


def _of_passive(
    marker: Marker, ground: Ground, start: int, end: int, asking: Sequence[Place], name: Sign
) -> Found | None:
    """`States are encouraged to …`."""
    verb, verb_end, roles = asking[0]
    auxiliary = marker.at(ground.value, start) if roles & Role.PARTICIPLE and not roles & Role.MODAL else None
    if (
        len(asking) > 1
        or auxiliary is None
        or not auxiliary[1].roles & Role.AUXILIARY
        or auxiliary[1].roles & _JOINING
    ):
        return None
    sign = _verb(marker, ground.value, asking)
    if sign is None or _past(marker, ground, auxiliary[0], Role.ADVERB) != verb:
        return None
    follower = marker.at(ground.value, _past_space(ground.value, verb_end))
    if follower is None or follower[1].roles & _MORE or not follower[1].roles & Role.INFINITIVE:
        return None
    return _act(marker, ground, (start, verb_end), end, sign, name, verb_end, follower[0])


def _of_object(
    marker: Marker, ground: Ground, end: int, asking: Sequence[Place], free: Sequence[Place]
) -> Found | None:
    """鼓励缔约国…, 工作组请秘书处…: only where the form of the verb does not say who is addressed.

    Of `free` verbs, which may ask, it has only one that says the same again: 鼓励缔约国应….
    """
    verb, verb_end, roles = asking[0]
    if marker.grammar.inflected or not roles & Role.ACTIVE:
        return None
    sign = _verb(marker, ground.value, asking)
    if sign is None or sign.verb is None:
        return None
    name = _name(marker, ground.value, _past_that(ground.value, verb_end, sign.verb))
    if name is None or (free and free[0][0] != name[0]) or (free and not free[0][2] & Role.MODAL):
        return None
    after = _past_space(ground.value, name[0])
    if _is_followed(marker, ground, after) and not _is_partnered(marker, ground, after, end):
        return None
    return _act(marker, ground, (verb, verb_end), end, sign, name[1], name[0])


def _act(
    marker: Marker,
    ground: Ground,
    words: tuple[int, int],
    end: int,
    sign: Sign,
    name: Sign,
    reach: int,
    infinitive: int = 0,
) -> Found | None:
    """The act, with *consider* where it stands right behind; none where it may stand further on."""
    verb, is_active = sign.verb, reach > words[1]
    if verb is None:
        return None
    if verb.strength in CONSIDERING and marker.speaks_of_considering(ground.value, reach, end):
        at = _past(marker, ground, reach, _STEPS)
        found = marker.at(ground.value, at)
        if ground.value[at : at + 1] in _MARKS:
            return None
        if found is not None and found[1].roles & Role.CONSIDER:
            parted = is_active or any(reach <= blank < at for blank in ground.blank_from)
            parts = [words, (at, found[0])] if parted else [(words[0], found[0])]
            strength = CONSIDERING[verb.strength]
            return Found(strength, parts, name.codes, verb, is_active, found[0], bool(infinitive))
        if found is not None and found[1].roles & (Role.OPENER | _MORE):
            return None
    parts = [(words[0], infinitive or words[1])]
    reach = max(reach, infinitive)
    return Found(verb.strength, parts, name.codes, verb, is_active, reach, bool(infinitive))


def _verb(marker: Marker, value: str, asking: Sequence[Place]) -> Sign | None:
    """The first verb as a sign; none where a longer one begins there."""
    start, end, _ = asking[0]
    found = marker.at(value, start)
    return found[1] if found is not None and found[0] == end and found[1].verb is not None else None


def _name(marker: Marker, value: str, start: int) -> tuple[int, Sign] | None:
    """The name at a place, behind an article."""
    found = marker.at(value, start)
    if found is not None and found[1].roles & Role.MODIFIER and not found[1].roles & Role.ADDRESSEE:
        found = marker.at(value, _past_space(value, found[0]))
    return found if found is not None and found[1].roles & Role.ADDRESSEE else None


def _is_followed(marker: Marker, ground: Ground, position: int) -> bool:
    """Whether what stands here may belong to the name before it."""
    if ground.value[position : position + 1] in _MARKS:
        return True
    following = marker.at(ground.value, position)
    return following is not None and following[1].roles & (_MORE | Role.TOWARDS) != 0


def _is_partnered(marker: Marker, ground: Ground, position: int, end: int) -> bool:
    """Whether a partner stands here, and nobody else before the next comma: 与…合作，."""
    found = marker.at(ground.value, position)
    if found is None or not found[1].roles & Role.PARTNER or found[1].roles & _OTHERWISE:
        return False
    clause = marker.clause(ground.value, found[0], end, ground.shut)
    index = next((index for index, mark in enumerate(clause) if mark.roles & Role.PARTNER_END), None)
    if index is None or any(mark.roles & (Role.MODAL | Role.ACTIVE) for mark in clause[:index]):
        return False
    return not any(mark.roles & (Role.ADDRESSEE | Role.PARTNER) for mark in clause[index:])


def _past(marker: Marker, ground: Ground, position: int, skip: int) -> int:
    """The place behind white space, softeners and signs that play `skip`."""
    value = ground.value
    while True:
        position = _past_space(value, position)
        if position in ground.blank_from:
            position = ground.blank_from[position]
            continue
        found = marker.at(value, position)
        if found is None or not found[1].roles & skip:
            return position
        position = found[0]


def _past_that(value: str, position: int, verb: Verb) -> int:
    """The place behind white space and the comma that stands for *that*: 工作组建议，缔约国…."""
    position = _past_space(value, position)
    comma = verb.takes_that and value[position : position + 1] in _COMMAS
    return _past_space(value, position + 1) if comma else position


def _past_space(value: str, position: int) -> int:
    size = len(value)
    while position < size and value[position].isspace():
        position += 1
    return position
