"""The catalogues of the interface: kept as `.po`, used as `.mo`."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from django.utils.translation import to_locale

LOCALE = Path(__file__).parent / "locale"
REVIEWED_BY = "# Reviewed-By:"
"""A field of ours in the head of each catalogue: who has read it all and stands for it by name."""
NOBODY = "nobody yet"


def kept() -> list[Path]:
    """The catalogues as they are kept, one for each language but English, which the code speaks."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def reviewer(catalogue: Path) -> str | None:
    """Who reviewed a kept catalogue, as its head says; none where nobody has, or the head is silent."""
    with catalogue.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(REVIEWED_BY):
                name = line.removeprefix(REVIEWED_BY).strip()
                return name if name not in {"", NOBODY} else None
            if not line.startswith("#") and line.strip():
                break
    return None


@lru_cache
def is_reviewed(django_code: str) -> bool:
    """Whether a person stands for the words in a language; English is the one that the code speaks."""
    if django_code == "en":
        return True
    return reviewer(LOCALE / to_locale(django_code) / "LC_MESSAGES" / "django.po") is not None


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
