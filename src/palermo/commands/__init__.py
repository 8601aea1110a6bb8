"""The `palermo` command line. Reading works without Django; what needs the record opens it by itself."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

import palermo
from palermo.commands.backup import backup, restore_backup
from palermo.commands.export import export
from palermo.commands.listing import list_command
from palermo.commands.load import load
from palermo.commands.read import read_command
from palermo.commands.remove import remove, restore
from palermo.commands.search import search
from palermo.commands.serve import serve
from palermo.commands.show import show
from palermo.commands.symbol import symbol

app = typer.Typer(
    name="palermo",
    help="What the United Nations says about trafficking in persons, as one living record.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("read")(read_command)
app.command()(load)
app.command("list")(list_command)
app.command()(show)
app.command()(search)
app.command()(symbol)
app.command()(serve)
app.command()(remove)
app.command()(restore)
app.command()(export)
app.command()(backup)
app.command("restore-backup")(restore_backup)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"palermo {palermo.__version__}")
        raise typer.Exit


@app.callback()
def command(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and exit.")
    ] = False,
) -> None:
    """What the United Nations says about trafficking in persons, as one living record."""


def main() -> None:
    """Run the command line. A reader that closes our output (`palermo show … | head`) is no error.

    What a terminal cannot show is written out, so that no character stops a command.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
