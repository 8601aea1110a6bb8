"""Write a file whole or not at all: under a name of its own first, beside the place it is for."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from palermo.flows.errors import CannotWrite, FileThere

Advance = Callable[[int], None]
Watch = Callable[[int], AbstractContextManager[Advance]]
"""Called with the size of a work; gives what is to be called with the size of each part that is done."""


@contextmanager
def unwatched(_total: int) -> Iterator[Advance]:
    """Nobody watches."""
    yield lambda _done: None


@contextmanager
def whole_file(target: Path, *, replace: bool) -> Iterator[Path]:
    """Give a path to write to; what was written there gets the name `target` at the end, safe on the disk.

    Whatever is raised inside leaves `target` as it was. Raises `FileThere` where
    something has that name and `replace` is not said, `CannotWrite` for what the
    system refuses and for what is no file. A name that is a link is followed.
    """
    place = _place(target, replace)
    part = place.with_name(f".palermo-{os.getpid()}-{secrets.token_hex(4)}.part")
    try:
        with told_of(target):
            part.open("xb").close()
            yield part
            settle(part)
            _name(part, place, target, replace)
            settle(place.parent)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def told_of(target: Path) -> Iterator[None]:
    """Turn what the system refuses inside into `CannotWrite` with the name of `target`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotWrite(target, reason_of(error)) from error


def reason_of(error: OSError) -> str:
    """Why the system refused, in words."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return "no room is left on the disk"
    return error.strerror or str(error)


def settle(path: Path) -> None:
    """Wait until a file, or the names in a folder, are safe on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _place(target: Path, replace: bool) -> Path:
    try:
        place = target.resolve()
        there = place.exists()
        if there and not place.is_file():
            raise CannotWrite(target, "it is a folder or a device, and no file")
    except (OSError, RuntimeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "its links lead in a circle"
        raise CannotWrite(target, reason) from error
    if not place.parent.is_dir():
        raise CannotWrite(target, f"there is no folder {place.parent}")
    if there and not replace:
        raise FileThere(target)
    return place


def _name(part: Path, place: Path, target: Path, replace: bool) -> None:
    """Give what was written its name; without `replace` never one that another file has by now."""
    if replace:
        part.replace(place)
        return
    try:
        place.hardlink_to(part)
    except FileExistsError:
        raise FileThere(target) from None
    except OSError as error:  # a file system without links
        if place.exists():
            raise FileThere(target) from error
        part.rename(place)
