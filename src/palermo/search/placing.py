"""The order of the record as numbers that the index sorts by, and what it was told of each document.

A document has a label; its entries lie between this label and the next. A new
document gets a label between those of its neighbours, so nothing else moves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.db import transaction

from palermo.domain.documents.models import Document
from palermo.kernel.batches import in_batches
from palermo.kernel.ordering import day_of
from palermo.search.models import Place

WIDTH = 20
"""Bits of an order that count the entries of one document."""
HIGHEST = 1 << (62 - WIDTH)
"""Labels stand below this."""
_HALF = HIGHEST >> 1
"""Documents without a date, which come last, have labels from here on, so that later dates find room."""
_STEP = HIGHEST >> 22
"""Between labels that are given one after the other, forth and back from the middle of their half."""


class Facts(NamedTuple):
    """What the index is told of a document as a whole: its place in the order, and the digest of the rest."""

    sort_key: str
    digest: str


class NoRoom(Exception):
    """Two neighbours have labels next to each other: all must be given anew."""


def facts_of_all() -> dict[int, Facts]:
    """The facts of every document, in the order of the record; one query."""
    rows = Document.objects.order_by("sort_key", "id").values_list(
        "pk",
        "sort_key",
        "slug",
        "gives_way_to",
        "removed_at",
        "work__meeting__start",
        "work__meeting__body",
        "work__body",
        "work__body__series",
    )
    return {row[0]: Facts(row[1], _digest(row[1:])) for row in rows}


def place_anew(facts: Mapping[int, Facts]) -> None:
    """Write labels for all documents anew."""
    with transaction.atomic():
        Place.objects.all().delete()
        _write(labelled({}, facts), facts)


def place(facts: Mapping[int, Facts]) -> None:
    """Write labels for the documents that are new or moved; raises `NoRoom`."""
    with transaction.atomic():
        rows = Place.objects.values_list("document", "sort_key", "label")
        held = {document: (key, label) for document, key, label in rows}
        stay = {
            document: label
            for document, (key, label) in held.items()
            if document in facts and facts[document].sort_key == key
        }
        labels = labelled(stay, facts)
        for batch in in_batches(labels):
            Place.objects.filter(document__in=batch).delete()
        _write(labels, facts)


def labelled(stay: Mapping[int, int], facts: Mapping[int, Facts]) -> dict[int, int]:
    """Labels for the documents of `facts`, in the order of the record, that have none in `stay`.

    Raises `NoRoom` where neighbours have labels next to each other.
    """
    labels: dict[int, int] = {}
    for dated, start, end in ((True, 0, _HALF), (False, _HALF, HIGHEST)):
        waiting: list[int] = []
        low = start
        for document in facts:
            if (day_of(facts[document].sort_key) is not None) is not dated:
                continue
            if document not in stay:
                waiting.append(document)
                continue
            labels.update(_between(waiting, low, stay[document], prepend=low == start))
            low, waiting = stay[document], []
        first = (start + end) // 2 if low == start else low
        labels.update(_between(waiting, first, min(first + _STEP * (len(waiting) + 1), end)))
    return labels


def _between(documents: Sequence[int], low: int, high: int, *, prepend: bool = False) -> dict[int, int]:
    step = (high - low) // (len(documents) + 1)
    if prepend and step > _STEP:
        step, low = _STEP, high - _STEP * (len(documents) + 1)
    if documents and step < 1:
        raise NoRoom
    return {document: low + step * at for at, document in enumerate(documents, 1)}


def _write(labels: Mapping[int, int], facts: Mapping[int, Facts]) -> None:
    rows = [
        Place(document=document, sort_key=facts[document].sort_key, label=label)
        for document, label in labels.items()
    ]
    Place.objects.bulk_create(rows, batch_size=150)


def labels_of(documents: Sequence[int]) -> dict[int, int]:
    """The labels of these documents."""
    labels: dict[int, int] = {}
    for batch in in_batches(documents):
        labels.update(Place.objects.filter(document__in=batch).values_list("document", "label"))
    return labels


def _digest(row: Sequence[object]) -> str:
    return hashlib.sha1("\0".join(map(str, row)).encode(), usedforsecurity=False).hexdigest()
