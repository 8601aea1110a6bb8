"""`palermo remove` and `palermo restore`: take a document out of the record, and bring it back."""

from __future__ import annotations

from typing import Annotated

import typer

from palermo.commands.arguments import readable
from palermo.commands.record import actor, record


def remove(
    address: Annotated[
        str,
        typer.Argument(metavar="ADDRESS", callback=readable, help="The address or symbol of the document."),
    ],
    why: Annotated[
        str, typer.Option(callback=readable, help="The reason: its addresses will answer with it.")
    ],
) -> None:
    """Take a document out of the record, whole. Nothing is deleted; its addresses say when and why."""
    with record(writes=True):
        from palermo.flows.finding_document import document_at
        from palermo.flows.remove_document import remove_document

        document = document_at(address)
        remove_document(document=document, why=why, by=actor())
        typer.echo(f"{document.address} is taken out; “palermo restore {document.address}” brings it back")


def restore(
    address: Annotated[
        str,
        typer.Argument(metavar="ADDRESS", callback=readable, help="The address or symbol of the document."),
    ],
) -> None:
    """Bring a document back that was taken out."""
    with record(writes=True):
        from palermo.flows.finding_document import document_at
        from palermo.flows.remove_document import restore_document

        document = restore_document(document=document_at(address), by=actor())
        typer.echo(f"{document.address} is in the record again")
