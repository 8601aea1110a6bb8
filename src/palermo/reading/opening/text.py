"""Plain and Markdown-like text: characters to printed lines."""

from __future__ import annotations

import re

from palermo.reading.model import Line
from palermo.reading.scripts.characters import FORMAT

_OTHER_ENDS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = f"[\\s\x00-\x08\x0e-\x1b\x1f\x7f-\x9f{FORMAT}]"
_HAS_UNSEEN = re.compile(_UNSEEN.replace("\\s", ""))
_HEAD = re.compile(f"{_UNSEEN}+")
_TAIL = re.compile(f"(?<!{_UNSEEN}){_UNSEEN}+\\Z")


def lines_of(source: str, plain: bool = False) -> tuple[Line, ...]:
    """The lines of a source text that have words, in order; `plain` as of `Opened`.

    Form feeds and Unicode's other line ends part lines like `\\n`; every line
    knows the empty ones before it.
    """
    shadow, unseen = source, False
    if not plain:
        shadow = _OTHER_ENDS.sub("\n", source) if _OTHER_ENDS.search(source) else source
        unseen = _HAS_UNSEEN.search(shadow) is not None
    has_pages = shadow is not source
    rows = shadow.split("\n")
    texts = list(map(str.strip, rows))
    if unseen:
        texts = [_seen(text) if text else text for text in texts]
    make = tuple.__new__
    lines: list[Line] = []
    position = gap = page_from = 0
    for row, text, size in zip(rows, texts, map(len, rows), strict=True):
        if text:
            indent = 0 if text is row else row.index(text)
            start = position + indent
            new_page = has_pages and "\f" in source[page_from:start]
            end = start + len(text)
            lines.append(make(Line, (start, end, text, indent, gap, new_page, 0, None, None, "")))
            gap, page_from = 0, start
        else:
            gap += 1
        position += size + 1
    return tuple(lines)


def trimmed(text: str) -> str:
    """Words without the white space and the unseen characters at their ends."""
    text = text.strip()
    return _seen(text) if text and _HAS_UNSEEN.search(text) else text


def _seen(text: str) -> str:
    """A line without the characters at its ends that nobody sees."""
    head = _HEAD.match(text)
    return _TAIL.sub("", text[head.end() :] if head else text)
