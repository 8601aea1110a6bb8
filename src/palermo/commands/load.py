"""`palermo load`: take files and folders into the record."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from palermo.commands.arguments import readable
from palermo.commands.record import actor, record, refuse
from palermo.commands.walking import Found, files_below, size_of

if TYPE_CHECKING:
    from palermo.flows.take_in_document import TakenIn


def load(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH…", help="Files and folders; folders are loaded with all below them."),
    ],
    symbol: Annotated[
        str | None,
        typer.Option(
            callback=readable, help="The symbol of the document, where it prints none; for one file."
        ),
    ] = None,
) -> None:
    """Take documents into the record. Loading again changes nothing where nothing changed.

    Each file is taken in whole or not at all: after an interruption, load the
    same folder again. The exit status is 1 where a file was refused.
    """
    with record(writes=True):
        from django.conf import settings

        from palermo.kernel.ordering import natural

        found = list(files_below(paths, natural, settings.ENVIRONMENT.data_dir))
        if symbol is not None and len(found) != 1:
            raise typer.BadParameter("a symbol names one document: give one file", param_hint="--symbol")
        told = _load_all(found, symbol)
    if told["refused"]:
        raise typer.Exit(1)


def _load_all(found: list[Found], symbol: str | None) -> Counter[str]:
    from palermo.commands.progress import progress_of_parts

    told: Counter[str] = Counter()
    sizes = [size_of(one.path) for one in found]
    with progress_of_parts(sum(sizes), "Loading") as course:
        try:
            for one, size in zip(found, sizes, strict=True):
                course.begin(size)
                word, line = _load_one(one, symbol)
                course.end(size)
                told[word] += 1
                typer.echo(f"{word:<10} {line}")
        finally:
            typer.echo(_summary(told, len(found)))
    return told


def _load_one(found: Found, symbol: str | None) -> tuple[str, str]:
    """Load one file; one word for what became of it, and the rest of its line."""
    from palermo.flows.reading_files import read_file, reader
    from palermo.flows.take_in_document import take_in
    from palermo.kernel.errors import PalermoError
    from palermo.project.trouble import in_words
    from palermo.reading.errors import Unreadable
    from palermo.reading.opening import LIMIT

    path = printable(found.path)
    if found.trouble:
        return "refused", f"{path}: out_of_reach: {found.trouble}"
    try:
        with found.path.open("rb") as file:
            data = file.read(LIMIT + 1)  # a byte more, and the library says that it is too large
    except OSError as error:
        return "refused", f"{path}: out_of_reach: {error.strerror or error}"
    whole = str(found.path.absolute().resolve())
    try:
        with in_words():
            taken = take_in(
                data, whole, by=actor(), read=read_file, reader=reader(), name=found.path.name, symbol=symbol
            )
    except Unreadable as error:
        return "refused", f"{path}: {error.code}: {error.message}"
    except PalermoError as error:
        if error.code.startswith("record_"):
            refuse(f"stopped at {path}: {error.message}")
        return "refused", f"{path}: {error.code}: {error.message}"
    except Exception as error:  # noqa: BLE001
        # Whatever a file does to us, the rest of the folder is loaded; the transaction undid what was begun.
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return "refused", f"{path}: fault: a fault in Palermo ({what}); please report it with the file"
    return told_of(taken, path)


def told_of(taken: TakenIn, path: str) -> tuple[str, str]:
    """The word and the line for a file that was not refused."""
    from palermo.flows.take_in_document import Outcome
    from palermo.reading.model.codes import Kind

    word = taken.outcome.value
    if taken.kind is Kind.OTHER and taken.outcome is Outcome.NEW:
        word = "other kind"
    facts = [taken.language]
    if taken.kind is Kind.OTHER:
        facts.append("no report, resolution or decision of a UN body")
    else:
        facts.append(f"{taken.recommendations} recommendation{'' if taken.recommendations == 1 else 's'}")
    line = f"{path} → {taken.address} ({', '.join(facts)})"
    if taken.outcome is Outcome.REMOVED:
        line = f"{path} → {taken.address} was taken out; “palermo restore {taken.address}” brings it back"
    return word, "\n".join([line, *(f"{'':10} note: {notice}" for notice in taken.notices)])


def printable(path: Path) -> str:
    """A path that can be printed, whatever the bytes of its name, on one line."""
    text = str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


def _summary(told: Counter[str], files: int) -> str:
    done = sum(told.values())
    words = ("new", "other kind", "changed", "unchanged", "removed", "refused")
    parts = [f"{told[word]} {word}" for word in words if told[word]]
    of = f"{done} of {files} files" if done < files else f"{files} file{'' if files == 1 else 's'}"
    nothing = "nothing to load" if done == files else "stopped before the first was done"
    return f"{of}: {', '.join(parts) or nothing}"
