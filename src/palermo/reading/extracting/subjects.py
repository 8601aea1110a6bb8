"""Who is asked: the subject before a verb, the object after it, the doer of what is passive."""

from __future__ import annotations

import re
from typing import NamedTuple

from palermo.reading.extracting.clauses import Piece, Sentence
from palermo.reading.extracting.marking import Mark
from palermo.reading.extracting.names import Chain, Names
from palermo.reading.languages.signs import Role

_RELATING = Role.THAT | Role.CONTENT
_ANNOUNCING = Role.CONTENT | Role.PARTICIPLE | Role.ACTIVE | Role.ADVERB
_VERB = re.compile(r"\s*(?:[^\W\d]+\s+){1,2}")
"""A verb, and a word more: what may stand between `that` and its subject behind it."""
_SMALL = Role.LINK | Role.ADVERB | Role.MODIFIER


class Subject(NamedTuple):
    """The names before a verb; `related` where the clause is what somebody says, knows or ensures."""

    chain: Chain | None
    related: bool = False


def subject_of(names: Names, sentence: Sentence, floor: int, verb: int) -> Subject:
    """The subject of a verb that begins at `verb`, looked for back to `floor`.

    The last piece between commas that is no adverbial and holds a name holds the
    subject: its first name, or the one that what is before only modifies
    (`在…有经验的国家`). An adverbial without a comma behind it gives way to a name
    that stands right before the verb (`在这方面各国应`).
    """
    pieces = sentence.pieces(floor, verb)
    if _is_inside(sentence, pieces[-1]) and not names.within(*pieces[-1]):
        return Subject(None, related=True)
    for index in reversed(range(len(pieces))):
        if sentence.is_adverbial(pieces[index]):
            continue
        chain = _head(names, sentence, pieces[index], verb)
        if chain is None:
            continue
        relative = sentence.between(pieces[index].start, chain.start, Role.RELATIVE)
        if relative and relative[0].start > sentence.advance(pieces[index].start, _SMALL):
            return Subject(None)
        return Subject(chain, bool(relative) or _is_related(names, sentence, pieces, index, chain, verb))
    chain = names.before(verb)
    if chain is not None and chain.start >= pieces[-1].start:
        before = sentence.mark_before(sentence.retreat(chain.start, Role.MODIFIER))
        adjacent = sentence.retreat(verb, Role.ADVERB) == chain.end
        if adjacent or (before is not None and before.plays(Role.CLOSER | Role.PARTNER_END)):
            return Subject(chain, bool(sentence.between(pieces[-1].start, chain.start, _RELATING)))
    return Subject(None, _tells(sentence, pieces))


def _is_inside(sentence: Sentence, piece: Piece) -> bool:
    """Whether a verb behind a piece belongs to the adverbial clause that it is: `wherever it may occur`."""
    if not sentence.inflected or sentence.advance(piece.start, Role.LINK | Role.ADVERB) >= piece.end:
        return False
    return sentence.is_adverbial(piece)


def _head(names: Names, sentence: Sentence, piece: Piece, verb: int) -> Chain | None:
    chains = [chain for chain in names.within(piece.start, piece.end) if chain.end <= verb]
    across = names.around(piece.start)
    if across is not None and across.end <= verb:
        chains.append(across)
    if not chains:
        return None
    head = chains[0]
    for chain in chains[1:]:
        before = sentence.mark_before(sentence.retreat(chain.start, Role.MODIFIER))
        if before is not None and before.plays(Role.GENITIVE):
            head = chain
    return head


def _is_related(
    names: Names, sentence: Sentence, pieces: list[Piece], index: int, chain: Chain, verb: int
) -> bool:
    if sentence.between(pieces[index].start, chain.start, _RELATING | Role.SUBORDINATE):
        return True
    for mark in sentence.between(chain.end, verb, _RELATING):
        if mark.plays(Role.THAT) and mark.start <= sentence.advance(chain.end, 0):
            continue
        if names.first(mark.end, verb) is not None:
            return True
    return _ends_in_that(sentence, pieces, index)


def _ends_in_that(sentence: Sentence, pieces: list[Piece], index: int) -> bool:
    """Whether what stands before a piece, adverbials apart, ends in a word that announces what is said."""
    while index > 0:
        index -= 1
        last = sentence.mark_before(sentence.retreat(pieces[index].end, 0))
        if last is not None and last.plays(_RELATING):
            return True
        if not sentence.is_adverbial(pieces[index]):
            return False
    return False


def _tells(sentence: Sentence, pieces: list[Piece]) -> bool:
    """Whether a clause without a known subject only tells what somebody says."""
    if sentence.between(*pieces[-1], Role.CONTENT):
        return True
    for index in reversed(range(len(pieces))):
        if not sentence.is_adverbial(pieces[index]) and pieces[index].end > pieces[index].start:
            relating = sentence.between(*pieces[index], _RELATING | Role.SUBORDINATE)
            tells = any(_relates(sentence, mark, pieces[index]) for mark in relating)
            return tells or _ends_in_that(sentence, pieces, index)
    return False


def _relates(sentence: Sentence, mark: Mark, piece: Piece) -> bool:
    """Whether a word begins what is told: no conjunction, and no `that` behind a noun (`ports that …`)."""
    if not mark.plays(Role.THAT):
        return not mark.plays(Role.LINK)
    at = sentence.retreat(mark.start, 0)
    before = sentence.mark_before(at)
    return at <= piece.start or (before is not None and before.plays(_ANNOUNCING))


def opens_clause(sentence: Sentence, chain: Chain, floor: int, verb: int) -> bool:
    """Whether a subject begins a clause of its own after `floor`, and is no object of what is before."""
    start = sentence.retreat(chain.start, _SMALL)
    if start <= floor:
        return False
    if sentence.is_boundary(start):
        return True
    linked = sentence.mark_before(sentence.retreat(chain.start, Role.MODIFIER | Role.ADVERB))
    if linked is not None and linked.plays(Role.LINK):
        return sentence.retreat(verb, Role.ADVERB) == chain.end
    boundary = sentence.boundary_before(chain.start, floor)
    return boundary is not None and sentence.is_adverbial(Piece(boundary, chain.start))


def object_of(names: Names, sentence: Sentence, verb: int) -> Chain | None:
    """Those addressed by an active verb that ends at `verb`.

    Where an infinitive ends the name (`urges X to`), they are all the names before
    it that no preposition governs; elsewhere the list that follows the verb, or that
    a modifier before it leads to (敦促尚未加入…的会员国).
    """
    end = sentence.infinitive_after(verb) if sentence.inflected else None
    if end is None:
        return next_chain(names, sentence, verb)
    listed = [
        chain
        for piece in sentence.named_pieces(verb, end)
        for chain in names.within(piece.start, piece.end)
        if _is_listed(sentence, chain, piece, verb)
    ]
    if not listed:
        return next_chain(names, sentence, verb)
    codes = dict.fromkeys(code for chain in listed for code in chain.codes)
    return Chain(listed[0].start, listed[-1].end, tuple(codes))


def _is_listed(sentence: Sentence, chain: Chain, piece: Piece, verb: int) -> bool:
    before = sentence.mark_before(sentence.retreat(chain.start, Role.MODIFIER))
    if before is not None and before.plays(Role.LINK):
        return True
    start = sentence.retreat(chain.start, _SMALL | Role.OPENER)
    return start <= max(piece.start, verb) or sentence.is_boundary(start)


def next_chain(names: Names, sentence: Sentence, verb: int) -> Chain | None:
    """The list of names that follows a verb, with nothing but a modifier between."""
    chain = names.first(verb)
    if chain is None or chain.start <= sentence.advance(verb, _SMALL):
        return chain
    limit = sentence.boundary_after(chain.start)
    for chain in names.within(verb, limit):
        before = sentence.mark_before(sentence.retreat(chain.start, Role.MODIFIER))
        if sentence.between(verb, chain.start, Role.OPENER | Role.CONSIDER):
            return None
        if before is not None and before.plays(Role.GENITIVE):
            return chain
        if sentence.boundary_before(chain.start, verb) is not None:
            return None
    return None


def following_subject(names: Names, sentence: Sentence, verb: int) -> Chain | None:
    """The subject behind a verb: ينبغي للدول, or behind the verb of what is asked: ينبغي أن تضع الدول."""
    after = sentence.advance(verb, Role.ADVERB)
    chain = names.first(after)
    if chain is None or chain.start <= sentence.advance(after, Role.MODIFIER | Role.TOWARDS):
        return chain
    that = sentence.mark_at(after)
    name = sentence.mark_at(chain.start)
    if that is None or name is None or name.plays(Role.ATTACHED):
        return None
    if that.plays(Role.CONSIDER) and sentence.advance(that.end, 0) == chain.start:
        return chain
    if not that.plays(Role.THAT):
        return None
    return chain if _VERB.fullmatch(sentence.value, that.end, chain.start) else None


def doer_of(names: Names, sentence: Sentence, verb: int) -> Chain | None:
    """The doer named after a passive verb: `should be provided by States`, 应由缔约国…."""
    for mark in sentence.between(verb, sentence.boundary_after(verb), Role.AGENT):
        after = sentence.advance(mark.end, Role.MODIFIER)
        chain = names.first(after)
        if chain is not None and chain.start == after:
            return chain
    return None
