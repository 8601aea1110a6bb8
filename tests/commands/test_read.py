"""`palermo read`, as a person meets it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from palermo.commands import app
from tests.commands.conftest import Terminal

TEXT = (
    "Working Group on Bridges\n\nReport on the meeting\n\n1. The délégués met — “again”.\n\n3. They parted.\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    return path


def ran(*words: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["read", *map(str, words)], catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


def test_markdown_is_printed_where_nothing_is_said_and_doubts_are_told(file: Path) -> None:
    status, out, err = ran(file)
    assert status == 0
    assert out.startswith("Working Group on Bridges\n\nReport on the meeting\n\n1\\. ")
    assert err == f"{file}: Paragraph 3 follows paragraph 1. (numbering_gap)\n"


def test_json_is_one_object_and_nothing_else_is_said(file: Path) -> None:
    status, out, err = ran(file, "--to", "json")
    assert (status, err) == (0, "")
    assert json.loads(out)["file"] == str(file)
    assert "délégués" in out


def test_the_source_is_printed_byte_for_byte(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfOne\r\n\x0cTwo\r " + "三\u2028".encode())
    run = subprocess.run(
        [sys.executable, "-m", "palermo.commands", "read", "--to", "source", str(file)],
        capture_output=True,
        check=True,
    )
    assert run.stdout == b"One\n\x0cTwo\n " + "三\u2028".encode()


def test_akoma_ntoso_is_printed(file: Path) -> None:
    status, out, _ = ran(file, "--to", "akn")
    assert status == 0
    assert "<akomaNtoso" in out


def test_lines_of_json_go_on_over_a_file_that_cannot_be_read(file: Path, tmp_path: Path) -> None:
    bad = tmp_path / "b.pdf"
    bad.write_bytes(b"%PDF-1.7")
    status, out, err = ran("--to", "jsonl", file, bad, tmp_path / "none", file)
    lines = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert [line.get("error", {}).get("code") for line in lines] == [
        None,
        "damaged",
        "no_file",
        None,
    ]
    assert [Path(line["file"]).name for line in lines] == ["a.txt", "b.pdf", "none", "a.txt"]
    assert len(err.splitlines()) == 2


def test_a_missing_file_and_a_folder_are_told_in_one_line(tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path):
        status, out, err = ran(path)
        assert (status, out) == (1, "")
        assert err.startswith(f"{path}: ")
        assert err.endswith("(no_file)\n")


def test_a_wrong_call_has_a_status_of_its_own(file: Path) -> None:
    assert ran(file, file)[0] == 2
    assert ran(file, "--to", "pdf")[0] == 2
    assert ran(file, "--language", "de")[0] == 2
    assert ran()[0] == 2


def test_several_files_need_lines_of_json(file: Path) -> None:
    assert "several files need --to jsonl" in " ".join(ran(file, file)[2].replace("│", " ").split())


def test_a_language_that_is_said_is_not_detected(file: Path) -> None:
    assert json.loads(ran(file, "--to", "json", "--language", "fr")[1])["language"] == "fr"


def test_output_is_utf_8_whatever_the_terminal_says(terminal: Terminal, file: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "palermo.commands", "read", str(file)],
        capture_output=True,
        check=True,
        env=terminal.environment(
            {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        ),
    )
    assert "délégués met — “again”" in run.stdout.decode()


def test_a_name_that_the_terminal_cannot_show_is_told_all_the_same(tmp_path: Path) -> None:
    name = tmp_path / "a\udcff\n.txt"
    status, _, err = ran(name)
    assert status == 1
    assert "\\udcff" in err
