"""Bytes to characters: UTF-8 first, then what a byte-order mark or the bytes themselves say."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from palermo.reading.errors import Unreadable
from palermo.reading.scripts.characters import CONTROL, FORMAT, printed

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ["gb18030", "cp1252"]
_SAMPLE = 65_536
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_BYTES = bytes(byte for byte in range(32) if _CONTROLS.match(chr(byte)))
_SEEN = re.compile(f"[^\\s{CONTROL}{FORMAT}]")
_ODD = re.compile(
    "[^\x00-\u052f\u0600-\u06ff\u2000-\u22ff\u2460-\u24ff\u25a0-\u26ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
)


def decode(data: bytes) -> str:
    """The characters of a text file, its byte-order mark dropped.

    UTF-8, UTF-16 and UTF-32 (with their mark, or UTF-16 without one), GB18030
    and Windows-1252 are read. Raises `Unreadable` with `empty`, `binary` or
    `encoding` where that is not possible.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _without_mark(data)
    if "\0" in text:
        text = _wide(data) or text
    if len(data.translate(None, _CONTROL_BYTES)) < len(data) or not _SEEN.search(text):
        _refuse_binary(text)
    return text


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            "encoding",
            f"The file says that it is {encoding.upper()} but is not, from byte {error.start} on; "
            "save it again as UTF-8.",
        ) from error
    _refuse_binary(text)
    return text


def _without_mark(data: bytes) -> str:
    wide = _wide(data)
    if wide is not None:
        return wide
    sample = data[:_SAMPLE]
    if len(_CONTROLS.findall(sample.decode("latin-1"))) > 0.001 * len(sample):
        raise _binary()
    best = from_bytes(sample, cp_isolation=_LEGACY, threshold=0.2).best()
    for encoding in (best.encoding, *best.could_be_from_charset) if best is not None else ():
        text = _tried(data, encoding)
        if text is not None and _is_plausible(text):
            return text
    raise Unreadable(
        "encoding",
        "The characters of this file could not be told: it is neither UTF-8 nor UTF-16, GB18030 or "
        "Windows-1252; save it again as UTF-8.",
    )


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: text in it is either mostly Latin or shows the marks of Chinese."""
    if len(data) % 2:
        return None
    for encoding, high in (("utf-16-le", data[1:_SAMPLE:2]), ("utf-16-be", data[0:_SAMPLE:2])):
        text = _tried(data, encoding)
        if text and _is_plausible(text) and (high.count(0) > 0.7 * len(high) or _is_chinese(text)):
            return text
    return None


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_plausible(text: str) -> bool:
    """Whether nearly all characters are such as documents are written in."""
    sample = printed(text[:_SAMPLE])
    return bool(sample) and len(_ODD.findall(sample)) <= 0.02 * len(sample) and "\0" not in text[:_SAMPLE]


def _is_chinese(text: str) -> bool:
    """Whether the commonest characters of Chinese text are there: random pairs of bytes lack them."""
    sample = text[:_SAMPLE]
    return sum(sample.count(mark) for mark in "的，。、和") > 0.04 * len(sample)


def _refuse_binary(text: str) -> None:
    sample = text[:_SAMPLE]
    if _CONTROLS.search(sample) and len(_CONTROLS.findall(sample)) > 0.01 * len(sample):
        raise _binary()
    if not _SEEN.search(text):
        raise Unreadable("empty", "The file holds no text: it is empty or only white space.")


def _binary() -> Unreadable:
    return Unreadable("binary", "The file is no text but binary data; give a text file (UTF-8).")
