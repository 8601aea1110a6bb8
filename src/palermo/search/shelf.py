"""Where the index lies, beside the record, and how one knows that it is whole and of this record."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import mkdtemp

_POINTER = "current"
"""Names the folder of the index that is read; written anew after every commit."""
_STAMP = "stamp.json"
Files = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an index is made of.

    `form` is the fingerprint of analyser and fields, `identity` that of the record, `entry`
    the last line of the journal when it was made, with its time; `files` the size
    and time of each of its files.
    """

    form: str
    identity: str
    entry: tuple[int, str]
    files: Files


class Shelf:
    """The folder of the index in a data folder."""

    def __init__(self, data_dir: Path) -> None:
        self.folder = data_dir / "search"
        self._lock = data_dir / "search.lock"
        self._pointer = str(self.folder / _POINTER)

    def seen(self) -> tuple[int, int] | None:
        """What changes whenever there is something new to read; none where there is no index."""
        try:
            found = os.stat(self._pointer)  # noqa: PTH116  (every query asks)
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino

    def current(self) -> Path | None:
        """The folder of the index that is read."""
        try:
            name = (self.folder / _POINTER).read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return None
        path = self.folder / name
        return path if name and path.parent == self.folder and path.is_dir() else None

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """The right to write; not given while another process or thread has it."""
        with self._lock.open("a") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
                return
            yield True

    def new(self) -> Path:
        """An empty folder for another index; what was left over by one who was stopped goes first."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._clear()
        return Path(mkdtemp(prefix="index-", dir=self.folder))

    def stamp(self, path: Path, form: str, identity: str, entry: tuple[int, str]) -> None:
        """Say what an index is made of, and let it be the one that is read."""
        whole = Stamp(form, identity, entry, _files(path))
        _write(path / _STAMP, json.dumps(asdict(whole)))
        _write(self.folder / _POINTER, path.name)
        self._clear()

    def stamped(self, path: Path) -> Stamp | None:
        """What an index is made of; none where it is not as it was left."""
        try:
            said = json.loads((path / _STAMP).read_text(encoding="utf-8"))
            files = {name: (size, at) for name, (size, at) in said["files"].items()}
            stamp = Stamp(
                str(said["form"]), str(said["identity"]), (said["entry"][0], said["entry"][1]), files
            )
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return None
        return stamp if stamp.files == _files(path) else None

    def _clear(self) -> None:
        kept = self.current()
        for path in self.folder.glob("index-*"):
            if path != kept:
                shutil.rmtree(path, ignore_errors=True)


def _files(path: Path) -> Files:
    """Size and time of the files of an index; its locks and this stamp are none of them."""
    found: dict[str, tuple[int, int]] = {}
    for one in sorted(path.iterdir()):
        if one.name != _STAMP and one.suffix != ".lock":
            status = one.stat()
            found[one.name] = (status.st_size, status.st_mtime_ns)
    return found


def _write(path: Path, words: str) -> None:
    part = path.with_name(f"{path.name}.part")
    part.write_text(words, encoding="utf-8")
    part.replace(path)
