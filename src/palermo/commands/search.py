"""`palermo search`: find recommendations and paragraphs by their words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from palermo.commands.arguments import official, readable
from palermo.commands.record import record

if TYPE_CHECKING:
    from palermo.search.results import Results
    from palermo.search.showing import FoundText


class Form(StrEnum):
    """The forms that hits can be printed in."""

    TEXT = "text"
    JSONL = "jsonl"


class What(StrEnum):
    """What there is to be found."""

    RECOMMENDATION = "recommendation"
    PARAGRAPH = "paragraph"


NOTICES = {
    "nothing_to_find": "there is nothing to look for: give a letter or a digit",
    "too_long": "the words are too many: give at most 1,000 characters",
    "unbalanced_quotes": "a quotation mark has no partner and was not heeded",
    "read_apart": "nothing has these words together; they were looked for one by one",
}


def search(
    words: Annotated[
        str,
        typer.Argument(
            metavar="WORDS",
            callback=readable,
            help="Words that must all stand in one text; Chinese, and what “quotation marks” hold, as it is.",
        ),
    ],
    language: Annotated[
        str | None, typer.Option(callback=official, metavar="xx", help="Only texts in this language.")
    ] = None,
    kind: Annotated[What | None, typer.Option(help="Only recommendations, or only paragraphs.")] = None,
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Drafts and other versions that are not counted, too.")
    ] = False,
    limit: Annotated[
        int | None, typer.Option(min=1, help="At most so many lines; all where nothing is said.")
    ] = None,
    to: Annotated[Form, typer.Option("--to", help="The form.")] = Form.TEXT,
) -> None:
    """Find recommendations and paragraphs, in the order of the record: a line for each text."""
    with record():
        from palermo.search.catching_up import Outcome, catch_up
        from palermo.search.finding import find
        from palermo.search.query import Kind, SearchQuery
        from palermo.search.showing import texts_of

        if catch_up() is Outcome.TAKEN:
            typer.echo("what was loaded last may be missing: another command is reading it", err=True)
        if not words.strip():
            typer.echo(NOTICES["nothing_to_find"], err=True)
            return
        asked = SearchQuery(
            words, kind=Kind(kind.value) if kind else None, language=language, drafts=drafts, limit=limit
        )
        results = find(asked)
        _print(texts_of(results.hits, results.reading, language), to, limit)
        _tell(results)


def _print(found: Iterator[FoundText], to: Form, limit: int | None) -> None:
    for printed, one in enumerate(found, 1):
        typer.echo(_object(one) if to is Form.JSONL else f"{one.address}\t{' '.join(one.text.split())}")
        if printed == limit:
            return


def _object(one: FoundText) -> str:
    said = {
        "address": one.address,
        "kind": one.kind,
        "language": one.language,
        "text": one.text,
        "marks": one.marks,
    }
    return json.dumps(said, ensure_ascii=False)


def _tell(results: Results) -> None:
    for notice in results.notices:
        typer.echo(NOTICES[notice], err=True)
    if not results.total and results.reading:
        typer.echo("nothing was found", err=True)
