"""`palermo show`: what stands at an address."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from palermo.commands.arguments import official, readable
from palermo.commands.record import record


class To(StrEnum):
    """The forms that something can be shown in."""

    TEXT = "text"
    JSON = "json"


def show(
    address: Annotated[
        str, typer.Argument(metavar="ADDRESS", callback=readable, help="r/…, d/…, d/…#46 or a symbol.")
    ],
    to: Annotated[To, typer.Option(help="The form.")] = To.TEXT,
    language: Annotated[
        str | None,
        typer.Option(callback=official, metavar="xx", help="The language to show, where several are held."),
    ] = None,
) -> None:
    """Show a recommendation with its place and the words that ask, or a document with its outline.

    An address that something had before leads on; one that was removed says
    when, by whom and why.
    """
    with record():
        from palermo.commands.showing import text_of
        from palermo.flows.showing import show_at

        shown = show_at(address, language)
        if to is To.JSON:
            held = {name: value for name, value in asdict(shown).items() if value not in (None, ())}
            typer.echo(json.dumps(held, ensure_ascii=False, indent=2, default=_written))
        else:
            typer.echo("\n".join(text_of(shown, language)))


def _written(day: date) -> str:
    """A date, or an instant with its zone, as ISO 8601 writes it."""
    return day.isoformat()
