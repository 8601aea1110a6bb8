"""Verbs whose subject is asked: `should`, 应, `are encouraged`."""

from __future__ import annotations

from palermo.reading.extracting.clauses import Piece
from palermo.reading.extracting.marking import Mark
from palermo.reading.extracting.names import Chain
from palermo.reading.extracting.standing import Found, Standing, with_words
from palermo.reading.extracting.subjects import (
    doer_of,
    following_subject,
    object_of,
    opens_clause,
    subject_of,
)
from palermo.reading.languages.addressees import MOVED
from palermo.reading.languages.signs import Role

_SUBORDINATING = Role.RELATIVE | Role.THAT | Role.SUBORDINATE
_TELLING = _SUBORDINATING | Role.CONTENT


def verb_start(mark: Mark, standing: Standing) -> int | None:
    """Where the verb begins, at its auxiliary; none where a participle has none that is free."""
    if mark.plays(Role.MODAL):
        return mark.start
    sentence = standing.sentence
    auxiliary = sentence.mark_before(sentence.retreat(mark.start, Role.ADVERB))
    if auxiliary is not None and auxiliary.plays(Role.AUXILIARY) and auxiliary.start >= standing.floor:
        return auxiliary.start
    return mark.start if _shares_auxiliary(mark, standing) else None


def _shares_auxiliary(mark: Mark, standing: Standing) -> bool:
    """Whether a participle stands beside another: `are urged and, where possible, encouraged to`."""
    sentence, current = standing.sentence, standing.current
    if current is None or not current.is_passive:
        return False
    link = sentence.mark_at(sentence.advance(current.reach, 0))
    if link is None or not link.plays(Role.LINK) or link.end > mark.start:
        return False
    return not sentence.between(link.end, mark.start, Role.ADDRESSEE | Role.INFINITIVE)


def asked_of_subject(mark: Mark, start: int, standing: Standing) -> Found | None:
    """The act of a verb whose subject is asked.

    The act found before where the verb only repeats it (鼓励各国应当…, `recommends
    that States should`); none where the verb tells what somebody says, knows,
    ensures or needs, or stands in a clause about something else.
    """
    sentence, current = standing.sentence, standing.current
    before = sentence.mark_before(sentence.retreat(start, Role.ADVERB))
    subordinate = before is not None and before.plays(_SUBORDINATING) and not before.plays(Role.LINK)
    if before is not None and subordinate and before.start >= standing.floor:
        return current if current is not None and current.verb.takes_that else None
    following = (
        following_subject(standing.names, sentence, mark.end) if sentence.grammar.subject_follows else None
    )
    subject = subject_of(standing.names, sentence, standing.floor, start)
    if current is not None and current.is_active and _repeats(standing, current, subject.chain, start):
        return current
    if following is not None and not _is_within(standing, start):
        return _act(mark, start, following, standing)
    if subject.related:
        return None
    if subject.chain is not None and _is_own(standing, subject.chain, start):
        return _act(mark, start, subject.chain, standing)
    if standing.governed or not _may_lack_a_name(mark, start, standing):
        return None
    return _act(mark, start, None, standing)


def _is_within(standing: Standing, start: int) -> bool:
    """Whether a verb stands in a clause that another word subordinates or relates."""
    sentence = standing.sentence
    boundary = sentence.boundary_before(start, standing.floor) or standing.floor
    return bool(sentence.between(boundary, start, _TELLING))


def _is_own(standing: Standing, chain: Chain, start: int) -> bool:
    """Whether a name is the subject of the verb, and no object of what stands before."""
    return standing.current is None or opens_clause(standing.sentence, chain, standing.floor, start)


def _repeats(standing: Standing, current: Found, chain: Chain | None, start: int) -> bool:
    """Whether a verb stands in the very clause that is asked for."""
    sentence = standing.sentence
    if not current.verb.takes_that:
        return sentence.retreat(start, Role.ADVERB) <= current.reach
    if chain is not None and sentence.boundary_before(chain.start, current.reach) is None:
        current.add(chain.codes)
    return True


def _may_lack_a_name(mark: Mark, start: int, standing: Standing) -> bool:
    """Whether a verb asks although no name is its subject: it shares one, or has one that is no name."""
    sentence, weak = standing.sentence, mark.verb.needs_subject
    if standing.current is None and _is_stated(start, standing):
        return False
    if standing.current is None:
        opens = sentence.retreat(start, Role.ADVERB | Role.LINK) <= sentence.start and bool(standing.last)
        return not standing.related and (opens or not weak)
    at = sentence.retreat(start, Role.ADVERB)
    link = sentence.mark_before(at)
    if link is not None and link.plays(Role.LINK) and link.start >= standing.floor:
        contrasts = link.plays(Role.SUBORDINATE)
        return not (contrasts and sentence.between(standing.floor, link.start, Role.CONTENT | Role.THAT))
    if sentence.is_boundary(at) and at > standing.floor:
        return not weak or at < start
    if link is not None and link.plays(Role.CLOSER):
        return _is_linked_adverbial(at, standing)
    return not weak and _has_clause_of_its_own(start, standing)


def _is_stated(start: int, standing: Standing) -> bool:
    """Whether the author states something in the sentence: an unnamed `should` is then a part of it."""
    sentence = standing.sentence
    authors = sentence.between(sentence.start, start, Role.SPEAKER | Role.AUTHOR)
    return bool(authors and sentence.between(authors[0].end, start, Role.STATEMENT | Role.CONTENT))


def _is_linked_adverbial(end: int, standing: Standing) -> bool:
    """Whether a conjunction and an adverbial are all that stands before: ，并在…情况下可…."""
    sentence = standing.sentence
    boundary = sentence.boundary_before(end, standing.floor)
    if boundary is None:
        return False
    opening = sentence.mark_at(sentence.advance(boundary, 0))
    if opening is None or not opening.plays(Role.LINK):
        return False
    return sentence.is_adverbial(Piece(opening.end, end))


def _has_clause_of_its_own(start: int, standing: Standing) -> bool:
    sentence = standing.sentence
    boundary = sentence.boundary_before(start, standing.floor)
    if boundary is None or sentence.between(boundary, start, _TELLING):
        return False
    opening = sentence.mark_at(sentence.advance(boundary, Role.ADVERB))
    linked = opening is not None and opening.plays(Role.LINK)
    return linked or sentence.is_strong(boundary) or not sentence.inflected


def _act(mark: Mark, start: int, chain: Chain | None, standing: Standing) -> Found:
    sentence = standing.sentence
    codes = chain.codes if chain is not None else ()
    end = mark.end
    if mark.plays(Role.MODAL) and _moves_another(mark.end, standing):
        codes = tuple(code for code in codes if code not in MOVED)
    elif sentence.grammar.passive.match(sentence.value, mark.end):
        doer = doer_of(standing.names, sentence, mark.end)
        codes = doer.codes if doer is not None else ()
    elif not codes:
        asked = _asked_after(mark, standing)
        codes = asked.codes if asked is not None else ()
        end = asked.end if asked is not None and mark.plays(Role.PARTICIPLE) else end
    if chain is not None and chain.start > start:
        end = chain.end
    strength, words = with_words(sentence, mark, start, mark.end)
    if strength is mark.verb.strength and end > mark.end:
        strength, words = with_words(sentence, mark, start, sentence.infinitive_after(end) or end)
    reach = max(end, words[-1][1])
    codes = codes or standing.last
    return Found(strength, words, codes, mark.verb, False, reach, mark.plays(Role.PARTICIPLE))


def _asked_after(mark: Mark, standing: Standing) -> Chain | None:
    """Those named after the verb: in the clause of `it is recommended that`, or as the doers of a passive."""
    sentence = standing.sentence
    follower = sentence.mark_at(sentence.advance(mark.end, 0))
    if mark.plays(Role.PARTICIPLE) and follower is not None and follower.plays(Role.THAT):
        return standing.names.first(follower.end)
    doer = doer_of(standing.names, sentence, mark.end)
    if doer is None and not standing.last and not sentence.inflected:
        return _moved(mark, standing)
    return doer


def _moved(mark: Mark, standing: Standing) -> Chain | None:
    """Whom nobody in particular should move, where a body asks them itself: 应鼓励缔约国…."""
    sentence = standing.sentence
    mover = sentence.mark_at(sentence.advance(mark.end, Role.ADVERB))
    if mover is None or not mover.plays(Role.ACTIVE):
        return None
    chain = object_of(standing.names, sentence, mover.end)
    return chain if chain is not None and not MOVED.intersection(chain.codes) else None


def _moves_another(end: int, standing: Standing) -> bool:
    """Whether the subject is only whom somebody should move: `should be encouraged to`."""
    sentence = standing.sentence
    auxiliary = sentence.mark_at(sentence.advance(end, Role.ADVERB))
    if auxiliary is None or not auxiliary.plays(Role.AUXILIARY):
        return False
    moved = sentence.mark_at(sentence.advance(auxiliary.end, Role.ADVERB))
    return moved is not None and moved.plays(Role.PARTICIPLE)
