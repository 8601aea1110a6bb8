"""Words of a language whose forms no cutting of letters brings together, as data."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Families(NamedTuple):
    """`plurals` are forms of one word, the first of them its stem; from `whole` nothing is cut off."""

    plurals: tuple[tuple[str, ...], ...] = ()
    whole: tuple[str, ...] = ()


@cache
def families(language: str) -> Families:
    """The families of a language; none where it has no file of them."""
    path = files(__package__).joinpath(f"{language}.toml")
    if not path.is_file():
        return Families()
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    return Families(tuple(map(tuple, said["plurals"])), tuple(said.get("whole", ())))


@cache
def digest() -> str:
    """What changes when any of the families does: an index made with others is made again."""
    known = sorted((one for one in files(__package__).iterdir() if one.name.endswith(".toml")), key=str)
    whole = hashlib.sha256()
    for one in known:
        whole.update(one.name.encode() + one.read_bytes())
    return whole.hexdigest()
