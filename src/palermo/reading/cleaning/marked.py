"""Cleaning what mark-up has kept apart already: notes and their calls need not be looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import Cleaned, Elements, Footnote, Layout, Line, MarkedNote, Notice, Opened, Span

_NO_LAYOUT = Layout(False, 0.0, 0)
"""Lines of XML are whole blocks: nothing was wrapped."""


def clean_marked(opened: Opened, elements: Elements) -> Cleaned:
    """The lines as they are; notes with their words; the brackets around calls as their calls.

    A note stands in the middle of other words: no text may hold it, and no spans
    but its own. Nothing is furniture: XML has no pages. Notices: `footnote_not_called`.
    """
    weaver = Weaver(opened.source, _whole(elements.notes))
    footnotes = tuple([_footnote(note, weaver) for note in elements.notes])
    return Cleaned(
        source=opened.source,
        lines=opened.lines,
        layout=_NO_LAYOUT,
        marks=tuple([note.span for note in elements.notes if note.span.start < note.span.end]),
        calls=elements.brackets,
        furniture=(),
        footnotes=footnotes,
        notices=tuple(not_called(footnotes)),
        elements=elements,
    )


def not_called(notes: Iterable[Footnote]) -> Iterator[Notice]:
    """A notice for each note that is called nowhere."""
    for note in notes:
        if not note.anchors:
            message = f"Footnote {note.marker} is called nowhere in the text."
            yield Notice("footnote_not_called", message, note.spans)


def _whole(notes: tuple[MarkedNote, ...]) -> list[Line]:
    """Lines that show the weaver where words of notes stand."""
    return [Line(start, end, "\t ", 0, 0) for note in notes for start, end in note.stretches]


def _footnote(note: MarkedNote, weaver: Weaver) -> Footnote:
    stretches = list(note.stretches)
    place = [(note.place.start, note.place.end)] if note.place else []
    spans: tuple[Span, ...] = weaver.spans([*place, *stretches])
    return Footnote(note.marker, weaver.weave(stretches), note.anchors, spans)
