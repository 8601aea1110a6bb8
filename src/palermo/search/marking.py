"""Say why a text was found: which of the words asked for stand where in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from palermo.kernel.folding import Folded, fold
from palermo.search.analysing import Word, analyse
from palermo.search.analysing.tokens import places_of, runs_in, symbols_in, words_in
from palermo.search.plan import Form, Need, Reading

Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a text was found: `marks` are `[start, end)` in its code points, in order, none over another.

    `words` are those asked for, as they were typed.
    """

    language: str
    words: tuple[str, ...]
    marks: tuple[Mark, ...]


def reasons(reading: Reading, texts: Mapping[str, str]) -> tuple[Reason, ...]:
    """The reasons by language, of those texts in which all that was asked for stands."""
    found = (_reason(reading, language, text) for language, text in texts.items())
    return tuple(one for one in found if one is not None)


def _reason(reading: Reading, language: str, text: str) -> Reason | None:
    folded = fold(text)
    marks: list[Mark] = []
    for need in reading.needs:
        places = _places(need, folded, language)
        if not places:
            return None
        marks += places
    return Reason(language, tuple(need.typed for need in reading.needs), _merged(marks))


def _places(need: Need, folded: Folded, language: str) -> list[Mark]:
    if need.form is Form.SYMBOL:
        return [(one.start, one.end) for one in symbols_in(folded) if one.text == need.text]
    if need.form is Form.RUN:
        return list(_in_runs(need.text, folded))
    wanted = analyse(need.text, language).words
    if len(wanted) == 1:
        return places_of(wanted[0].stem, folded, language)
    return list(_in_words(wanted, list(words_in(folded, language))))


def _in_runs(wanted: str, folded: Folded) -> Iterator[Mark]:
    for run in runs_in(folded):
        at = run.text.find(wanted)
        while at >= 0:
            yield run.span(at, at + len(wanted))
            at = run.text.find(wanted, at + 1)


def _in_words(wanted: list[Word], words: list[Word]) -> Iterator[Mark]:
    stems = [one.stem for one in wanted]
    for at, word in enumerate(words):
        if word.stem != stems[0]:
            continue
        there = words[at : at + len(wanted)]
        if [one.stem for one in there] != stems:
            continue
        if [one.after for one in there[1:]] == [one.after for one in wanted[1:]]:
            yield word.start, there[-1].end


def _merged(marks: list[Mark]) -> tuple[Mark, ...]:
    merged: list[Mark] = []
    for start, end in sorted(marks):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
