"""`palermo read`: documents to JSON, Markdown, Akoma Ntoso or source text. Works with the library alone."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from palermo.commands.walking import size_of
from palermo.reading import Unreadable, read
from palermo.reading.exporting.akn import to_akn
from palermo.reading.exporting.json import error_to_json, to_json
from palermo.reading.exporting.markdown import to_markdown
from palermo.reading.languages.detect import LANGUAGES
from palermo.reading.model import Reading

LONG = 100_000
"""Bytes below which a file is read before anybody would look for progress."""


class Form(StrEnum):
    """What a reading is printed as."""

    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    SOURCE = "source"
    AKN = "akn"


Language = StrEnum("Language", [(code, code) for code in LANGUAGES])  # type: ignore[misc]


def read_command(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="The documents, as text or Markdown.")],
    to: Annotated[Form, typer.Option(help="What to print: jsonl takes several files.")] = Form.MARKDOWN,
    language: Annotated[
        Language | None, typer.Option(help="Say the language instead of having it detected.")
    ] = None,
) -> None:
    """Read documents, and print what they say on standard output.

    Exit status: 0 read; 1 a file could not be read; 2 the call was wrong.
    """
    if to is not Form.JSONL and len(files) > 1:
        raise typer.BadParameter("several files need --to jsonl", param_hint="FILE")
    failed = False
    for file in files:
        try:
            reading = _read(file, language)
        except Unreadable as error:
            failed = True
            _tell(f"{file}: {error.message} ({error.code})")
            if to is Form.JSONL:
                _print(_line(error_to_json(str(file), error.code, error.message)))
        else:
            _print(_shown(reading, to))
    if failed:
        raise typer.Exit(1)


def _read(file: Path, language: Language | None) -> Reading:
    """Read a file; where that takes long, whoever watches sees how far it has come."""
    said = language.value if language else None
    size = size_of(file)
    if size < LONG:
        return read(file, language=said)
    from palermo.commands.progress import progress_of_parts

    with progress_of_parts(size, "Reading") as course:
        course.begin(size)
        return read(file, language=said)


def _shown(reading: Reading, form: Form) -> str:
    match form:
        case Form.JSON:
            return json.dumps(to_json(reading), ensure_ascii=False, indent=1) + "\n"
        case Form.JSONL:
            return _line(to_json(reading))
        case Form.SOURCE:
            return reading.document.source
        case Form.AKN:
            return to_akn(reading)
        case Form.MARKDOWN:
            for notice in reading.notices:
                _tell(f"{reading.file}: {notice.message} ({notice.code})")
            return to_markdown(reading)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _print(text: str) -> None:
    """UTF-8 whatever the terminal says; nothing added, nothing translated."""
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def _tell(line: str) -> None:
    sys.stderr.buffer.write(f"{line}\n".encode(errors="backslashreplace"))
    sys.stderr.buffer.flush()
