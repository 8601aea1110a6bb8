"""Cleaning: what is no part of the text is taken out from among its lines, and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from palermo.reading.cleaning.calls import find_calls
from palermo.reading.cleaning.footnotes import Note, find_notes
from palermo.reading.cleaning.furniture import find_furniture
from palermo.reading.cleaning.marked import clean_marked, not_called
from palermo.reading.cleaning.markup import find_marks, strip_lines
from palermo.reading.cleaning.placed import placed_furniture, placed_notes
from palermo.reading.languages.pack import Pack
from palermo.reading.lines.layout import is_finished, layout_of
from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import Cleaned, Footnote, Layout, Line, Opened, Passage, Print, Span


def clean(opened: Opened, pack: Pack) -> Cleaned:
    """The lines of the text itself; apart from them furniture, mark-up, footnotes and their calls.

    Notices: `footnote_not_called` for a note whose call is not found.
    """
    if opened.elements is not None:
        return clean_marked(opened, opened.elements)
    if opened.print is not None:
        return _clean_placed(opened, opened.print, pack)
    source = opened.source
    marks = find_marks(source)
    lines, prefixes = strip_lines(source, opened.lines, marks)
    furniture = find_furniture(lines, pack)
    layout = layout_of(_without(lines, furniture) if furniture else lines)
    notes = find_notes(source, lines, furniture, marks.noted, layout)
    heads = [Span(lines[index].start, lines[index].end) for index in furniture]
    heads += [Span(note.place.end, lines[note.last].end) for note in notes]
    calls = find_calls(source, notes, marks.noted, sorted((*marks.spans, *heads)))
    noted = [line for note in notes for line in lines[note.first : note.last + 1]]
    weaver = Weaver(source, noted, marks.spans)
    footnotes = [
        _footnote(note, found, lines[note.first : note.last + 1], weaver)
        for note, found in zip(notes, calls, strict=True)
    ]
    called = tuple(sorted(call for found in calls for call in found))
    taken = furniture.keys() | {index for note in notes for index in range(note.first, note.last + 1)}
    kept = _rejoined(lines, taken, layout)
    return Cleaned(
        source=source,
        lines=_without_calls(source, kept, called, marks.spans),
        layout=layout,
        marks=marks.spans,
        calls=called,
        furniture=_passages(lines, furniture, weaver, (*marks.spans, *prefixes), source),
        footnotes=tuple(footnotes),
        notices=tuple(not_called(footnotes)),
        is_plain=opened.is_plain,
    )


def _clean_placed(opened: Opened, print: Print, pack: Pack) -> Cleaned:
    """As `clean`, where place and type have told notes, heads and calls apart; there is no mark-up."""
    source, lines = opened.source, opened.lines
    furniture = placed_furniture(lines, pack)
    placed = placed_notes(source, lines, furniture, print.raised)
    notes = [note for note, _ in placed]
    taken = furniture.keys() | {index for _, indices in placed for index in indices}
    heads = [Span(lines[index].start, lines[index].end) for index in sorted(taken)]
    calls = find_calls(source, notes, print.raised, heads)
    weaver = Weaver(source, lines, print=print)
    footnotes = [
        _footnote(note, found, [lines[index] for index in indices], weaver)
        for (note, indices), found in zip(placed, calls, strict=True)
    ]
    called = tuple(sorted(call for found in calls for call in found))
    kept = [line for index, line in enumerate(lines) if index not in taken]
    return Cleaned(
        source=source,
        lines=_without_calls(source, kept, called, ()),
        layout=layout_of([line for line in kept if not line.role])._replace(wrapped=True, gap=0),
        marks=(),
        calls=called,
        furniture=_passages(lines, furniture, Weaver(source, ()), (), source),
        footnotes=tuple(footnotes),
        notices=(*opened.notices, *not_called(footnotes)),
        print=print,
    )


def _without(lines: Sequence[Line], furniture: Mapping[int, str]) -> list[Line]:
    return [line for index, line in enumerate(lines) if index not in furniture]


def _rejoined(lines: Sequence[Line], taken: AbstractSet[int], layout: Layout) -> list[Line]:
    """The lines that stay; one that a page break parts from an unfinished line stands near it."""
    if not taken:
        return list(lines)
    result: list[Line] = []
    begin = 0
    for index in [*sorted(taken), len(lines)]:
        if begin < index:
            line = lines[begin]
            if result and line.gap > layout.gap and not is_finished(result[-1].text):
                result.append(line._replace(gap=layout.gap))
                begin += 1
            result += lines[begin:index]
        begin = index + 1
    return result


def _footnote(note: Note, calls: Sequence[Span], inside: Sequence[Line], weaver: Weaver) -> Footnote:
    body = [(max(line.start, note.place.end), line.end) for line in inside]
    spans = weaver.spans([(line.start, line.end) for line in inside])
    return Footnote(note.marker, weaver.weave(body), tuple(call.start for call in calls), spans)


def _without_calls(
    source: str, lines: Sequence[Line], calls: Sequence[Span], marks: Sequence[Span]
) -> tuple[Line, ...]:
    """The lines, with texts that end before a call at their end (`end` stays)."""
    if not calls:
        return tuple(lines)
    ends = {span.end: span.start for span in (*marks, *calls)}
    result = list(lines)
    for index in [index for index, line in enumerate(lines) if line[1] in ends]:
        line = lines[index]
        end = line.end
        while end > line.start and (end in ends or source[end - 1].isspace()):
            end = ends.get(end, end - 1)
        if line.start < end < line.end:
            result[index] = line._replace(text=source[line.start : end])
    return tuple(result)


def _passages(
    lines: Sequence[Line], furniture: Mapping[int, str], weaver: Weaver, marks: Sequence[Span], source: str
) -> tuple[Passage, ...]:
    passages = [
        Passage(lines[index].text, weaver.spans([(lines[index].start, lines[index].end)]), reason)
        for index, reason in furniture.items()
    ]
    passages += [Passage(source[span.start : span.end], (span,), "markup") for span in marks]
    return tuple(sorted(passages, key=lambda passage: passage.spans))
