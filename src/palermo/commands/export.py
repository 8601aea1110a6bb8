"""`palermo export`: the record as a spreadsheet, CSV or JSON lines."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from palermo.commands.arguments import official
from palermo.commands.record import record, watching

if TYPE_CHECKING:
    from palermo.flows.record_about import About


class Format(StrEnum):
    """The forms that the record can be written in."""

    XLSX = "xlsx"
    CSV = "csv"
    JSONL = "jsonl"


def export(
    to: Annotated[Format, typer.Option("--format", help="The form.")],
    output: Annotated[
        Path, typer.Option(help="The file to write, in place of one of that name; - is standard output.")
    ],
    language: Annotated[
        str | None,
        typer.Option(
            callback=official, metavar="xx", help="Only what is held in this language, in its words."
        ),
    ] = None,
) -> None:
    """Write the record as a file: a row a recommendation, drafts included and marked."""
    to_stream = str(output) == "-"
    if to_stream and to is Format.XLSX:
        raise typer.BadParameter(
            "a spreadsheet goes to a file; csv and jsonl may go to -", param_hint="--output"
        )
    with record():
        from palermo.flows.export_record import Form, export_to_file, export_to_stream, left_out

        form, watch = Form(to.value), watching("Exporting")
        if to_stream:
            about = export_to_stream(sys.stdout.buffer, form, language=language, watch=watch)
        else:
            about = export_to_file(output, form, language=language, watch=watch)
        typer.echo(_told(about, "standard output" if to_stream else str(output)), err=to_stream)
        if missing := left_out(language):
            typer.echo(f"{missing} not held in {language} left out", err=True)


def _told(about: About, where: str) -> str:
    if not about.rows:
        return f"{where}: headings alone, for there is no recommendation to export"
    many = "" if about.rows == 1 else "s"
    parts = [f"{about.drafts} in drafts", f"{about.superseded} superseded"]
    return f"{where}: {about.rows} recommendation{many} ({', '.join(parts)})"
