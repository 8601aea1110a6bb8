"""The catalogues of the interface: kept as `.po`, used as `.mo`."""

from __future__ import annotations

import os
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"


def kept() -> list[Path]:
    """The catalogues as they are kept, one for each language but English, which the code speaks."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def compile_catalogues() -> None:
    """Write the `.mo` beside each `.po` that is newer. Several processes may do so at once."""
    for source in kept():
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            _compile(source, compiled)


def _compile(source: Path, compiled: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    part = compiled.with_suffix(f".{os.getpid()}.mo")
    with source.open("rb") as words, part.open("wb") as out:
        write_mo(out, read_po(words, locale=source.parent.parent.name))
    part.replace(compiled)
