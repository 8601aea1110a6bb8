"""Marks that stand in one another, beside one another and across one another."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

from palermo.reading.exporting.akn.calls import calls_by_run
from palermo.reading.exporting.akn.identifiers import Identifiers, number_part
from palermo.reading.exporting.akn.marks import Mark
from palermo.reading.exporting.akn.parts import Run
from palermo.reading.exporting.akn.words import Words
from palermo.reading.model import Footnote, Piece, Span, Text


def _mark(start: int, end: int, name: str) -> Mark:
    return Mark(start, end, "i", (("n", name),), (name, 0, 0))


def _set(text: Text, marks: list[Mark], notes: tuple[Footnote, ...] = ()) -> str:
    run = Run(0, text)
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    words = Words(marks, calls_by_run(notes, [run]), Identifiers())
    element = Element("p")
    words.set(element, run, "para_1")
    for inner in element.iter():
        inner.attrib.pop("eId", None)
    return tostring(element, encoding="unicode")


LINE = Text("abcdefgh", (Piece(0, 0, 8),))


def test_one_in_another_and_one_beside_it() -> None:
    written = _set(LINE, [_mark(0, 4, "x"), _mark(1, 2, "y"), _mark(4, 6, "z")])
    assert written == '<p><i n="x">a<i n="y">b</i>cd</i><i n="z">ef</i>gh</p>'


def test_one_that_crosses_the_end_of_another_is_cut_in_two() -> None:
    written = _set(LINE, [_mark(1, 5, "x"), _mark(3, 7, "y")])
    assert written == '<p>a<i n="x">bc<i n="y">de</i></i><i n="y">fg</i>h</p>'


def test_one_that_a_line_end_parts_stays_one() -> None:
    text = Text("abc def", (Piece(0, 0, 3), Piece(4, 10, 13)))
    assert _set(text, [_mark(1, 12, "x")]) == '<p>a<i n="x">bc de</i>f</p>'


def test_a_note_follows_the_words_that_end_at_its_call() -> None:
    text = Text("abcdef", (Piece(0, 0, 3), Piece(3, 4, 7)))
    note = Footnote("1", Text("N", (Piece(0, 20, 21),)), (3,), (Span(20, 21),))
    written = _set(text, [_mark(0, 3, "x"), _mark(4, 5, "y")], (note,))
    called = '<authorialNote marker="1" placement="bottom"><p>N</p></authorialNote>'
    assert written == f'<p><i n="x">abc</i>{called}<i n="y">d</i>ef</p>'


def test_numbers_as_identifiers_hold_them() -> None:
    assert [number_part(label) for label in ("(a)", "100.1", "IV.", "（一）", "•", "а)")] == [
        *("a", "100-1", "IV"),
        *(None, None, None),
    ]


def test_no_identifier_is_given_twice() -> None:
    identifiers = Identifiers()
    given = [identifiers.named("para_1"), identifiers.named("para_1"), identifiers.named("para_1-2")]
    given += [identifiers.counted("para_1", "ref"), identifiers.counted("para_1", "ref")]
    assert given == ["para_1", "para_1-2", "para_1-2-2", "para_1__ref_1", "para_1__ref_2"]
