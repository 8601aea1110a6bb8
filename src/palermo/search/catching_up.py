"""Bring the index up to the record: what waits is indexed, and a lost index is made again."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from palermo.domain.topics.evoking import edition
from palermo.kernel.batches import in_batches
from palermo.kernel.errors import PalermoError
from palermo.kernel.models import Entry
from palermo.kernel.snapshot import one_state
from palermo.search.analysing import EDITION as ANALYSER
from palermo.search.analysing.families import digest
from palermo.search.engines import Damaged
from palermo.search.engines.tantivy_engine import TantivyWriter, can_be_read
from palermo.search.engines.tantivy_schema import EDITION as FIELDS
from palermo.search.errors import IndexOutOfReach
from palermo.search.gathering import gather
from palermo.search.models import Place, Waiting
from palermo.search.placing import Facts, NoRoom, facts_of_all, labels_of, place, place_anew
from palermo.search.shelf import Shelf
from palermo.search.waiting import identity

_log = logging.getLogger(__name__)
_AT_ONCE = 40
"""Documents whose entries are gathered with one set of queries."""


class Outcome(StrEnum):
    """What came of catching up."""

    NOTHING = "nothing"
    """Nothing waited."""
    INDEXED = "indexed"
    REBUILT = "rebuilt"
    TAKEN = "taken"
    """Somebody else is at it."""


class _Moment(NamedTuple):
    """The record at one moment: whose it is, its last line, all documents, what waits at which version."""

    token: str
    line: tuple[int, str]
    facts: dict[int, Facts]
    versions: dict[int, str]


def shelf() -> Shelf:
    """The shelf of the record in use."""
    return _shelf_in(settings.ENVIRONMENT.data_dir)


@cache
def _shelf_in(data_dir: Path) -> Shelf:
    return Shelf(data_dir)


def catch_up() -> Outcome:
    """Index what waits; all there is where the index is missing, damaged, of another form or record.

    Side effects, in order: places in the order are written; entries are taken out and put into the
    index and committed; what waited is taken off, if it was not marked again meanwhile.
    One process does so at a time: another one leaves at once. Raises `IndexOutOfReach`.
    """
    where = shelf()
    try:
        with where.alone() as mine:
            return _catch_up(where) if mine else Outcome.TAKEN
    except (Damaged, OSError) as error:
        raise IndexOutOfReach(where.folder, str(error)) from error


def keep_up(until: Callable[[float], bool], seconds: float = 1.0) -> None:
    """Catch up again and again; `until` waits so many seconds and says whether to end.

    What hinders is logged, and tried again.
    """
    while True:
        try:
            catch_up()
        except (PalermoError, DatabaseError, OSError) as error:
            _log.warning("search could not catch up: %s", error)
        connection.close()
        if until(seconds):
            return


def _catch_up(where: Shelf) -> Outcome:
    path = _usable(where)
    if path is not None:
        try:
            return _index_waiting(where, path)
        except (Damaged, NoRoom):
            pass
    _rebuild(where)
    return Outcome.REBUILT


def form() -> str:
    """The fingerprint of all that decides which entries and tokens an index holds."""
    migrations = sorted(MigrationRecorder(connection).applied_migrations())
    return hashlib.sha256(repr([_form_of_tokens(), *migrations]).encode()).hexdigest()


@cache
def _form_of_tokens() -> tuple[int | str, ...]:
    return ANALYSER, digest(), FIELDS, edition(), version("tantivy"), version("PyStemmer")


def _usable(where: Shelf) -> Path | None:
    """The index, if it is whole, of this form, and of this record as it is or was."""
    path = where.current()
    stamp = where.stamped(path) if path else None
    if path is None or stamp is None or stamp.form != form() or stamp.identity != identity():
        return None
    return path if stamp.entry == _line(stamp.entry[0]) and can_be_read(path) else None


def _line(key: int | None = None) -> tuple[int, str]:
    """A line of the journal, the last one without `key`, with its time; `(0, "")` where there is none."""
    lines = Entry.objects.order_by("-id")
    line = (lines if key is None else lines.filter(pk=key)).values_list("pk", "at").first()
    return (line[0], line[1].isoformat()) if line else (0, "")


def _rebuild(where: Shelf) -> None:
    moment = _moment()
    place_anew(moment.facts)
    path = where.new()
    _index(where, path, moment, list(moment.facts))


def _index_waiting(where: Shelf, path: Path) -> Outcome:
    done = Outcome.NOTHING
    while Waiting.objects.exists():
        moment = _moment()
        place(moment.facts)
        _index(where, path, moment, sorted(_changed(moment.facts) | moment.versions.keys()))
        done = Outcome.INDEXED
    return done


def _moment() -> _Moment:
    token = identity()
    with one_state():
        versions = dict(Waiting.objects.values_list("document", "version"))
        return _Moment(token, _line(), facts_of_all(), versions)


def _index(where: Shelf, path: Path, moment: _Moment, documents: list[int]) -> None:
    with TantivyWriter(path) as writer:
        _write(writer, documents)
        writer.commit()
    where.stamp(path, form(), moment.token, moment.line)
    _take_off(moment, documents)


def _write(writer: TantivyWriter, documents: list[int]) -> None:
    labels = labels_of(documents)
    for start in range(0, len(documents), _AT_ONCE):
        batch = documents[start : start + _AT_ONCE]
        with one_state():
            writer.replace(batch, gather(batch, labels))


def _changed(facts: dict[int, Facts]) -> set[int]:
    """The documents of which the index was told otherwise, and those that are no more."""
    told = dict(Place.objects.values_list("document", "facts"))
    return {
        one for one in facts.keys() | told.keys() if one not in facts or told.get(one) != facts[one].digest
    }


def _take_off(moment: _Moment, documents: list[int]) -> None:
    with transaction.atomic():
        for document, version in moment.versions.items():
            Waiting.objects.filter(document=document, version=version).delete()
        for batch in in_batches(documents):
            gone = [document for document in batch if document not in moment.facts]
            Place.objects.filter(document__in=gone).delete()
            told = list(Place.objects.filter(document__in=batch))
            for one in told:
                one.facts = moment.facts[one.document].digest
            Place.objects.bulk_update(told, ["facts"], batch_size=150)
