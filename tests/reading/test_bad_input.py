"""Bad input gets one clear line or a whole reading: never a traceback, never a lost character."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from palermo.reading import read_bytes
from palermo.reading.errors import Unreadable
from palermo.reading.exporting.json import to_json
from palermo.reading.model import Reading
from samples.making.__main__ import HERE

CHINESE = (HERE / "2031-report.zh.txt").read_text(encoding="utf-8")
ENGLISH = (HERE / "2031-report.en.txt").read_text(encoding="utf-8")


def facts_of(reading: Reading) -> dict[str, Any]:
    """The reading as JSON, with every character accounted for."""
    facts: dict[str, Any] = json.loads(json.dumps(to_json(reading), ensure_ascii=False))
    counted = facts["coverage"]
    assert counted["unplaced"] == 0
    assert counted["source"] == counted["placed"] + counted["furniture"]
    return facts


def refusal_of(data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as refused:
        read_bytes(data, "file.txt")
    assert "\n" not in refused.value.message
    return refused.value


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u200b\u00ad\n".encode()])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    assert refusal_of(data).code == "empty"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8,
        b"\x7fELF\x02\x01\x01" + bytes(4096),
        random.Random(7).randbytes(20_000),
    ],
    ids=["picture", "program", "noise"],
)
def test_binary_data_is_refused(data: bytes) -> None:
    assert refusal_of(data).code in ("binary", "encoding")


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + "建议".encode("gb18030"),
        "建议".encode("utf-16") + b"\x00",
        b"\xff\xfe\x00\xd8\x00\xd8",
    ],
    ids=["mark of UTF-8 before GB18030", "half a character of UTF-16", "halves of pairs"],
)
def test_a_file_that_is_not_what_its_mark_says_is_refused(data: bytes) -> None:
    assert refusal_of(data).code == "encoding"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"])
def test_chinese_is_read_in_every_encoding_alike(encoding: str) -> None:
    expected = facts_of(read_bytes(CHINESE.encode(), "a.txt"))
    assert facts_of(read_bytes(CHINESE.encode(encoding), "a.txt")) == expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_english_is_read_in_every_encoding_alike(encoding: str) -> None:
    expected = facts_of(read_bytes(ENGLISH.encode(), "a.txt"))
    assert facts_of(read_bytes(ENGLISH.encode(encoding), "a.txt")) == expected


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n\r"])
def test_every_line_end_counts(end: str) -> None:
    facts = facts_of(read_bytes(ENGLISH.replace("\n", end).encode(), "a.txt"))
    assert len(facts["paragraphs"]) == 46
    assert facts["meeting"]["start"] == "2031-06-04"


def test_the_name_does_not_decide() -> None:
    expected = facts_of(read_bytes(CHINESE.encode(), "a.txt"))
    for name in ("a.pdf", "a", "报告.docx", "../a\n.txt"):
        assert facts_of(read_bytes(CHINESE.encode(), name)) == {**expected, "file": name}


@pytest.mark.parametrize("count", [200_000, pytest.param(10_000_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("words", ["Delegates met again. ", "代表们再次举行了会议。"])
def test_a_line_of_megabytes_is_read_whole(words: str, count: int) -> None:
    text = words * (count // len(words.encode()))
    facts = facts_of(read_bytes(text.encode(), "a.txt"))
    assert facts["kind"] == "other"
    assert facts["recommendations"] == []


@pytest.mark.parametrize(
    "text",
    [
        "1. The following:\n"
        + "".join(f"{' ' * (n % 40)}({'abcdefgh'[n % 8]}) Item {n};\n" for n in range(4000)),
        "1. The following:\n" + "(a) Above:\n(i) Below:\na. Further:\n• Last:\n" * 1500,
        "1. " + "(a) " * 4000 + "word\n",
        "".join(f"{' ' * n}• deeper\n" for n in range(2000)),
        "(" * 20_000 + "a" + ")" * 20_000,
        "I. One\nA. Two\n1. Three\n(a) Four\n" * 1500,
        "".join(f"{n}.{n}.{n} Numbered\n" for n in range(4000)),
    ],
    ids=["items", "four depths", "labels alone", "indents", "brackets", "headings", "compound numbers"],
)
def test_thousands_of_items_are_read_whole(text: str) -> None:
    facts_of(read_bytes(text.encode(), "a.txt"))


@pytest.mark.parametrize(
    "text",
    [
        "Delegates met.\n\nThey parted again without a decision.\n",
        "代表们举行了会议。\n\n没有作出决定。\n",
        "a",
        "1.",
        "(a)",
        "¹",
        "__________________\n\n 1 \n",
        "---\n\n---\n",
        "# \n\n## \n",
        "| |\n|---|\n| |\n",
        "| Symbol | Title |\n|---|---|\n| A/1 |\n| A/2 | Two | three |\n",
        "建议 1\n\n建议 1\n\n建议\n",
        "Recommendation 999999999999999999999999\n\nStates should act.\n",
        "99999999999999999999. States parties should act.\n",
        "Distr.: General\n31 February 2031\n\nReport on the meeting held in Port Meridian from 9 to 4 June\n",
        "第 0 次会议\n2031 年 13 月 45 日\n",
        "Report\u0000of\u0007the\u001bmeeting\n" + "word " * 500,
        "\u202eThe meeting\u202c was \u00ad\u200bopened.\n",
        "e\u0301\u0302\u0303" * 200,
        "\U0001f600 \U0010ffff \ufffe\n",
        "[link](#) [open (\n[](\n** * \\* \\\n<sup>1</sup>\n<sup>\n",
    ],
)
def test_a_file_without_form_is_read_whole(text: str) -> None:
    facts_of(read_bytes(text.encode(), "a.txt"))


def test_a_text_that_is_no_report_is_of_another_kind_and_asks_nothing() -> None:
    facts = facts_of(read_bytes(b"Dear Ana,\n\nyou should come on Monday.\n", "letter.txt"))
    assert facts["kind"] == "other"
    assert facts["recommendations"] == []
    assert facts["symbol"] is None
    assert facts["meeting"] is None
