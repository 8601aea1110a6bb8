"""From a file to a reading: what is refused, what is doubted, what is counted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from palermo.reading import Unreadable, pipeline, read, read_bytes
from tests.reading.forms import HEAD

TEXT = HEAD + "1. The delegates met.\n\nPage 2\n"


def test_a_file_is_read_under_the_name_that_was_given(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert read(file).file == str(file)
    assert read(str(file)).document == read_bytes(TEXT.encode(), "b").document


@pytest.mark.parametrize(
    ("name", "code"), [("none.txt", "no_file"), (".", "no_file"), ("a.txt/b", "no_access")]
)
def test_what_is_no_file_is_refused(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        read(tmp_path / name)
    assert refused.value.code == code


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch(mode=0)
    with pytest.raises(Unreadable, match="cannot be read"):
        read(file)


def test_a_file_beyond_the_limit_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "LIMIT", 8)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        read(tmp_path / "a.txt")
    assert refused.value.code == "too_large"


def test_a_language_may_be_said_and_must_be_one_of_six() -> None:
    assert read_bytes(TEXT.encode(), "a", language="zh").document.language == "zh"
    with pytest.raises(ValueError, match="'de' is none of the languages ar zh en fr ru es"):
        read_bytes(TEXT.encode(), "a", language="de")


def test_every_character_counts_once() -> None:
    coverage = read_bytes(TEXT.encode(), "a").coverage
    assert coverage == (len("".join(TEXT.split())), len("".join(TEXT.split())) - 5, 5, 0)
