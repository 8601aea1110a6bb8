"""`palermo search`: a line for each text that was found."""

from __future__ import annotations

import fcntl
import json
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.conftest import Desk, Terminal

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def own(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A desk with two documents, and an index of its own."""
    from tests.search.stored import own_shelf

    with own_shelf(tmp_path):
        for name in ("2031-report.zh.txt", "2031-report.en.txt"):
            assert desk.palermo("load", str(SAMPLES / name)).status == 0
        yield desk


def test_a_line_is_address_tab_text(own: Desk) -> None:
    ran = own.palermo("search", "招聘费", "--kind", "recommendation")
    assert ran.status == 0
    lines = [line.split("\t") for line in ran.out.splitlines()]
    assert lines
    assert all(len(line) == 2 and line[0].startswith("r/CMAT-COP-WG.1-2031-5/") for line in lines)
    assert all("招聘费" in line[1] for line in lines)
    assert ran.err == ""


def test_objects_have_the_whole_text_and_marks_in_it(own: Desk) -> None:
    ran = own.palermo("search", "recruitment fees", "--to", "jsonl", "--language", "en")
    objects = [json.loads(line) for line in ran.out.splitlines()]
    assert {one["kind"] for one in objects} == {"recommendation", "paragraph"}
    for one in objects:
        assert set(one) == {"address", "kind", "language", "text", "marks"}
        assert one["language"] == "en"
        words = {one["text"][start:end].lower() for start, end in one["marks"]}
        assert any(word.startswith("recruit") for word in words)
        assert any(word.startswith("fee") for word in words)


def test_limit_kind_and_language(own: Desk) -> None:
    everything = own.palermo("search", "招聘").out.splitlines()
    assert own.palermo("search", "招聘", "--limit", "3").out.splitlines() == everything[:3]
    paragraphs = own.palermo("search", "招聘", "--kind", "paragraph").out.splitlines()
    assert [line for line in everything if line.startswith("d/")] == paragraphs
    assert own.palermo("search", "招聘", "--language", "en").out == ""
    assert own.palermo("search", "招聘", "--language", "xx").status == 2
    assert own.palermo("search", "招聘", "--limit", "0").status == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("！？", "there is nothing to look for"),
        (" ", "there is nothing to look for"),
        ("x" * 10_000, "the words are too many"),
        ('"no such', "a quotation mark has no partner"),
        ("nosuchword", "nothing was found"),
        ("工作组 2031", "they were looked for one by one"),
    ],
)
def test_what_is_to_be_said_goes_to_standard_error(own: Desk, words: str, said: str) -> None:
    ran = own.palermo("search", words)
    assert ran.status == 0
    assert said in ran.err


def test_a_deleted_index_is_made_again(own: Desk, tmp_path: Path) -> None:
    before = own.palermo("search", "招聘").out
    shutil.rmtree(tmp_path / "search")
    assert own.palermo("search", "招聘").out == before != ""


def test_while_another_command_indexes_it_says_so(own: Desk, tmp_path: Path) -> None:
    with (tmp_path / "search.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        ran = own.palermo("search", "招聘")
    assert ran.out
    assert "another command is reading it" in ran.err


def test_an_index_that_cannot_be_written_does_not_stop_what_writes(own: Desk, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "search")
    (tmp_path / "search").write_text("in the way")
    ran = own.palermo("load", str(SAMPLES / "2032-report.en.txt"))
    assert ran.status == 0
    assert "cannot be written" in ran.err
    assert own.palermo("search", "招聘").status == 1


def test_load_remove_and_restore_let_search_follow(terminal: Terminal) -> None:
    terminal.palermo("load", str(SAMPLES / "2031-report.zh.txt"))
    found = terminal.palermo("search", unicodedata.normalize("NFD", "招聘费")).out
    assert found
    assert terminal.palermo("remove", "d/CMAT-COP-WG.1-2031-5", "--why", "test").status == 0
    assert terminal.palermo("search", "招聘费").out == ""
    assert terminal.palermo("restore", "d/CMAT-COP-WG.1-2031-5").status == 0
    assert terminal.palermo("search", "招聘费").out == found


def test_after_a_backup_is_restored_what_it_holds_is_found(terminal: Terminal) -> None:
    terminal.palermo("load", str(SAMPLES / "2031-report.zh.txt"))
    kept = terminal.folder / "kept.zip"
    assert terminal.palermo("backup", str(kept)).status == 0
    terminal.palermo("load", str(SAMPLES / "2032-report.zh.md"))
    assert "2032" in terminal.palermo("search", "招聘费").out
    assert terminal.palermo("restore-backup", str(kept), "--force").status == 0
    ran = terminal.palermo("search", "招聘费")
    assert ran.out
    assert "2032" not in ran.out
