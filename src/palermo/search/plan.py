"""From the words of a query to what must stand in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from palermo.kernel.folding import fold
from palermo.search.analysing import analyse
from palermo.search.analysing.signs import ANY_HAN, HAN, RUN

LONGEST = 1000
"""Code points of a query that is answered."""


class Form(StrEnum):
    """How a part of a query must stand in a text."""

    RUN = "run"
    """Chinese, with what is written on to it: these characters one after the other."""
    WORDS = "words"
    """Words by their stems, one after the other; mostly one alone."""
    SYMBOL = "symbol"
    """The symbol of a document, whole."""


@dataclass(frozen=True, slots=True)
class Need:
    """A part of a query: `text` is folded, `typed` is as it came."""

    form: Form
    text: str
    typed: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a query: all of these must stand in the text of one language."""

    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The ways to read a query, the strictest first; the next counts where one finds nothing at all.

    Beside digits and Latin letters, white space in Chinese does not count: `第 12 条` is one
    run. So `供应链 2021` is read as one first, and apart where nothing is found.
    """

    readings: tuple[Reading, ...]
    unbalanced: bool = False


def plan(words: str) -> Plan:
    """Read the words of a query; without readings where nothing can be made of them."""
    pieces, unbalanced = _pieces(words)
    readings = [_reading(pieces, apart=False)]
    if _BESIDE_HAN.search(words) and (apart := _reading(pieces, apart=True)) != readings[0]:
        readings.append(apart)
    return Plan(tuple(one for one in readings if one.needs), unbalanced)


_QUOTED = re.compile('["“”„«»「」『』]')
_PAIRS = {'"': '"“”', "“": '”"', "”": '”"', "„": '“”"', "«": "»", "»": "«", "「": "」", "『": "』"}
_BESIDE_HAN = re.compile(f"(?<=[{HAN}])\\s+(?=[^\\s{HAN}])|(?<=[^\\s{HAN}])\\s+(?=[{HAN}])")
_BETWEEN_HAN = re.compile(f"(?<=[{HAN}])\\s+(?=[{HAN}])")


def _pieces(words: str) -> tuple[list[tuple[str, bool]], bool]:
    """The parts of a query with whether they stand in quotation marks; also whether one has no partner."""
    pieces: list[tuple[str, bool]] = []
    start, unbalanced = 0, False
    while mark := _QUOTED.search(words, start):
        end = next((at for at in range(mark.end(), len(words)) if words[at] in _PAIRS.get(mark[0], "")), None)
        if end is None:
            unbalanced = True
            pieces.append((words[start : mark.start()], False))
            start = mark.end()
            continue
        pieces += [(words[start : mark.start()], False), (words[mark.end() : end], True)]
        start = end + 1
    return [*pieces, (words[start:], False)], unbalanced


def _reading(pieces: list[tuple[str, bool]], *, apart: bool) -> Reading:
    needs: list[Need] = []
    for piece, quoted in pieces:
        if quoted:
            needs += _needs(piece, phrase=True)
            continue
        for part in piece.split() if apart else _BETWEEN_HAN.split(piece):
            needs += _needs(part, phrase=False)
    return Reading(tuple(dict.fromkeys(needs)))


def _needs(part: str, *, phrase: bool) -> list[Need]:
    """What must stand in a text for a part of a query; a phrase is words one after the other."""
    found = analyse(part, "en")
    covered = [*_covered(part), *((one.start, one.end) for one in found.symbols)]
    placed = [(run.span(0, len(run.text)), Form.RUN, run.text) for run in found.runs]
    placed += [((one.start, one.end), Form.SYMBOL, one.text) for one in found.symbols]
    words = [one for one in found.words if not any(start <= one.start < end for start, end in covered)]
    before = None
    for word in words:
        on = (
            before is not None and word.after == 1 and (phrase or part[before.end : word.start].strip() != "")
        )
        if on and placed[-1][1] is Form.WORDS:
            (start, _), _, _ = placed.pop()
            placed.append(((start, word.end), Form.WORDS, fold(part[start : word.end]).text))
        else:
            placed.append(((word.start, word.end), Form.WORDS, fold(part[word.start : word.end]).text))
        before = word
    return [Need(form, text, part[start:end]) for (start, end), form, text in sorted(placed)]


def _covered(part: str) -> list[tuple[int, int]]:
    folded = fold(part)
    return [folded.span(*found.span()) for found in RUN.finditer(folded.text) if ANY_HAN.search(found[0])]
