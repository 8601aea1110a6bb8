"""Say why a text was found: which of the words asked for stand where in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from palermo.search.analysing import Analysed, Word, analyse
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
    tokens = analyse(text, language)
    marks: list[Mark] = []
    for need in reading.needs:
        places = list(_places(need, tokens, language))
        if not places:
            return None
        marks += places
    return Reason(language, tuple(need.typed for need in reading.needs), _merged(marks))


def _places(need: Need, tokens: Analysed, language: str) -> Iterator[Mark]:
    if need.form is Form.SYMBOL:
        return ((one.start, one.end) for one in tokens.symbols if one.text == need.text)
    if need.form is Form.RUN:
        return _in_runs(need.text, tokens)
    return _in_words(analyse(need.text, language).words, tokens.words)


def _in_runs(wanted: str, tokens: Analysed) -> Iterator[Mark]:
    for run in tokens.runs:
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
        if merged and start <= merged[-1][1] and start < end:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
