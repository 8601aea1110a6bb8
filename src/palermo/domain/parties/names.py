"""Names of bodies: folded for comparing, and known by series in our own list."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


def fold(name: str) -> str:
    """A name without case, white space and kinds of apostrophe: wrapped lines make the same name twice."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("’", "'")
    return "".join(text.split())


def series_of_name(name: str) -> str | None:
    """The series of symbols of the body of that name, where our list has it."""
    return _by_name().get(fold(name))


@cache
def _by_name() -> Mapping[str, str]:
    text = files("palermo.domain.parties").joinpath("data/bodies.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {fold(name): series for series, names in tomllib.loads(text).items() for name in names.values()}
    )
