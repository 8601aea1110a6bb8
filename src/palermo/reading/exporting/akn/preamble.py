"""The preamble of a resolution: the clauses before its first operative paragraph."""

from __future__ import annotations

from itertools import takewhile
from xml.etree.ElementTree import Element

from palermo.reading.exporting.akn.elements import added
from palermo.reading.exporting.akn.identifiers import Identifiers
from palermo.reading.exporting.akn.parts import Part, runs_of
from palermo.reading.exporting.akn.words import Words
from palermo.reading.model import Paragraph


def set_preamble(root: Element, parts: list[Part], words: Words, identifiers: Identifiers) -> list[Part]:
    """Adds `preamble` with the clauses at the start of `parts`; returns the parts after it.

    A clause is a paragraph without number and without items, under no heading,
    that a numbered paragraph follows sooner or later. The United Nations' files
    have each in a `container`.
    """
    if not any(isinstance(part, Paragraph) and part.number is not None for part in parts):
        return parts
    clauses = list(takewhile(_is_clause, parts))
    if clauses:
        preamble = added(root, "preamble")
        for clause in clauses:
            id = identifiers.counted("preamble", "container")
            container = added(preamble, "container", {"eId": id, "name": "preambularClause"})
            for run in runs_of(clause):
                words.set(added(container, "p"), run, id)
    return parts[len(clauses) :]


def _is_clause(part: Part) -> bool:
    return isinstance(part, Paragraph) and part.number is None and not part.items
