"""The engine by itself: what it makes of an index that is not whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from palermo.search.engines import Asked, Damaged, IndexEntry, TextEntry
from palermo.search.engines.tantivy_engine import TantivyReader, TantivyWriter, can_be_read, sound
from palermo.search.query import Kind

EVERYTHING = Asked(needs=(), languages=(), filters={}, kind=None, drafts=True)


def _entry(key: int) -> IndexEntry:
    return IndexEntry(Kind.PARAGRAPH, key, 7, key, key, False, [TextEntry("en", "pay")], {"language": ["en"]})


def test_what_is_no_index_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{}")
    assert not can_be_read(tmp_path)
    with pytest.raises(Damaged):
        TantivyWriter(tmp_path)


def test_entries_of_a_document_are_replaced(tmp_path: Path) -> None:
    for keys in ([1, 2], [3]):
        with TantivyWriter(tmp_path) as writer:
            writer.replace([7], map(_entry, keys))
            writer.commit()
    found = TantivyReader(tmp_path).find(EVERYTHING)
    assert (found.total, [hit.key for hit in found.hits]) == (1, [3])
    assert can_be_read(tmp_path)


def test_what_was_begun_and_failed_leaves_nothing(tmp_path: Path) -> None:
    def failing() -> None:
        with TantivyWriter(tmp_path) as writer:
            writer.replace([7], [_entry(1)])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        failing()
    assert TantivyReader(tmp_path).find(EVERYTHING).total == 0


def test_a_panic_of_the_engine_is_damage_and_nothing_else_is() -> None:
    panic = type("PanicException", (BaseException,), {})
    with pytest.raises(Damaged), sound():
        raise panic("index out of bounds")
    with pytest.raises(KeyboardInterrupt), sound():
        raise KeyboardInterrupt


def test_headings_are_counted_each_in_its_language(tmp_path: Path) -> None:
    headings = [["en:A. Law", "zh:A. 法律"], ["en:A. Law", "zh:B. 合作"], ["en:A. Law"], []]
    with TantivyWriter(tmp_path) as writer:
        for key, some in enumerate(headings):
            held = {"section": some, "language": ["en", "zh"]}
            writer.replace([], [IndexEntry(Kind.RECOMMENDATION, key, 7, key, key, False, [], held)])
        writer.commit()
    found = TantivyReader(tmp_path).find(replace(EVERYTHING, counts=("section", "language")))
    assert found.counts == {
        "section": {"en:A. Law": 3, "zh:A. 法律": 1, "zh:B. 合作": 1},
        "language": {"en": 4, "zh": 4},
    }
