"""Open the record for a command, and say in one line what went wrong."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from palermo.flows.whole_file import Advance, Watch


def refuse(message: str) -> NoReturn:
    """End the command with one line on standard error and exit status 1."""
    typer.echo(f"palermo: {message}", err=True)
    raise typer.Exit(1)


@contextmanager
def record(*, as_it_is: bool = False, writes: bool = False) -> Iterator[Path]:
    """The record, prepared: what is done inside may read and write it. Gives its file.

    With `as_it_is` one of an earlier version stays so, for those who only look at its file.
    With `writes` search catches up with what was done.
    Whatever the platform raises ends the command with one line; so does the
    platform not being installed.
    """
    with _told_in_one_line():
        from palermo.project.record import open_record

        def tell(line: str) -> None:
            typer.echo(f"palermo: {line}", err=True)

        yield open_record(tell, watching("Backing up"), as_it_is=as_it_is)
        if writes:
            _let_search_catch_up()


@contextmanager
def record_alone() -> Iterator[Path]:
    """The file of the record, with nobody using it; it may be missing or damaged."""
    with _told_in_one_line():
        from palermo.project.record import record_alone as alone

        with alone() as file:
            yield file


def _let_search_catch_up() -> None:
    """Index what waits. Where that cannot be, the record is none the worse, and it waits on."""
    from palermo.search.catching_up import catch_up
    from palermo.search.errors import IndexOutOfReach

    try:
        catch_up()
    except IndexOutOfReach as error:
        typer.echo(f"palermo: {error}", err=True)


def watching(what: str) -> Watch:
    """What shows progress of a work that is called `what`, where somebody watches."""

    def watch(total: int) -> AbstractContextManager[Advance]:
        from palermo.commands.progress import progress_over

        return progress_over(total, what)

    return watch


def actor() -> str:
    """Who runs the command: the name of the user of the system."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"user {os.getuid()}"


@contextmanager
def _told_in_one_line() -> Iterator[None]:
    if find_spec("django") is None:
        refuse("the record needs the platform: install it with  pip install 'palermo[platform]'")
    from palermo.kernel.errors import PalermoError
    from palermo.project.environment import EnvironmentMistake
    from palermo.project.trouble import in_words

    try:
        with in_words():
            yield
    except (EnvironmentMistake, PalermoError) as error:
        refuse(str(error))
