"""Which paragraphs are worth looking at: those that carry a word by which a matter is told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from palermo.reading.model import Document, Paragraph


def paragraphs_with(document: Document, words: tuple[str, ...]) -> Iterator[Paragraph]:
    """The paragraphs that hold any of the words, in order.

    Each word is sought once in all paragraphs together: that is many times faster
    than asking each paragraph for each word.
    """
    texts = [paragraph.text.value for paragraph in document.paragraphs]
    whole = "\n".join(texts)
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    found: set[int] = set()
    for word in words:
        place = whole.find(word)
        while place >= 0:
            index = bisect_right(starts, place) - 1
            found.add(index)
            place = whole.find(word, starts[index + 1])
    return (document.paragraphs[index] for index in sorted(found))
