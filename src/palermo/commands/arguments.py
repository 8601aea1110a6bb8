"""Words that are given to a command and kept or looked up in the record."""

from __future__ import annotations

import typer

from palermo.commands.words import LANGUAGE


def readable(words: str | None) -> str | None:
    """The words as given. With bytes that are no UTF-8 the call is wrong: no record can hold them."""
    try:
        (words or "").encode()
    except UnicodeEncodeError:
        raise typer.BadParameter("it has bytes that are no UTF-8") from None
    return words


def official(code: str | None) -> str | None:
    """The code of an official language of the United Nations, as given; with any other the call is wrong."""
    if code is not None and code not in LANGUAGE:
        raise typer.BadParameter(f"{code} is none of {', '.join(LANGUAGE)}")
    return code
