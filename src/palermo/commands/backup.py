"""`palermo backup` and `palermo restore-backup`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from palermo.commands.record import actor, record, record_alone, watching

if TYPE_CHECKING:
    from palermo.flows.archive import Manifest


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write, such as record.zip.")],
    force: Annotated[bool, typer.Option("--force", help="Replace a file of that name.")] = False,
) -> None:
    """Back the record up into one file, with every file that was ever taken in. Others may go on writing."""
    with record(as_it_is=True) as held:
        from palermo.flows.back_up import back_up

        made = back_up(held, file, replace=force, watch=watching("Backing up"))
        typer.echo(f"{file}: {_what(made.manifest)}; {made.size:,} bytes, read back and found whole")


def restore_backup(
    file: Annotated[Path, typer.Argument(help="A file that palermo backup made.")],
    force: Annotated[
        bool, typer.Option("--force", help="Replace a record that holds works; it is kept in a file.")
    ] = False,
) -> None:
    """Put a backup in the place of the record, after a look at all of it."""
    with record_alone() as held:
        from palermo.flows.restore_backup import restore_backup as restore

        restored = restore(file, held, by=actor(), force=force, watch=watching("Restoring"))
        typer.echo(f"{held} is now the record of {file}: {_what(restored.manifest)}")
        if restored.kept:
            typer.echo(f"what was there before is kept in {restored.kept}")


def _what(manifest: Manifest) -> str:
    works = f"{manifest.works} work{'' if manifest.works == 1 else 's'}"
    files = f"{manifest.files} file{'' if manifest.files == 1 else 's'}"
    return f"{works} from {files}, as of {manifest.made_at:%Y-%m-%d %H:%M:%S} UTC"
