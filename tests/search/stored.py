"""The record of the samples, or of real documents, and search by brute force over what it stores."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.test import override_settings

from palermo.domain.documents.models import Paragraph
from palermo.domain.documents.values import TextRead
from palermo.domain.recommendations.models import Wording
from palermo.flows.reading_files import read_file
from palermo.flows.take_in_document import take_in
from palermo.search.finding import find
from palermo.search.query import SearchQuery
from palermo.search.showing import texts_of
from tests.conftest import REPOSITORY

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff"
Row = tuple[str, str, str]
"""An address, a language, a text."""


class Stored(NamedTuple):
    """A text of the record, and the same folded in the plainest way."""

    row: Row
    folded: str


def own_shelf(folder: Path) -> override_settings:
    """Let the index lie in a folder of its own."""
    return override_settings(ENVIRONMENT=replace(settings.ENVIRONMENT, data_dir=folder))


def take_in_all(folder: Path) -> None:
    """Take in every document of a folder."""
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.md")]):
        if path.name != "README.md":
            take_in(path.read_bytes(), path.name, by="clerk", read=read_once, reader="tests")


def take_in_samples() -> None:
    """Take in the samples."""
    take_in_all(REPOSITORY / "samples")


@cache
def read_once(data: bytes, name: str) -> TextRead:
    """Read a file, once for all tests."""
    return read_file(data, name)


def stored() -> list[Stored]:
    """Every text that counts."""
    wordings = Wording.objects.filter(
        missing_since=None, recommendation__missing_since=None, recommendation__document__removed_at=None
    ).filter(recommendation__document__gives_way_to=None)
    rows = [
        (one.recommendation.address, one.language_version.language, one.words)
        for one in wordings.select_related("recommendation__document", "language_version")
    ]
    paragraphs = Paragraph.objects.filter(
        text__current=True,
        text__language_version__document__gives_way_to=None,
        text__language_version__document__removed_at=None,
    ).select_related("text__language_version__document")
    for one in paragraphs:
        version = one.text.language_version
        rows.append((f"{version.document.address}#{one.number or one.key}", version.language, one.words))
    return [Stored(row, plain(row[2])) for row in rows]


def plain(text: str) -> str:
    """Folded as the query language says it: a break for each sign, nothing for white space of no account."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = re.sub(rf"(?<=[{HAN}0-9])\s+|\s+(?=[{HAN}0-9])", "", folded)
    return re.sub(r"[^\w\s]|_", "\0", folded)


def brute(run: str, texts: Iterable[Stored]) -> list[Row]:
    """The texts that hold each part of a query between its breaks."""
    parts = parts_of(run)
    return sorted(one.row for one in texts if all(part in one.folded for part in parts))


def parts_of(words: str) -> list[str]:
    """The parts of a query between its breaks."""
    return [part.strip() for part in plain(words).split("\0") if part.strip()]


def characters(texts: list[Stored]) -> list[str]:
    """Every Chinese character of the texts."""
    return sorted(set(re.findall(f"[{HAN}]", "".join(one.row[2] for one in texts))))


def pieces(texts: list[Stored], many: int, seed: int) -> list[str]:
    """Random stretches of Chinese texts, none that may cut a Latin word, or a number that stands alone."""
    chance, chinese = random.Random(seed), [one.row[2] for one in texts if one.row[1] == "zh"]
    found: list[str] = []
    while len(found) < many:
        text = chance.choice(chinese)
        start = chance.randrange(len(text))
        piece = text[start : start + chance.randint(1, 16)].strip()
        parts = parts_of(piece)
        if parts and all(re.search(f"[{HAN}]", part) for part in parts) and not re.search("[A-Za-z]", piece):
            found.append(piece)
    return found


def found(words: str, language: str | None = None) -> list[Row]:
    """What search finds; and that its marks are exactly where the words stand."""
    results = find(SearchQuery(words, language=language, limit=None))
    rows = []
    for one in texts_of(results.hits, results.reading, language):
        assert one.marks
        rows.append((one.address, one.language, one.text))
    return sorted(rows)
