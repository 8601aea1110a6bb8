"""A recommendation in other languages that are held, beside the one that is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from palermo.domain.documents.texts import text_of
from palermo.domain.recommendations.models import Recommendation, Wording
from palermo.web.documents.choosing import choose
from palermo.web.documents.flow import flow_of
from palermo.web.documents.notes import Note
from palermo.web.documents.passages import Line, plain
from palermo.web.recommendations.words import effect_of, words_of

MOST = 60
"""Rows that the style sheet has for columns beside each other (`documents/reading.css`)."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one language says: lines as on the page of its own, names of notes told apart by language."""

    language: str
    lines: tuple[Line, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """The columns beside the language that is read, in the order asked for.

    `missed` are those asked for and not held.
    """

    columns: tuple[Column, ...] = ()
    missed: tuple[str, ...] = ()

    def aligned(self, lines: Sequence[Line]) -> bool:
        """Whether each line of one language stands for that of another: paragraphs and items alike."""
        shape = [line.depth for line in lines]
        return len(shape) <= MOST and all([one.depth for one in it.lines] == shape for it in self.columns)


def beside_of(
    row: Recommendation, wordings: Mapping[str, Wording], language: str, asked: Sequence[str]
) -> Beside:
    """The languages asked for (any words of an address) beside one, each once; two queries for each held."""
    if not asked:
        return Beside()
    chosen = [choose(wordings, one, language) for one in dict.fromkeys(asked) if one.strip()]
    held = dict.fromkeys(one.language for one in chosen if one.said and one.language != language)
    missed = dict.fromkeys(one.missed for one in chosen if one.missed)
    return Beside(tuple(_column(row, wordings[code], code) for code in held), tuple(missed))


def _column(row: Recommendation, wording: Wording, language: str) -> Column:
    effect = effect_of(wording, row, language)
    if "text" in effect.corrected:
        return Column(language, plain(effect.text), ())
    text = text_of(wording.text_id)
    lines, notes = words_of(wording, text, flow_of(text.reading))
    return Column(
        language,
        tuple(_renamed(line, language) for line in lines),
        tuple(note._replace(name=f"{language}-{note.name}") for note in notes),
    )


def _renamed(line: Line, language: str) -> Line:
    runs = [
        run._replace(call=run.call._replace(note=f"{language}-{run.call.note}")) if run.call else run
        for run in line.runs
    ]
    return line._replace(runs=tuple(runs))
