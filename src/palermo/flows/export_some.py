"""Write some recommendations of the record down: those of a list that somebody looks at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, cast

import palermo
from palermo.flows.errors import TooManyRows
from palermo.flows.export_record import Form
from palermo.flows.gathering_rows import rows_of
from palermo.flows.record_about import About
from palermo.flows.record_csv import write_csv, write_jsonl
from palermo.flows.record_xlsx import MOST_ROWS, write_xlsx
from palermo.kernel.clock import now
from palermo.kernel.snapshot import one_state


def export_some(keys: Sequence[int], form: Form, *, language: str, asked: str) -> BinaryIO:
    """A file with these recommendations in their order, open at its start; it is gone when it is closed.

    Each is in `language` where that is held, else in the first of `facts.LANGUAGES`;
    `asked` says in the file which list it is. One state of the record is read.
    Raises `TooManyRows`.
    """
    if form is Form.XLSX and len(keys) > MOST_ROWS:
        raise TooManyRows(len(keys), MOST_ROWS)
    said = f"{language} where it is held, else the first held of en, fr, es, ru, zh, ar"
    about = About(now(), palermo.__version__, said, asked)
    file = cast(BinaryIO, NamedTemporaryFile(prefix="palermo-"))  # noqa: SIM115  (the caller closes it)
    try:
        with one_state():
            rows = about.counting(rows_of(keys, language))
            if form is Form.XLSX:
                write_xlsx(Path(file.name), rows, about)
            else:
                (write_jsonl if form is Form.JSONL else write_csv)(file, rows)
        file.flush()
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file
