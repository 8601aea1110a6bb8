"""Whatever is read, the promises of the reading contract are kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from palermo.reading import read_bytes
from palermo.reading.errors import Unreadable
from palermo.reading.exporting.json import to_json
from tests.properties.promises import broken_promises
from tests.properties.texts import ANY_BYTES, ANY_TEXT, TEXTS


@given(st.one_of(TEXTS, ANY_TEXT))
def test_any_text_is_read_whole_or_refused(text: str) -> None:
    try:
        reading = read_bytes(text.encode("utf-8"), "any.txt")
    except Unreadable:
        return
    assert broken_promises(to_json(reading), reading.document.source) == []


@given(ANY_BYTES)
def test_any_bytes_are_read_whole_or_refused(data: bytes) -> None:
    try:
        reading = read_bytes(data, "any")
    except Unreadable:
        return
    assert broken_promises(to_json(reading), reading.document.source) == []


@given(TEXTS)
def test_reading_twice_is_reading_once(text: str) -> None:
    try:
        once = read_bytes(text.encode("utf-8"), "any.txt")
    except Unreadable:
        return
    again = read_bytes(once.document.source.encode("utf-8"), "any.txt")
    assert to_json(again) == to_json(once)
