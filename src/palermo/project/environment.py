"""The environment variables that Palermo reads: one table, and what is wrong with what was set."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any


class EnvironmentMistake(Exception):
    """A variable has a value that cannot be used; the message names it in one line."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable: its name, how its words become a value, its default in words, and what it is for."""

    name: str
    type: Callable[[str], Any]
    default: str
    help: str


@dataclass(frozen=True, slots=True)
class Environment:
    """What the environment says.

    `busy_seconds` is how long one writer waits for another; `allowed_hosts` the names
    that the site answers to; `demonstration` whether its documents are invented;
    `proxies` how many servers of ours stand between the site and its visitors;
    `searches_a_minute` how many one visitor may make, 0 for any number.
    """

    data_dir: Path
    busy_seconds: float
    allowed_hosts: tuple[str, ...]
    demonstration: bool
    proxies: int
    searches_a_minute: int


def folder(words: str) -> Path:
    """A folder, absolute; `~` is the home folder. It need not exist yet, but must not be a file."""
    path = Path(words).expanduser().absolute()
    if path.exists() and not path.is_dir():
        raise ValueError(f"{path} is a file, not a folder")
    return path


def seconds(words: str) -> float:
    """A number of seconds, more than 0 and at most 3600."""
    try:
        value = float(words)
    except ValueError:
        raise ValueError(f"“{words}” is not a number of seconds") from None
    if not 0 < value <= 3600:
        raise ValueError(f"{words} is not between 0 and 3600 seconds")
    return value


def names(words: str) -> tuple[str, ...]:
    """Names with spaces or commas between."""
    return tuple(words.replace(",", " ").split())


def yes_or_no(words: str) -> bool:
    """`yes` or `no`."""
    if words.lower() not in {"yes", "no"}:
        raise ValueError(f"“{words}” is neither yes nor no")
    return words.lower() == "yes"


def few(words: str) -> int:
    """A whole number from 0 to 9."""
    if not (words.isascii() and words.isdigit() and len(words) == 1):
        raise ValueError(f"“{words}” is not a number from 0 to 9")
    return int(words)


def count(words: str) -> int:
    """A whole number from 0 to 1,000,000."""
    if not (words.isascii() and words.isdigit() and int(words[:8]) <= 1_000_000):
        raise ValueError(f"“{words}” is not a number from 0 to 1000000")
    return int(words)


VARIABLES = (
    Variable(
        "PALERMO_DATA_DIR",
        folder,
        "${XDG_DATA_HOME:-~/.local/share}/palermo",
        "the folder that holds the record; it is made when it is not there",
    ),
    Variable(
        "PALERMO_BUSY_SECONDS",
        seconds,
        "30",
        "how long a command waits while another one writes",
    ),
    Variable(
        "PALERMO_ALLOWED_HOSTS",
        names,
        "localhost 127.0.0.1 [::1]",
        "the host names that the site answers to, with spaces between",
    ),
    Variable(
        "PALERMO_DEMONSTRATION",
        yes_or_no,
        "no",
        "whether every page says that the documents are invented",
    ),
    Variable(
        "PALERMO_PROXIES",
        few,
        "0",
        "how many proxies stand before the site, whose X-Forwarded headers are believed",
    ),
    Variable(
        "PALERMO_SEARCHES_A_MINUTE",
        count,
        "120",
        "how many searches and downloads one visitor may ask of one process in a minute; 0 for any number",
    ),
)


def read_environment(environ: Mapping[str, str] | None = None) -> Environment:
    """Read every variable of the table; an empty one counts as not set.

    Raises `EnvironmentMistake` for a value that cannot be used, and for a name
    so close to one of the table that it must be a slip.
    """
    environ = os.environ if environ is None else environ
    names = [variable.name for variable in VARIABLES]
    for name in environ:
        if name.startswith("PALERMO_") and name not in names:
            meant = get_close_matches(name, names, 1, 0.85)
            if meant:
                raise EnvironmentMistake(f"{name} is no setting: did you mean {meant[0]}?")
    return Environment(*(_value(variable, environ) for variable in VARIABLES))


def _value(variable: Variable, environ: Mapping[str, str]) -> Any:
    words = environ.get(variable.name) or _default(variable, environ)
    try:
        return variable.type(words)
    except (ValueError, RuntimeError, OSError) as error:
        raise EnvironmentMistake(f"{variable.name}: {error}") from error


def _default(variable: Variable, environ: Mapping[str, str]) -> str:
    if variable.type is not folder:
        return variable.default
    return str(Path(environ.get("XDG_DATA_HOME") or "~/.local/share") / "palermo")
