"""From the bytes of a file to what the record takes in: the one place where the pipeline is called."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

import palermo.reading
from palermo.domain.documents.values import TextRead
from palermo.reading import Unreadable, read_bytes
from palermo.reading.exporting.json import to_json


def read_file(data: bytes, name: str) -> TextRead:
    """Read a file; raises `palermo.reading.errors.Unreadable`.

    A fault of the reading library itself is raised as `Unreadable` too, with the
    code `reader_failed`: one file must not keep a whole folder from being read.
    """
    try:
        reading = read_bytes(data, name)
        found = to_json(reading)
    except Unreadable:
        raise
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise Unreadable(
            "reader_failed", f"a fault in Palermo ({what}); please report it with the file"
        ) from error
    told = {field: value for field, value in found.items() if field != "file"}
    digest = hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return TextRead(reading.document.source, found, digest, reader())


@cache
def reader() -> str:
    """The fingerprint of the reading library as installed: with another one, files are read again."""
    folder = Path(palermo.reading.__file__).parent
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".py", ".toml", ".tsv"}:
            whole.update(path.relative_to(folder).as_posix().encode())
            whole.update(path.read_bytes())
    return f"{palermo.__version__}+{whole.hexdigest()[:16]}"
