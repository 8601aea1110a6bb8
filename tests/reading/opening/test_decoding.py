"""Bytes become the characters that were meant, or are refused with a reason."""

from __future__ import annotations

import pytest

from palermo.reading.errors import Unreadable
from palermo.reading.opening.decoding import decode

CHINESE = "工作组建议各国，酌情加强对河流的保护、对湖泊的保护和对山谷的保护。\n" * 8
ENGLISH = "The Working Group’s delegates – all of them – met in the “old” hall of the café.\n" * 8
MARKED = [("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-32", "utf-32")]


def refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as error:
        decode(data)
    return error.value.code


@pytest.mark.parametrize("text", [CHINESE, ENGLISH], ids=["Chinese", "English"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_its_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xfe\xff", "utf-16-be"), (b"\0\0\xfe\xff", "utf-32-be")])
def test_big_ends_first_are_read_by_their_mark(mark: bytes, encoding: str) -> None:
    assert decode(mark + ENGLISH.encode(encoding)) == ENGLISH


def test_a_mark_of_utf_32_is_not_taken_for_that_of_utf_16() -> None:
    data = b"\xff\xfe\0\0" + ENGLISH.encode("utf-32-le")
    assert decode(data) == ENGLISH


def test_gb18030_is_read() -> None:
    assert decode(CHINESE.encode("gb18030")) == CHINESE


def test_gb18030_with_characters_of_four_bytes_is_read() -> None:
    text = CHINESE + "㐀㐁\n"
    assert decode(text.encode("gb18030")) == text


def test_windows_1252_is_read() -> None:
    assert decode(ENGLISH.encode("cp1252")) == ENGLISH


def test_ascii_is_utf_8() -> None:
    assert decode(b"The meeting was opened.\n") == "The meeting was opened.\n"


def test_a_mark_inside_a_text_stays() -> None:
    assert decode("a\ufeffb".encode()) == "a\ufeffb"


def test_zeros_between_ascii_letters_are_utf_16() -> None:
    text = "The delegates met again.\n" * 4
    assert decode(text.encode("utf-16-le")) == text
    assert decode(text.encode("utf-16-be")) == text


@pytest.mark.parametrize("data", [b"", b"\n \t\r\n", "\u200b\u2028\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_text_without_a_seen_character_is_empty(data: bytes) -> None:
    assert refused(data) == "empty"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_a_mark_that_does_not_fit_is_refused(encoding: str) -> None:
    data = {"utf-8": b"\xef\xbb\xbf\xc3(", "utf-16": b"\xff\xfea", "utf-32": b"\xff\xfe\0\0abc"}[encoding]
    assert refused(data) == "encoding"


def test_the_refusal_names_the_encoding_and_the_byte() -> None:
    with pytest.raises(Unreadable, match=r"says that it is UTF-8 but is not, from byte 1 on"):
        decode(b"\xef\xbb\xbfa\xff")


def test_controls_in_utf_8_are_binary_data() -> None:
    assert refused(b"GIF\x01\x02\x03\x04 text" * 20) == "binary"


def test_controls_behind_a_mark_are_binary_data() -> None:
    assert refused(b"\xef\xbb\xbf" + b"ab\x01\x02" * 40) == "binary"


def test_controls_among_bytes_that_are_no_utf_8_are_binary_data() -> None:
    assert refused(b"\x93\x01\x02\x03word" * 40 + b"\xff") == "binary"


def test_one_control_in_a_long_text_is_no_reason_to_refuse_it() -> None:
    text = "The delegates met.\x07 " * 1 + "They met again. " * 40
    assert decode(text.encode()) == text


def test_bytes_that_are_text_in_no_known_encoding_are_refused() -> None:
    assert refused(bytes(range(0x81, 0xA0)) * 30) == "encoding"
