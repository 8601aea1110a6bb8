"""The head of a document: where it ends, and what its lines are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from palermo.reading.languages.masthead import MastheadTerms, masthead_terms
from palermo.reading.languages.outline import outline_terms
from palermo.reading.languages.pack import Pack
from palermo.reading.lines.layout import is_finished
from palermo.reading.model import Layout, Line
from palermo.reading.model.line import width
from palermo.reading.structuring.dates import find_date, find_ranges
from palermo.reading.structuring.starts import Start
from palermo.reading.symbols import SYMBOL

_SYMBOL = re.compile(rf"(?<!\S){SYMBOL}(?=\s*\*{{0,3}}\s*\Z)")
_LEADERS = re.compile(r"(?:\.\s?){5,}|…{2,}|(?:·\s?){5,}")
_DIGIT = re.compile(r"\d")
_FRONT = 200
_PROSE = 100
_PROSE_LINES = 60
"""Lines of the longest paragraph that opens a text."""


class HeadLine(NamedTuple):
    """A line of the masthead and its role.

    `symbol` `data` (distribution, date, languages) `unnamed` `session` `meeting`
    `agenda` `subject` (of the agenda item) `author` `adopted` (how a resolution
    came about) `contents` `body` `title`.
    """

    line: Line
    role: str


def texts_of(head: Sequence[HeadLine], *roles: str) -> list[str]:
    """The texts of the lines of some roles."""
    return [line.text for line, role in head if role in roles]


def end_of_masthead(lines: Sequence[Line], starts: Sequence[Start | None], layout: Layout, pack: Pack) -> int:
    """The index of the first line of the text itself: a heading, a numbered paragraph, or prose."""
    opening = outline_terms(pack).opening
    author = masthead_terms(pack).author_of_resolution
    for index in range(end_of_contents(lines), len(lines)):
        line, start = lines[index], starts[index]
        if start is not None:
            if _opens(lines, index, start):
                return index
        elif index and speaks(lines, index, author, layout):
            return index
        elif line.text in opening or (index and _is_prose(lines, starts, index, layout)):
            ahead = range(index + 1, min(len(lines), index + _PROSE_LINES))
            if not any(speaks(lines, further, author, layout) for further in ahead):
                return _with_its_heading(lines, starts, index)
    return 0 if lines and is_finished(lines[0].text) else len(lines)


def speaks(lines: Sequence[Line], index: int, author: re.Pattern[str], layout: Layout) -> bool:
    """Whether the author of a resolution begins to speak at a line, or at those that it wraps into."""
    words = ""
    for line in lines[index : index + 4]:
        if words and line.gap > layout.gap:
            return False
        words = f"{words} {line.text}".strip()
        if author.fullmatch(words):
            return True
    return False


def end_of_contents(lines: Sequence[Line]) -> int:
    """The index behind a table of contents: lines that dots lead to a number; 0 where there is none."""
    if not _has_dots("\n".join([line.text for line in lines[:_FRONT]])):
        return 0
    led = [index for index, line in enumerate(lines[:_FRONT]) if _is_led(line.text)]
    return led[-1] + 1 if len(led) >= 3 else 0


def _is_led(text: str) -> bool:
    """Whether dots lead from words to a number."""
    return _has_dots(text) and _LEADERS.search(text) is not None


def _has_dots(text: str) -> bool:
    """Whether a text holds what no row of leading dots is without."""
    return ".." in text or ". ." in text or "…" in text or "··" in text or "· ·" in text


def _opens(lines: Sequence[Line], index: int, start: Start) -> bool:
    if start.kind in ("item", "bullet"):
        return False
    rest = lines[index].text[start.body :]
    if start.kind in ("number", "decimal", "han", "roman", "letter"):
        return bool(rest) or index + 1 < len(lines)
    return True


def _is_prose(lines: Sequence[Line], starts: Sequence[Start | None], index: int, layout: Layout) -> bool:
    """Whether sentences begin at a line: long, and ended as sentences are."""
    end = index
    total = 0.0
    last = min(len(lines), index + _PROSE_LINES)
    while end < last and starts[end] is None and not lines[end].level:
        if end > index and lines[end].gap > layout.gap:
            break
        total += width(lines[end].text)
        end += 1
    return total >= _PROSE and is_finished(lines[end - 1].text)


def _with_its_heading(lines: Sequence[Line], starts: Sequence[Start | None], index: int) -> int:
    """The line of an unlabelled heading above prose: one of a level that heads text further down, too."""
    level = lines[index - 1].level if index else 0
    again = any(
        line.level == level and start is None
        for line, start in zip(lines[index:], starts[index:], strict=True)
    )
    return index - 1 if level and index > 1 and again else index


def read_lines(lines: Sequence[Line], layout: Layout, pack: Pack) -> tuple[HeadLine, ...]:
    """The lines of a masthead with their roles."""
    terms = masthead_terms(pack)
    roles: list[str | None] = [_role(line.text, terms, pack) for line in lines]
    _add_contents(lines, roles, pack)
    _add_subject(lines, roles, layout, terms)
    _add_bodies(lines, roles, layout, terms)
    return tuple(HeadLine(line, role or "title") for line, role in zip(lines, roles, strict=True))


def _role(text: str, terms: MastheadTerms, pack: Pack) -> str | None:
    bare = text.strip("*_ ")
    if terms.data.search(bare):
        return "data"
    if match := _SYMBOL.search(text):
        rest = text[: match.start()].strip()
        if not rest or terms.unnamed.fullmatch(rest):
            return "symbol"
    if terms.unnamed.fullmatch(bare):
        return "unnamed"
    if terms.agenda.fullmatch(bare):
        return "agenda"
    if terms.session.fullmatch(bare):
        return "session"
    if terms.author.fullmatch(bare.rstrip("*")):
        return "author"
    if terms.adopted.fullmatch(bare):
        return "adopted"
    return _dated(bare, terms, pack)


def _dated(text: str, terms: MastheadTerms, pack: Pack) -> str | None:
    """Whether a line is a date, or the dates of a meeting with its place."""
    if _DIGIT.search(text) is None:
        return None
    found = next(find_ranges(text, pack), None) or find_date(text, pack)
    if found is None:
        return None
    if (found.start, found.end) == (0, len(text)):
        return "data" if found.first == found.last else "meeting"
    before, after = text[: found.start], text[found.end :]
    if (not before and terms.after_dates.fullmatch(after)) or (
        not after and terms.before_dates.fullmatch(before)
    ):
        return "meeting"
    if terms.session.match(text) and len(text) < 90 and not terms.held.search(text):
        return "meeting"
    return None


def _add_contents(lines: Sequence[Line], roles: list[str | None], pack: Pack) -> None:
    """A table of contents, from its heading or its first led line on."""
    end = end_of_contents(lines)
    words = outline_terms(pack).contents
    first = next((i for i in range(end) if lines[i].text in words or _is_led(lines[i].text)), end)
    roles[first:end] = ["contents"] * (end - first)


def _add_subject(
    lines: Sequence[Line], roles: list[str | None], layout: Layout, terms: MastheadTerms
) -> None:
    """The lines behind an agenda item, up to where the title begins, say its subject."""
    for index, role in enumerate(roles):
        if role != "agenda" or index + 1 >= len(lines) or roles[index + 1] is not None:
            continue
        end = index + 2
        while end < len(lines) and roles[end] is None and _wraps(lines, end, layout):
            if _names_kind(lines[end].text, terms):
                break
            end += 1
        if any(role is None for role in roles[end:]):
            roles[index + 1 : end] = ["subject"] * (end - index - 1)


def _wraps(lines: Sequence[Line], index: int, layout: Layout) -> bool:
    """Whether a line of the masthead goes on with the one before it."""
    line = lines[index]
    if line.level or line.gap > layout.gap:
        return False
    return line.gap == 0 or layout.is_full(lines[index - 1].text)


def _add_bodies(lines: Sequence[Line], roles: list[str | None], layout: Layout, terms: MastheadTerms) -> None:
    index = 0
    while index < len(lines):
        end = _end_of_body(lines, roles, index, layout, terms) if roles[index] is None else None
        if end is None:
            index += 1
            continue
        if any(role is None for role in roles[:index] + roles[end:]):
            roles[index:end] = [f"body:{index}"] * (end - index)
        index = end


def _end_of_body(
    lines: Sequence[Line], roles: Sequence[str | None], index: int, layout: Layout, terms: MastheadTerms
) -> int | None:
    """The index behind the name of a body that begins at a line; names run over lines."""
    words = ""
    found = None
    for end in range(index, min(index + 5, len(lines))):
        line = lines[end]
        if roles[end] is not None:
            break
        if words and not _goes_on(words, line, layout, found is not None, terms):
            break
        words = f"{words} {line.text}".strip()
        if (
            terms.body.fullmatch(words)
            and not _names_kind(words, terms)
            and not terms.unfinished.search(words)
        ):
            found = end + 1
    return found


def _goes_on(words: str, line: Line, layout: Layout, whole: bool, terms: MastheadTerms) -> bool:
    """Whether the name of a body goes on in the next line: it must, or a known name says so."""
    if line.joins:
        return True
    together = _dense(f"{words} {line.text}")
    if any(_dense(name).startswith(together) for name in terms.names):
        return True
    if line.gap > layout.gap or line.level or _names_kind(line.text, terms):
        return False
    return not whole or line.text[0].islower() or terms.links.search(line.text) is not None


def _dense(words: str) -> str:
    return "".join(words.split()).casefold()


def _names_kind(text: str, terms: MastheadTerms) -> bool:
    return any(pattern.search(text) for _, pattern in terms.kinds)
