"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from palermo.flows.errors import CannotWrite, FileThere
from palermo.flows.whole_file import unwatched, whole_file


def write(target: Path, words: str, *, replace: bool) -> None:
    """Write words to a file."""
    with whole_file(target, replace=replace) as part:
        part.write_text(words, encoding="utf-8")
        assert not target.exists() or target.read_text(encoding="utf-8") != words


def test_it_appears_whole_and_nothing_else_does(tmp_path: Path) -> None:
    write(tmp_path / "a", "one", replace=False)
    write(tmp_path / "a", "two", replace=True)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("a", "two")]


def test_what_is_there_stays(tmp_path: Path) -> None:
    write(tmp_path / "a", "one", replace=False)
    with pytest.raises(FileThere, match="--force"):
        write(tmp_path / "a", "two", replace=False)
    assert (tmp_path / "a").read_text(encoding="utf-8") == "one"


def test_what_came_meanwhile_stays_too(tmp_path: Path) -> None:
    def overtaken() -> None:
        with whole_file(tmp_path / "a", replace=False) as part:
            part.write_text("mine", encoding="utf-8")
            (tmp_path / "a").write_text("another's", encoding="utf-8")

    with pytest.raises(FileThere):
        overtaken()
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["another's"]


@pytest.mark.parametrize("meanwhile", [False, True])
def test_a_file_system_without_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: bool
) -> None:
    def refusing(place: Path, part: Path) -> None:
        if meanwhile:
            place.write_text("another's", encoding="utf-8")
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(Path, "hardlink_to", refusing)
    if meanwhile:
        with pytest.raises(FileThere):
            write(tmp_path / "a", "mine", replace=False)
    else:
        write(tmp_path / "a", "mine", replace=False)
    held = [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()]
    assert held == ["another's" if meanwhile else "mine"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "a")
    write(tmp_path / "link", "one", replace=False)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_text(encoding="utf-8") == "one"


def test_where_it_cannot_be_written_the_reason_is_said(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    os.mkfifo(tmp_path / "pipe")
    for target, reason in [
        (tmp_path, "no file"),
        (tmp_path / "pipe", "no file"),
        (tmp_path / "nowhere" / "a", "there is no folder"),
        (tmp_path / "circle", "circle|Too many levels"),
        (tmp_path / ("a" * 300), "File name too long"),
        (Path("/proc/a"), "No such file"),
    ]:
        with pytest.raises(CannotWrite, match=reason):
            write(target, "x", replace=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circle", "pipe"]


def test_a_reader_that_goes_away_is_no_failure_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(BrokenPipeError), whole_file(tmp_path / "a", replace=True):
        raise BrokenPipeError
    assert list(tmp_path.iterdir()) == []


def test_nobody_watches() -> None:
    with unwatched(3) as advance:
        advance(3)
