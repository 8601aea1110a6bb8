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


class Marker:
    """Marks one text after the other for one reading; what its words are in a language is found once."""

    def __init__(self, reading: Reading) -> None:
        self._needs = reading.needs
        self._typed = tuple(need.typed for need in reading.needs)
        self._words: dict[tuple[str, str], list[Word]] = {}

    def reason(self, language: str, text: str) -> Reason | None:
        """Why a text was found; none where not all that was asked for stands in it."""
        folded = fold(text)
        marks: list[Mark] = []
        for need in self._needs:
            places = self._places(need, folded, language)
            if not places:
                return None
            marks += places
        return Reason(language, self._typed, _merged(marks))

    def _places(self, need: Need, folded: Folded, language: str) -> list[Mark]:
        if need.form is Form.SYMBOL:
            return [(one.start, one.end) for one in symbols_in(folded) if one.text == need.text]
        if need.form is Form.RUN:
            return list(_in_runs(need.text, folded))
        wanted = self._words.get((need.text, language))
        if wanted is None:
            wanted = self._words[need.text, language] = analyse(need.text, language).words
        if len(wanted) == 1:
            return places_of(wanted[0].stem, folded, language)
        return list(_in_words(wanted, list(words_in(folded, language))))


def reasons(reading: Reading, texts: Mapping[str, str]) -> tuple[Reason, ...]:
    """The reasons by language, of those texts in which all that was asked for stands."""
    marker = Marker(reading)
    found = (marker.reason(language, text) for language, text in texts.items())
    return tuple(one for one in found if one is not None)


def _in_runs(wanted: str, folded: Folded) -> Iterator[Mark]:
    for run in runs_in(folded, wanted):
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
