"""Which files are loaded, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from palermo.commands.walking import files_below
from palermo.kernel.ordering import natural

NOWHERE = Path("/nowhere")


def _names(found: object, folder: Path) -> list[str]:
    assert isinstance(found, list)
    return [str(one.path.relative_to(folder)) for one in found]


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")


def test_folders_in_natural_order_without_what_is_hidden(tmp_path: Path) -> None:
    _touch(tmp_path, "L.10", "L.2", "a/10", "a/9", ".git/x", "a/.hidden")
    found = list(files_below([tmp_path], natural, NOWHERE))
    assert _names(found, tmp_path) == ["a/9", "a/10", "L.2", "L.10"]


def test_each_once_however_often_it_is_named(tmp_path: Path) -> None:
    _touch(tmp_path, "a", "b/c")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    found = list(files_below([tmp_path / "b", tmp_path, tmp_path / "b" / "c"], natural, NOWHERE))
    assert _names(found, tmp_path) == ["b/c", "a"]


def test_what_is_hidden_is_loaded_where_it_is_named(tmp_path: Path) -> None:
    _touch(tmp_path, ".hidden", ".folder/a")
    found = list(files_below([tmp_path / ".hidden", tmp_path / ".folder"], natural, NOWHERE))
    assert _names(found, tmp_path) == [".hidden", ".folder/a"]


def test_a_link_that_leads_back_is_not_followed(tmp_path: Path) -> None:
    _touch(tmp_path, "a/b")
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    assert _names(list(files_below([tmp_path], natural, NOWHERE)), tmp_path) == ["a/b"]


def test_the_record_itself_is_passed_over(tmp_path: Path) -> None:
    _touch(tmp_path, "a", "record/record.sqlite3")
    assert _names(list(files_below([tmp_path], natural, tmp_path / "record")), tmp_path) == ["a"]


def test_a_folder_without_rights_is_told_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _touch(tmp_path, "closed/a", "open/b")
    _close(monkeypatch, tmp_path / "closed")
    found = list(files_below([tmp_path], natural, NOWHERE))
    assert [(one.path.name, one.trouble) for one in found] == [("closed", "Permission denied"), ("b", None)]


def _close(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Take the right to look into a folder; root has every right, so the system is asked to lie."""
    import os

    scan = os.scandir

    def refusing(path: Path) -> object:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr("os.scandir", refusing)
