"""Entries to the source text and its lines: what a reader of the pages would type."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from palermo.reading.model import Grid, Line, Notice, Opened, Print, Span
from palermo.reading.opening.pdf.flow import Setting, measure_of, settings_of
from palermo.reading.opening.pdf.pages import Entry
from palermo.reading.opening.pdf.words import SOFT

_MENDED = {
    0x02: "-",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "ft",
    0xFB06: "st",
    0xFFFE: "-",
}
"""Ligatures as their letters; what PDFium writes for a hyphen at the end of a line."""
_COLUMN = 0.5
"""Width of a column of text, in sizes of its type."""
_PLAIN = Setting(False, 0, 0)


def opened_from(
    entries: Sequence[Entry], count: int, size: float, is_spaced: bool | None, notices: tuple[Notice, ...]
) -> Opened:
    """The document of `count` pages that entries in reading order make.

    `size` is that of its type in points, `is_spaced` as of `model.Print`.
    """
    text = [entry for entry in entries if not entry.role]
    settings = dict(zip(map(id, text), settings_of(text, measure_of(text, size)), strict=True))
    writer = _Writer(size)
    pages = {page: list(group) for page, group in groupby(entries, key=lambda entry: entry.page)}
    for number in range(count):
        for entry in pages.get(number, ()):
            writer.write(entry, settings.get(id(entry), _PLAIN))
        writer.end_page()
    return Opened(
        source=writer.source,
        format="pdf",
        lines=tuple(writer.lines),
        print=Print(tuple(writer.raised), writer.grids(), is_spaced),
        notices=notices,
    )


class _Writer:
    """The source text while it is written."""

    def __init__(self, size: float) -> None:
        self._size = size
        self._parts: list[str] = []
        self._length = 0
        self._new_page = False
        self._cells: dict[int, dict[int, dict[int, list[Span]]]] = {}
        self.lines: list[Line] = []
        self.raised: list[Span] = []

    @property
    def source(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def write(self, entry: Entry, setting: Setting) -> None:
        """Writes a strip on a line of its own."""
        printed, start = _mended(entry.strip.text), self._length
        text = printed.removesuffix(SOFT)
        if not text:
            return
        line = Line(
            start=start,
            end=start + len(text),
            text=text,
            indent=max(round(entry.strip.left / (_COLUMN * self._size)), 0) if self._size else 0,
            gap=setting.gap,
            new_page=self._new_page,
            level=setting.level,
            joins=_joins(entry, setting),
            role=entry.role,
        )
        self._new_page = False
        self.lines.append(line)
        self._raise(entry, start)
        if entry.cell is not None:
            table, row, place = entry.cell
            rows = self._cells.setdefault(table, {})
            rows.setdefault(row, {}).setdefault(place, []).append(Span(start, line.end))
        self._parts += (printed, "\n")
        self._length += len(printed) + 1

    def _raise(self, entry: Entry, start: int) -> None:
        if entry.marker:
            self.raised.append(Span(start, start + entry.marker))
        for left, right in entry.strip.raised:
            if not entry.marker or left >= entry.marker:
                self.raised.append(Span(start + left, start + right))

    def end_page(self) -> None:
        """Ends a page with a form feed."""
        self._parts.append("\f")
        self._length += 1
        self._new_page = True

    def grids(self) -> tuple[Grid, ...]:
        """The tables that were written."""
        return tuple(_grid(rows) for rows in self._cells.values())


def _joins(entry: Entry, setting: Setting) -> bool | None:
    if entry.role == "note":
        return not entry.marker
    return None if entry.role else setting.joins


def _grid(rows: dict[int, dict[int, list[Span]]]) -> Grid:
    width = 1 + max(place for row in rows.values() for place in row)
    return Grid(tuple(tuple(tuple(row.get(place, ())) for place in range(width)) for row in rows.values()))


def _mended(text: str) -> str:
    return text if text.isascii() and "\x02" not in text else text.translate(_MENDED)
