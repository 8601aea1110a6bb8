"""A document that says that it is invented is marked as such, in both languages."""

from __future__ import annotations

import pytest

from palermo.reading import read_bytes

BODY = "CMAT/COP/WG.1/2031/5\n\n1. The meeting was opened.\n"


@pytest.mark.parametrize(
    "line",
    [
        "SAMPLE DOCUMENT: invented for the Palermo project, not a United Nations document",
        "样本文件：为 Palermo 项目虚构，并非联合国文件",
    ],
)
def test_it_is_said_in_a_notice(line: str) -> None:
    language = "en" if line.isascii() else "zh"
    notices = read_bytes(f"{line}\n\n{BODY}".encode(), "sample.txt", language=language).notices
    assert [notice.code for notice in notices] == ["invented_document"]


def test_other_documents_say_nothing_of_the_kind() -> None:
    codes = [notice.code for notice in read_bytes(BODY.encode(), "report.txt").notices]
    assert "invented_document" not in codes
