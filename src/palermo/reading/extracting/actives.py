"""Active verbs of request, whose addressee follows: `urges`, 敦促."""

from __future__ import annotations

from palermo.reading.extracting.clauses import Sentence
from palermo.reading.extracting.marking import Mark
from palermo.reading.extracting.names import Chain
from palermo.reading.extracting.standing import Found, Standing, with_words
from palermo.reading.extracting.subjects import next_chain, object_of
from palermo.reading.languages.addressees import LED, MOVED
from palermo.reading.languages.signs import Role

_TELLING = Role.THAT | Role.CONTENT | Role.RELATIVE


def asked_of_object(mark: Mark, standing: Standing) -> Found | None:
    """The act of an active verb, where it is the author's; else none."""
    sentence = standing.sentence
    authored, begins = _is_authored(mark, standing), _begins(mark, standing)
    if not (authored or begins) or (_is_plain(mark) and not _is_spoken(mark, standing)):
        return None
    chain = _object(mark, standing)
    if (
        not authored
        and standing.current is not None
        and not _may_follow(mark, standing, standing.current, chain)
    ):
        return None
    addressed = (chain.codes, chain.end) if chain is not None else _unnamed(mark, standing, authored)
    if addressed is None:
        return None
    codes, reach = addressed
    asked = sentence.infinitive_after(mark.end) if sentence.inflected else None
    strength, words = with_words(sentence, mark, mark.start, max(reach, asked or 0))
    if mark.verb.unaddressed is not None and reach == mark.end:
        strength = mark.verb.unaddressed
    codes = codes or standing.last
    reach = max(reach, words[-1][1])
    if mark.verb.takes_up:
        words[0] = _without_pronoun(mark, sentence.value, words[0])
    return Found(strength, words, codes, mark.verb, True, reach)


def _without_pronoun(mark: Mark, value: str, words: tuple[int, int]) -> tuple[int, int]:
    """The words of a verb without the pronoun that they begin or end with."""
    start, end = words
    if mark.verb.takes_up == "before":
        return start + value[start:end].replace("’", " ").index(" ") + 1, end
    return (start, value.rindex(" ", start, mark.end)) if mark.verb.takes_up == "behind" else words


def _is_plain(mark: Mark) -> bool:
    return mark.plays(Role.PLAIN) and not mark.plays(Role.ACTIVE)


def _is_spoken(mark: Mark, standing: Standing) -> bool:
    """Whether the author speaks as `we`, so that a plain form is the author's."""
    sentence = standing.sentence
    return bool(sentence.between(sentence.start, mark.start, Role.SPEAKER))


def _is_authored(mark: Mark, standing: Standing) -> bool:
    """Whether the author stands before the verb, and is not whom another verb addresses."""
    sentence, current = standing.sentence, standing.current
    author = sentence.mark_before(sentence.retreat(mark.start, Role.ADVERB | Role.LINK))
    if author is None or not author.plays(Role.AUTHOR | Role.SPEAKER):
        return False
    clause = sentence.boundary_before(author.start, standing.floor) or standing.floor
    if sentence.between(clause, author.start, _TELLING):
        return False
    return current is None or (author.start >= current.reach and clause > standing.floor)


def _begins(mark: Mark, standing: Standing) -> bool:
    """Whether the verb begins a clause, or is joined to what is before by a conjunction."""
    sentence = standing.sentence
    if sentence.is_boundary(sentence.retreat(mark.start, Role.ADVERB | Role.LINK)):
        return True
    link = sentence.mark_before(sentence.retreat(mark.start, Role.ADVERB))
    return link is not None and link.plays(Role.LINK)


def _may_follow(mark: Mark, standing: Standing, current: Found, chain: Chain | None) -> bool:
    """Whether a verb later in the sentence is the author's still, and not the addressee's.

    Where the form of a verb does not say whose it is: what stands after `States
    should …` is the States'; after another active verb it is the author's where it
    addresses somebody whom a body asks itself, or in other words than the one before;
    and so it is after a semicolon with an adverb of its own.
    """
    if standing.sentence.grammar.form_tells:
        return True
    sentence = standing.sentence
    if chain is None:
        follower = sentence.mark_at(sentence.advance(mark.end, Role.ADVERB))
        return mark.verb.absolute or (follower is not None and follower.plays(Role.PRONOUN))
    if _opens_anew(sentence, mark.start):
        return True
    if not current.is_active:
        return set(chain.codes) <= set(current.addressees)
    before = sentence.retreat(mark.start, Role.ADVERB | Role.LINK)
    if before <= current.reach:
        return True
    other_words = mark.verb.strength is not current.strength and before < mark.start
    return chain.codes[0] not in (LED if other_words else MOVED)


def _opens_anew(sentence: Sentence, verb: int) -> bool:
    """Whether a semicolon and an adverb of their own part the verb from all before: ；在这方面，鼓励…."""
    at = sentence.retreat(verb, 0)
    if at <= sentence.start or not sentence.is_boundary(at):
        return False
    before = sentence.retreat(at - 1, Role.ADVERB)
    return before < at - 1 and before > sentence.start and sentence.is_strong(before)


def _object(mark: Mark, standing: Standing) -> Chain | None:
    sentence = standing.sentence
    if mark.verb.takes_up:
        return None
    if mark.verb.absolute:
        chain = next_chain(standing.names, sentence, mark.end)
        near = sentence.advance(mark.end, Role.LINK | Role.ADVERB | Role.MODIFIER | Role.TOWARDS)
        return object_of(standing.names, sentence, mark.end) if chain and chain.start <= near else None
    verb = _past_author(mark, sentence)
    after = sentence.advance(verb, 0)
    if mark.verb.takes_that:
        that = sentence.mark_at(after)
        if that is not None and that.plays(Role.TOWARDS):
            return next_chain(standing.names, sentence, that.end)
        if that is not None and that.plays(Role.THAT):
            return _subject_asked(standing, that.end)
        if after < sentence.end and sentence.is_boundary(after + 1):
            return _subject_asked(standing, after + 1)
    end = verb
    while (twin := sentence.mark_at(sentence.advance(end, Role.LINK | Role.ADVERB))) and twin.plays(
        Role.ACTIVE
    ):
        end = twin.end
    chain = object_of(standing.names, sentence, end)
    return chain if chain is None or end == verb else chain._replace(start=mark.end, end=mark.end)


def _past_author(mark: Mark, sentence: Sentence) -> int:
    """The end of a verb, with the author where that stands behind it: طلب الفريق العامل."""
    author = sentence.mark_at(sentence.advance(mark.end, Role.ADVERB)) if mark.verb.author_follows else None
    return author.end if author is not None and author.plays(Role.AUTHOR) else mark.end


def _subject_asked(standing: Standing, start: int) -> Chain | None:
    """The subject of the clause that is asked for."""
    sentence = standing.sentence
    for piece in sentence.pieces(start, sentence.end):
        if not sentence.is_adverbial(piece) and (chain := standing.names.first(piece.start, piece.end)):
            return chain
    return None


def _unnamed(mark: Mark, standing: Standing, authored: bool) -> tuple[tuple[str, ...], int] | None:
    """Those asked where no name says so, and where their mention ends; none where it is no request."""
    sentence = standing.sentence
    pronoun = sentence.mark_at(sentence.advance(mark.end, Role.ADVERB))
    if mark.verb.takes_up or (pronoun is not None and pronoun.plays(Role.PRONOUN)):
        named = standing.names.before(mark.start)
        inherited = standing.current.addressees if standing.current is not None else ()
        return inherited or (named.codes if named else ()), mark.end if pronoun is None else max(
            mark.end, pronoun.end
        )
    if mark.verb.absolute:
        return (), mark.end
    if not sentence.inflected:
        opens = authored or sentence.retreat(mark.start, Role.ADVERB) <= sentence.start
        return ((), mark.end) if opens else None
    return _unknown_name(mark, standing)


def _unknown_name(mark: Mark, standing: Standing) -> tuple[tuple[str, ...], int] | None:
    """A name that is none of ours between a verb and its infinitive: `requests the panel to`."""
    sentence = standing.sentence
    follower = sentence.advance(mark.end, 0)
    that = sentence.mark_at(follower)
    if that is not None and that.plays(Role.THAT):
        return (), mark.end
    end = sentence.infinitive_after(mark.end)
    if end is None or (that is None and end == follower):
        return ((), mark.end) if end is not None else None
    if that is not None and that.plays(Role.MODIFIER) and end > that.end:
        acted_upon = sentence.grammar.acted_upon.match(sentence.value, end)
        return (() if acted_upon else ("other",)), mark.end if acted_upon else end
    return None
