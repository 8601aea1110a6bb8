"""The order of the stages: the only file that knows it."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from palermo.reading.cleaning import clean
from palermo.reading.collecting import CollectorAtRest
from palermo.reading.errors import Unreadable
from palermo.reading.extracting import extract
from palermo.reading.languages.detect import LANGUAGES, detect_language
from palermo.reading.languages.pack import load_pack
from palermo.reading.model import Coverage, Document, Opened, Reading, Recommendation, Span
from palermo.reading.opening import LIMIT, open_document
from palermo.reading.scripts.characters import count_printed
from palermo.reading.structuring import structure


class _Part(Protocol):
    @property
    def spans(self) -> tuple[Span, ...]: ...


def read(path: str | Path, *, language: str | None = None) -> Reading:
    """Reads a file. As `read_bytes`; raises `Unreadable` with `no_file`, `no_access`, `too_large` besides."""
    file = Path(path)
    try:
        if file.stat().st_size > LIMIT:
            raise Unreadable(
                "too_large", f"The file is larger than {LIMIT // 1024**2} MB; split it into its documents."
            )
        data = file.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable("no_file", "There is no such file; check the path.") from error
    except IsADirectoryError as error:
        raise Unreadable("no_file", "This is a folder, not a file; name the files in it.") from error
    except OSError as error:
        raise Unreadable("no_access", f"The file cannot be read: {error.strerror or error}.") from error
    return read_bytes(data, str(path), language=language)


def read_bytes(data: bytes, name: str, *, language: str | None = None) -> Reading:
    """Reads the bytes of a file.

    `name` is only reported. `language` (one of `ar zh en fr ru es`) is detected
    where not given. Raises `Unreadable` where the bytes cannot be opened as a
    document, `ValueError` for a language that is none of the six; whatever is
    doubtful in the content becomes a notice. No side effects but one while it
    works: Python's collector of cycles rests (`CollectorAtRest`).
    """
    if language is not None and language not in LANGUAGES:
        raise ValueError(f"{language!r} is none of the languages {' '.join(LANGUAGES)}")
    with CollectorAtRest():
        return _read(open_document(data), name, language)


def _read(opened: Opened, name: str, language: str | None) -> Reading:
    spoken = language or detect_language(opened.source)
    pack = load_pack(spoken)
    document = replace(structure(clean(opened, pack), pack), language=spoken)
    found = extract(document, pack)
    return Reading(
        file=name,
        format=opened.format,
        document=document,
        recommendations=_with_pages(found.recommendations, opened),
        agenda=found.agenda,
        documents=found.documents,
        speakers=found.speakers,
        attendance=found.attendance,
        notices=(*document.notices, *found.notices),
        coverage=coverage_of(document, opened.is_plain),
    )


def _with_pages(found: tuple[Recommendation, ...], opened: Opened) -> tuple[Recommendation, ...]:
    """Recommendations with the page that each begins on, where the form has pages."""
    if opened.format != "pdf":
        return found
    ends = [match.start() for match in re.finditer("\f", opened.source)]
    return tuple(
        [one._replace(page=bisect(ends, one.spans[0].start) + 1) if one.spans else one for one in found]
    )


def coverage_of(document: Document, plain: bool = False) -> Coverage:
    """How many characters stand where (reading contract, section 1); `plain` as of `Opened`."""
    source = document.source
    parts: tuple[_Part, ...] = (
        *document.masthead,
        *document.sections,
        *document.paragraphs,
        *document.tables,
        *document.footnotes,
    )
    whole = count_printed(source, plain)
    placed = count_printed(_words(source, parts), plain)
    furniture = count_printed(_words(source, document.furniture), plain)
    return Coverage(whole, placed, furniture, whole - placed - furniture)


def _words(source: str, parts: Iterable[_Part]) -> str:
    return "".join([source[start:end] for part in parts for start, end in part.spans])
