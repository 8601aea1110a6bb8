"""Heads and feet: what pages print again and again at the same height of their upper and lower edge."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from palermo.reading.lines.marginal import JOB, PAGE
from palermo.reading.opening.pdf.order import Band
from palermo.reading.opening.pdf.pages import Page
from palermo.reading.opening.pdf.strips import Strip

Key = tuple[str, int, int | None]
"""Words with their height, and by how much a number in them is ahead of the page's place."""
_DIGITS = re.compile(r"\d{1,4}")
_BROWSER = re.compile(
    r"(?:(?:file|https?)://|about:)\S+|\d{1,4}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?:\s[AP]M)?"
)
"""What a browser prints on a page of its own accord: the address and the time, with the title or the page."""
_JOB = re.compile(JOB)
_PAGE = re.compile(PAGE)
_DEPTH = 4
"""Lines of a head or a foot at most."""
_EDGE = 0.2
"""The part of a page's height in which heads and feet stand."""


def margins_of(pages: Sequence[Page]) -> list[tuple[int, int]]:
    """For each page, how many bands at its top are its head and how many at its bottom its foot."""
    keys = [_keys_of(number, page) for number, page in enumerate(pages)]
    often = Counter(key for found in keys for band in found for key in band)
    return [
        (_count(page.bands, found, often), _count(page.bands[::-1], found[::-1], often))
        for page, found in zip(pages, keys, strict=True)
    ]


def _keys_of(number: int, page: Page) -> list[frozenset[Key]]:
    """For each band what is to come again: nothing for a row of a table and for what stands in the middle."""
    rows = {row for first, (end, _) in page.grids.items() for row in range(first, end)}
    keys: list[frozenset[Key]] = [frozenset()] * len(page.bands)
    last = len(page.bands)
    for index in {*range(min(_DEPTH, last)), *range(max(last - _DEPTH, 0), last)}:
        band = page.bands[index]
        if index not in rows and _is_edge(band[0][0], page.height):
            keys[index] = _keys(number, band)
    return keys


def _is_edge(strip: Strip, height: float) -> bool:
    return strip.y > (1 - _EDGE) * height or strip.y < _EDGE * height


def _keys(number: int, band: Band) -> frozenset[Key]:
    """What is to come again at the same height, in 4 points: words, or they but for a number that counts."""
    if any(len(column) > 3 for column in band):
        return frozenset()
    strips = [strip for column in band for strip in column]
    heights = [(strip.text, round((strip.y + shift) / 4)) for strip in strips for shift in (-1, 1)]
    return frozenset(
        [(text, height, None) for text, height in heights]
        + [
            (_DIGITS.sub("0", text), height, int(value) - number)
            for text, height in heights
            for value in _DIGITS.findall(text)
        ]
    )


def _count(bands: Sequence[Band], keys: Sequence[frozenset[Key]], often: Counter[Key]) -> int:
    """How many bands from the edge on are furniture, up to the first that is text."""
    count = 0
    for band, found in zip(bands, keys, strict=True):
        if not found or not (any(_returns(key, often) for key in found) or _says_so(band)):
            break
        count += 1
    return count if count < len(bands) else 0


def _returns(key: Key, often: Counter[Key]) -> bool:
    """Whether the words stand on another page, or count on over three."""
    return often[key] > (1 if key[2] is None else 2)


def _says_so(band: Band) -> bool:
    """Whether what is printed says of itself that it is furniture."""
    strips = [strip for column in band for strip in column]
    if any(_BROWSER.fullmatch(strip.text) for strip in strips):
        return True
    return all(is_number(strip) or _JOB.fullmatch(strip.text) for strip in strips)


def is_number(strip: Strip) -> bool:
    """Whether a strip is the number of a page."""
    return _PAGE.fullmatch(strip.text) is not None
