"""A language as data: one TOML file for each, all of one shape.

Each table of the file is read by one class, in a module of its own beside this
one, that says what the table means and compiles it once.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Pack:
    """One language: its code and the tables of its file, by name."""

    code: str
    tables: Mapping[str, Any]


@cache
def load_pack(code: str) -> Pack:
    """The pack of a language; `KeyError` where there is none.

    Read once for a process; the file stays as it is while the process runs.
    """
    file = files("palermo.reading.languages").joinpath(f"{code}.toml")
    if not file.is_file():
        raise KeyError(code)
    return Pack(code, tomllib.loads(file.read_text(encoding="utf-8")))
