"""Open the record for a command, and say in one line what went wrong."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import NoReturn

import typer


def refuse(message: str) -> NoReturn:
    """End the command with one line on standard error and exit status 1."""
    typer.echo(f"palermo: {message}", err=True)
    raise typer.Exit(1)


@contextmanager
def record() -> Iterator[None]:
    """The record, prepared: what is done inside may read and write it.

    Whatever the platform raises ends the command with one line; so does the
    platform not being installed.
    """
    if find_spec("django") is None:
        refuse("the record needs the platform: install it with  pip install 'palermo[platform]'")
    from palermo.kernel.errors import PalermoError
    from palermo.project.environment import EnvironmentMistake
    from palermo.project.record import open_record
    from palermo.project.trouble import in_words

    try:
        with in_words():
            open_record()
            yield
    except (EnvironmentMistake, PalermoError) as error:
        refuse(str(error))


def actor() -> str:
    """Who runs the command: the name of the user of the system."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"user {os.getuid()}"
