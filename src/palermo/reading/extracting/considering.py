"""Whether a verb of request asks only to consider."""

from __future__ import annotations

from palermo.reading.extracting.clauses import Sentence
from palermo.reading.extracting.marking import Mark
from palermo.reading.languages.signs import Role

_STEPS = Role.ADVERB | Role.INFINITIVE
_FAR = 160
_COMMAS = ",，،"


def consideration(sentence: Sentence, position: int) -> Mark | None:
    """The word for *consider* that a verb ending at `position` leads to.

    Between the two only adverbs, softeners and adverbials may stand: a verb before
    it would be what is asked (`should review its laws and consider …` is no more
    than `should`).
    """
    limit = min(sentence.end, position + _FAR)
    while position < limit:
        position = sentence.advance(position, _STEPS)
        mark = sentence.mark_at(position)
        if mark is not None and mark.plays(Role.CONSIDER):
            return mark
        beyond = _past_adverbial(sentence, position, mark)
        if beyond is None:
            return None
        position = beyond
    return None


def _past_adverbial(sentence: Sentence, position: int, mark: Mark | None) -> int | None:
    if mark is not None and mark.plays(Role.LINK) and _opens_aside(sentence, mark.end):
        return mark.end
    return _past_words(sentence, position, mark)


def _past_words(sentence: Sentence, position: int, mark: Mark | None) -> int | None:
    """The place behind an adverbial, or behind what stands between two commas; else none."""
    if position < sentence.end and sentence.value[position] in _COMMAS:
        return position + 1 if _opens_aside(sentence, position + 1) else _past_aside(sentence, position + 1)
    if mark is None or not mark.plays(Role.OPENER | Role.PARTNER):
        return None
    if mark.plays(Role.CLOSER):
        return mark.end
    infinitives = sentence.between(mark.end, sentence.boundary_after(mark.end), Role.INFINITIVE)
    if infinitives:
        return infinitives[0].start
    end = sentence.boundary_after(mark.end)
    if sentence.between(mark.end, end, Role.MODAL):
        return None
    for closer in sentence.between(mark.end, end, Role.CLOSER | Role.PARTNER_END):
        beyond = sentence.mark_at(sentence.advance(closer.end, _STEPS))
        if beyond is not None and beyond.plays(Role.CONSIDER | Role.OPENER):
            return closer.end
    return end + 1 if end < sentence.end and sentence.value[end] in _COMMAS else None


def _opens_aside(sentence: Sentence, position: int) -> bool:
    beyond = sentence.advance(position, _STEPS)
    mark = sentence.mark_at(beyond)
    return sentence.is_limited(position) or (
        mark is not None and mark.plays(Role.CONSIDER | Role.OPENER | Role.PARTNER)
    )


def _past_aside(sentence: Sentence, position: int) -> int | None:
    end = sentence.boundary_after(position)
    if end == sentence.end or sentence.value[end] not in _COMMAS:
        return None
    blank = sentence.advance(position, _STEPS | Role.LINK | Role.OPENER) >= end
    return end + 1 if blank or sentence.inflected else None
