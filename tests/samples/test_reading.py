"""Every sample, in each of its forms, is read as its gold says."""

from __future__ import annotations

import re

import pytest

from samples.making.__main__ import HERE
from tests.samples.comparing import FIELDS, differences
from tests.samples.readings import GOLD, Facts, known, reading_of

KNOWN = known()


def _cases() -> list[object]:
    """Every file and field; those that are known to differ are expected to fail."""
    mark = pytest.mark.xfail(reason="listed in differing.txt")
    return [
        pytest.param(path, field, marks=[mark] if (path, field) in KNOWN else [])
        for path in GOLD
        for field in FIELDS
    ]


@pytest.mark.parametrize(("path", "field"), _cases())
def test_it_is_read_as_the_gold_says(path: str, field: str) -> None:
    found = differences(GOLD[path], reading_of(path), field)
    assert not found, "\n".join(found)


def test_the_list_names_what_there_is() -> None:
    assert {(path, field) for path in GOLD for field in FIELDS} >= KNOWN


@pytest.mark.parametrize("path", GOLD)
def test_texts_equal_their_spans(path: str) -> None:
    source = (HERE / path).read_text(encoding="utf-8")
    facts = reading_of(path)
    items = [item for paragraph in facts["paragraphs"] for item in _below(paragraph["items"])]
    for passage in (*facts["paragraphs"], *items, *facts["footnotes"]):
        assert _bare(passage["text"]) == _spanned(source, passage["body_spans"])
    for table in facts["tables"]:
        for texts, spans in zip(table["rows"], table["cells"], strict=True):
            assert [_bare(text) for text in texts] == [_spanned(source, each) for each in spans]


def _below(items: list[Facts]) -> list[Facts]:
    return [each for item in items for each in (item, *_below(item["items"]))]


def _spanned(source: str, spans: list[list[int]]) -> str:
    return _bare("".join(source[start:end] for start, end in spans))


def _bare(text: str) -> str:
    """Without what the contract takes out of both sides."""
    return re.sub(r"[\s\u00ad\u2010\\-]", "", text)
