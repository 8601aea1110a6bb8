"""The files that are to be loaded."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple


class Found(NamedTuple):
    """A file to load, or with `trouble` one line on why what was named cannot be."""

    path: Path
    trouble: str | None = None


def files_below(paths: Iterable[Path], key: Callable[[str], str], without: Path) -> Iterator[Found]:
    """The files named, and those in the folders named and below, each once, in the order of `key`.

    Hidden files and folders are passed over, unless named; so is the folder
    `without`, where the record itself lies. A link to a folder is not followed,
    unless named, for it may lead back.
    """
    seen: set[Path] = set()
    for named in paths:
        for found in _below(named, key, without.resolve()):
            whole = found.path.resolve()
            if whole not in seen:
                seen.add(whole)
                yield found


def _below(path: Path, key: Callable[[str], str], without: Path) -> Iterator[Found]:
    try:
        if not path.is_dir():
            yield _file(path)
            return
        if path.resolve() == without:
            return
        entries = sorted(os.scandir(path), key=lambda entry: (key(entry.name), entry.name))
    except OSError as error:
        yield Found(path, error.strerror or str(error))
        return
    for entry in entries:
        if entry.name.startswith(".") or (entry.is_symlink() and entry.is_dir()):
            continue
        yield from _below(Path(entry.path), key, without)


def _file(path: Path) -> Found:
    if path.is_file():
        return Found(path)
    return Found(
        path, "it is neither a file nor a folder" if path.exists() else "there is no such file or folder"
    )


def size_of(path: Path) -> int:
    """The bytes of a file, 0 where nobody says."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
