"""Heads and feet: what pages print again and again at the same height of their upper and lower edge."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from palermo.reading.lines.marginal import JOB, PAGE
from palermo.reading.opening.pdf.order import Band
from palermo.reading.opening.pdf.pages import Page
from palermo.reading.opening.pdf.strips import Strip

_DIGITS = re.compile(r"\d+")
_PRINTED_BY = re.compile(
    rf"{JOB}|(?:file|https?)://\S+|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}, \d{{1,2}}:\d\d(?: [AP]M)?"
)
"""The number of a job; and what a browser prints of its own accord: the address and the time."""
_PAGE = re.compile(PAGE)
_EDGE = 0.2
"""The part of a page's height in which heads and feet stand."""


def margins_of(pages: Sequence[Page]) -> list[tuple[int, int]]:
    """For each page, how many bands at its top are its head and how many at its bottom its foot."""
    often: Counter[tuple[str, int]] = Counter()
    keys = [_keys_of(page) for page in pages]
    for found in keys:
        often.update({key for band in found for key in band})
    return [
        (_count(page.bands, found, often), _count(page.bands[::-1], found[::-1], often))
        for page, found in zip(pages, keys, strict=True)
    ]


def _keys_of(page: Page) -> list[frozenset[tuple[str, int]]]:
    """For each band what is to come again: nothing for a row of a table and for what stands in the middle."""
    rows = {row for first, (end, _) in page.grids.items() for row in range(first, end)}
    return [
        _keys(band) if index not in rows and _is_edge(band[0][0], page.height) else frozenset()
        for index, band in enumerate(page.bands)
    ]


def _is_edge(strip: Strip, height: float) -> bool:
    return strip.y > (1 - _EDGE) * height or strip.y < _EDGE * height


def _keys(band: Band) -> frozenset[tuple[str, int]]:
    """What is to come again: the words without the values of numbers, and their height in 4 points."""
    if any(len(column) > 3 for column in band):
        return frozenset()
    return frozenset(
        (_DIGITS.sub("0", strip.text), round((strip.y + shift) / 4))
        for column in band
        for strip in column
        for shift in (-1, 1)
    )


def _count(
    bands: Sequence[Band], keys: Sequence[frozenset[tuple[str, int]]], often: Counter[tuple[str, int]]
) -> int:
    """How many bands from the edge on are furniture, up to the first that is text."""
    count = 0
    for band, found in zip(bands, keys, strict=True):
        if not found or not (any(often[key] > 1 for key in found) or _says_so(band)):
            break
        count += 1
    return count if count < len(bands) else 0


def _says_so(band: Band) -> bool:
    return all(is_number(strip) or _PRINTED_BY.fullmatch(strip.text) for column in band for strip in column)


def is_number(strip: Strip) -> bool:
    """Whether a strip is the number of a page."""
    return _PAGE.fullmatch(strip.text) is not None
