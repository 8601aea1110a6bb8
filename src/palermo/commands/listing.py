"""`palermo list`: the documents of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from palermo.commands.record import record

if TYPE_CHECKING:
    from palermo.flows.listing import DocumentLine


def list_command(
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Drafts and other versions that are not counted, too.")
    ] = False,
) -> None:
    """List the documents of the record: date of meeting, address, what it is, languages, title.

    Drafts whose final report is held, and texts that were revised or corrected, are left out.
    """
    with record():
        from palermo.flows.listing import documents_listed, left_out

        lines = documents_listed(drafts=drafts)
        for line in lines:
            typer.echo(_told(line))
        many = f"{len(lines)} document{'' if len(lines) == 1 else 's'}"
        more = 0 if drafts else left_out()
        typer.echo(f"{many}; {more} more with --drafts" if more else many, err=True)


def _told(line: DocumentLine) -> str:
    from rich.text import Text

    from palermo.commands.words import KIND
    from palermo.commands.wrapping import columns

    what = [KIND[line.kind], *([line.part] if line.part != "main" else [])]
    if not line.counted:
        what.append("not counted")
    asked = f", {line.recommendations} recommendation{'' if line.recommendations == 1 else 's'}"
    held = f"{', '.join(what)} ({' '.join(line.languages)}){asked if line.recommendations else ''}"
    first = f"{line.day.isoformat() if line.day else 'no date':<10}  /{line.address}  {held}"
    title = Text(f"{'':10}  {' '.join(line.title.split())}")
    title.truncate(columns(), overflow="ellipsis")
    return f"{first}\n{title.plain}" if line.title else first
