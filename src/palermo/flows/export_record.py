"""Write the record down as a file: a row a recommendation, drafts included and marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

import palermo
from palermo.flows.errors import TooManyRows
from palermo.flows.gathering_rows import gather, rows_asked
from palermo.flows.record_about import About
from palermo.flows.record_csv import write_csv, write_jsonl
from palermo.flows.record_rows import Row
from palermo.flows.record_xlsx import MOST_ROWS, write_xlsx
from palermo.flows.whole_file import Advance, Watch, told_of, unwatched, whole_file
from palermo.kernel.clock import now
from palermo.kernel.snapshot import one_state


class Form(StrEnum):
    """The forms of an export."""

    XLSX = "xlsx"
    CSV = "csv"
    JSONL = "jsonl"


def export_to_file(
    target: Path, form: Form, *, language: str | None = None, watch: Watch = unwatched
) -> About:
    """Write the record to `target`, in place of what was there; tells how much that was.

    A row for each recommendation: with `language` those held in it, else all,
    each in the first language held of `facts.LANGUAGES`. The record is read as
    it is at one moment. Raises `CannotWrite`, `TooManyRows`; then `target` is as
    it was.
    """
    with _rows(form, language, watch) as (about, rows), whole_file(target, replace=True) as part:
        if form is Form.XLSX:
            write_xlsx(part, rows, about)
        else:
            with part.open("wb") as out:
                _write(out, form, rows)
    return about


def export_to_stream(
    out: BinaryIO, form: Form, *, language: str | None = None, watch: Watch = unwatched
) -> About:
    """The same to a stream, for csv and jsonl: a spreadsheet is no stream."""
    with _rows(form, language, watch) as (about, rows), told_of(Path("standard output")):
        _write(out, form, rows)
        out.flush()
    return about


def left_out(language: str | None) -> int:
    """How many recommendations are not held in that language."""
    return rows_asked(None).count() - rows_asked(language).count()


@contextmanager
def _rows(form: Form, language: str | None, watch: Watch) -> Iterator[tuple[About, Iterator[Row]]]:
    about = About(now(), palermo.__version__, language)
    with one_state():
        total = rows_asked(language).count()
        if form is Form.XLSX and total > MOST_ROWS:
            raise TooManyRows(total, MOST_ROWS)
        with watch(total) as advance:
            yield about, about.counting(_advancing(gather(language), advance))


def _advancing(rows: Iterable[Row], advance: Advance) -> Iterator[Row]:
    for row in rows:
        yield row
        advance(1)


def _write(out: BinaryIO, form: Form, rows: Iterator[Row]) -> None:
    (write_jsonl if form is Form.JSONL else write_csv)(out, rows)
