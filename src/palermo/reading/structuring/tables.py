"""Tables as text shows them: lists of documents by symbol, and rows between bars or tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from palermo.reading.languages.outline import folded, outline_terms
from palermo.reading.languages.pack import Pack
from palermo.reading.lines.weaving import Weaver
from palermo.reading.model import EMPTY, Grid, Line, Span, Text, merged
from palermo.reading.structuring.starts import Start
from palermo.reading.symbols import SYMBOL

_MORE = rf"(?:\s?(?:,|、|;|and|和|及|et|y)\s?(?:(?:Add|Corr|Rev)\.\d{{1,2}}|{SYMBOL}))*"
_SYMBOL_ROW = re.compile(rf"(?P<symbol>{SYMBOL}{_MORE}\*{{0,2}})(?:\s+(?P<rest>\S.*))?\Z")
_ITEM = re.compile(
    r"(?P<item>\d{1,2}(?:\s?[(（]?[a-zأ-ي][)）])?(?:\s?(?:[,،、和–-]|and|to|至|et|à|y|a|и|و|إلى)\s?\d{1,2}(?:\s?[(（]?[a-zأ-ي][)）])?)*)\s+(?P<title>\D.*)\Z"
)
_BARS = re.compile(r"\|?(?:[^|]*\|){2,}[^|]*\Z|\|.*\|\Z")
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\Z")
_HEADER_LINES = 8


class RawTable(NamedTuple):
    """A table before its words are woven: rows of cells, each the stretches of the source in it."""

    rows: list[list[list[tuple[int, int]]]]
    marks: list[Span]
    """Bars and rules between cells: furniture."""


def possible_rows(lines: Sequence[Line], pack: Pack) -> list[bool]:
    """Of each line, whether it can stand in a table at all, or is known to stand in a cell."""
    initials = outline_terms(pack).initials
    texts = [line.text for line in lines]
    whole = "\n".join(texts)
    if "|" in whole or "\t" in whole or any(line.role for line in lines):
        return [
            "/" in text or text[0] in initials or "|" in text or "\t" in text or line.role != ""
            for line, text in zip(lines, texts, strict=True)
        ]
    return ["/" in text or text[0] in initials for text in texts]


def is_row(text: str, pack: Pack) -> bool:
    """Whether a line is a row of a list of documents, or begins the headings of its columns."""
    terms = outline_terms(pack)
    if text[0] in terms.initials and folded(text).startswith(terms.first_columns):
        return True
    return "/" in text and _SYMBOL_ROW.match(text) is not None


def end_of_table(lines: Sequence[Line], index: int, pack: Pack, starts: Sequence[Start | None]) -> int | None:
    """The index behind the table that begins at a line; none where no table does.

    A tab behind a label (`A.`, `1.`) is mere white space.
    """
    text = lines[index].text
    for shape in (_is_barred, _is_tabbed):
        if shape(text):
            end = index
            while (
                end < len(lines) and shape(lines[end].text) and (shape is _is_barred or starts[end] is None)
            ):
                end += 1
            return end if end - index >= 2 else None
    first = _first_row(lines, index, pack)
    return _end_of_rows(lines, first) if first is not None else None


def _is_barred(text: str) -> bool:
    return "|" in text and _BARS.match(text) is not None


def _is_tabbed(text: str) -> bool:
    return "\t" in text and text.count("\t") >= 1 and not text[0].isdigit() and text[0] not in "(（•"


def _first_row(lines: Sequence[Line], index: int, pack: Pack) -> int | None:
    """The first row of a list of documents: here, or behind the headings of its columns."""
    if _SYMBOL_ROW.match(lines[index].text):
        return index if _is_row(lines, index + 1, 4) else None
    if not is_row(lines[index].text, pack):
        return None
    heading = ""
    for position in range(index, min(index + _HEADER_LINES, len(lines))):
        if heading and _SYMBOL_ROW.match(lines[position].text):
            return position if _columns(heading, pack) else None
        heading += folded(lines[position].text)
        if len(heading) > 60:
            break
    return None


def _is_row(lines: Sequence[Line], index: int, reach: int) -> bool:
    return any(_SYMBOL_ROW.match(line.text) for line in lines[index : index + reach])


def _columns(heading: str, pack: Pack) -> list[tuple[str, str]]:
    """The headings of columns that a folded heading row is made of, wholly; else none."""
    found: list[tuple[str, str]] = []
    rest = heading
    while rest:
        for words, role in outline_terms(pack).columns:
            if rest.startswith(words):
                found.append((words, role))
                rest = rest[len(words) :]
                break
        else:
            return []
    return found if len({role for _, role in found}) == len(found) >= 2 else []


def _end_of_rows(lines: Sequence[Line], first: int) -> int:
    end = first + 1
    while end < len(lines):
        line = lines[end]
        if not _SYMBOL_ROW.match(line.text) and (
            line.level or line.gap > 2 or (line.text[:1].isdigit() and line.gap)
        ):
            break
        end += 1
    return end


def known_tables(grids: Sequence[Grid], start: int, end: int) -> list[RawTable]:
    """The tables between two places of the source whose cells are known."""
    return [
        RawTable([[[(span.start, span.end) for span in cell] for cell in row] for row in grid.rows], [])
        for grid in grids
        if start <= next(span.start for row in grid.rows for cell in row for span in cell) < end
    ]


def raw_table(lines: Sequence[Line], pack: Pack) -> RawTable:
    """The cells of a table's lines."""
    if _is_barred(lines[0].text):
        return _cells_between(lines, re.compile(r"\|"))
    if _is_tabbed(lines[0].text):
        return _cells_between(lines, re.compile(r"\t"))
    return _listed(lines, pack)


def _cells_between(lines: Sequence[Line], bar: re.Pattern[str]) -> RawTable:
    rows: list[list[list[tuple[int, int]]]] = []
    marks: list[Span] = []
    for line in lines:
        if _RULE.match(line.text):
            marks.append(Span(line.start, line.end))
            continue
        row: list[list[tuple[int, int]]] = []
        position = 0
        for match in bar.finditer(line.text):
            if match.start() > 0:
                row.append(_cell(line, position, match.start()))
            if not match[0].isspace():
                marks.append(Span(line.start + match.start(), line.start + match.end()))
            position = match.end()
        if position < len(line.text):
            row.append(_cell(line, position, len(line.text)))
        if row and line.start + len(line.text) < line.end:
            row[-1].append((line.start + len(line.text), line.end))
        rows.append(row)
    return RawTable(rows, marks)


def _cell(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    words = line.text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return [(line.start + start, line.start + end)] if start < end else []


def _listed(lines: Sequence[Line], pack: Pack) -> RawTable:
    first = next(index for index, line in enumerate(lines) if _SYMBOL_ROW.match(line.text))
    rows: list[list[list[tuple[int, int]]]] = []
    for line in lines[first:]:
        match = _SYMBOL_ROW.match(line.text)
        if match is None:
            rows[-1][2].append((line.start, line.end))
            continue
        rows.append([[_place(line, match, "symbol")], [], []])
        if match["rest"] is not None:
            _add_rest(rows[-1], line, match)
    if first:
        rows.insert(0, _heading_row(lines[:first], pack))
    elif not any(row[1] for row in rows):
        rows = [[row[0], row[2]] for row in rows]
    if first and len(rows[0]) == 2:
        rows[1:] = [[row[0], row[1] + row[2]] for row in rows[1:]]
    return RawTable(rows, [])


def _place(line: Line, match: re.Match[str], group: str) -> tuple[int, int]:
    return line.start + match.start(group), line.start + match.end(group)


def _add_rest(row: list[list[tuple[int, int]]], line: Line, match: re.Match[str]) -> None:
    start = line.start + match.start("rest")
    rest = _ITEM.match(match["rest"])
    if rest is None:
        row[2].append((start, line.end))
        return
    row[1].append((start, start + rest.end("item")))
    row[2].append((start + rest.start("title"), line.end))


def _heading_row(lines: Sequence[Line], pack: Pack) -> list[list[tuple[int, int]]]:
    """The words of a heading row, given to their columns in the order of the headings."""
    words = [
        (line.start + match.start(), line.start + match.end())
        for line in lines
        for match in re.finditer(r"\S+", line.text)
    ]
    columns = _columns("".join(folded(line.text) for line in lines), pack)
    row: list[list[tuple[int, int]]] = []
    for name, _ in columns:
        cell: list[tuple[int, int]] = []
        length = 0
        while words and length < len(name):
            cell.append(words.pop(0))
            length += cell[-1][1] - cell[-1][0]
        row.append(cell)
    return row


def woven(raw: RawTable, weaver: Weaver) -> tuple[tuple[tuple[Text, ...], ...], tuple[Span, ...]]:
    """Rows of texts, and the spans of all cells."""
    weave = weaver.weave
    rows = tuple([tuple([weave(cell) if cell else EMPTY for cell in row]) for row in raw.rows])
    cells = [cell for row in raw.rows for cell in row if cell]
    return rows, merged([span for cell in cells for span in weaver.spans(cell)])
