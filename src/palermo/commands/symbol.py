"""`palermo symbol`: say which symbol a document has that prints none."""

from __future__ import annotations

from typing import Annotated

import typer

from palermo.commands.arguments import readable
from palermo.commands.record import actor, record


def symbol(
    address: Annotated[
        str,
        typer.Argument(
            metavar="ADDRESS", callback=readable, help="The address of the document, such as d/1."
        ),
    ],
    symbol: Annotated[
        str,
        typer.Argument(metavar="SYMBOL", callback=readable, help="Its symbol, such as CTOC/COP/WG.4/2021/6."),
    ],
    why: Annotated[str, typer.Option(callback=readable, help="How you know; the journal keeps it.")] = "",
) -> None:
    """Give a document its symbol, and with it a new address; the old one leads on."""
    with record(writes=True):
        from palermo.flows.correct_document import name_document
        from palermo.flows.finding_document import document_at

        named = name_document(document=document_at(address), symbol=symbol, by=actor(), why=why)
        if named.before == named.after:
            typer.echo(f"{named.after} has that symbol already")
        else:
            typer.echo(f"{named.before} leads on to {named.after}")
        for notice in named.notices:
            typer.echo(f"note: {notice}")
