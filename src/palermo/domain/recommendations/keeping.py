"""Write recommendations and their wordings, for the flow whose transaction it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef

from palermo.domain.documents.models import Document, Text
from palermo.domain.documents.values import TextRead, headings_above
from palermo.domain.recommendations.deciding import Found, Intent, Missing, New, Stored, Unchanged, decide
from palermo.domain.recommendations.models import Recommendation, Wording
from palermo.domain.recommendations.tails import tail_of
from palermo.kernel.batches import in_batches
from palermo.kernel.clock import now

_FIELDS = (
    "position",
    "label",
    "words",
    "items",
    "spans",
    "headings",
    "page",
    "status",
    "strength",
    "addressees",
    "proposers",
    "acts",
    "softeners",
    "instruments",
)
_AS_READ = tuple(name for name in _FIELDS if name not in ("position", "words", "headings"))


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the recommendations of a document: rows by what happened to their wording."""

    new: tuple[Recommendation, ...]
    changed: tuple[Recommendation, ...]
    missing: tuple[Recommendation, ...]


def found_in(read: TextRead) -> list[Found]:
    """The recommendations of a reading, as they are compared with those stored."""
    return [
        Found(entry["id"], _storable(entry["number"]), _content(position, entry, read.object))
        for position, entry in enumerate(read.object["recommendations"])
    ]


def stored_of(document: Document, language: str) -> list[Stored]:
    """The recommendations of a document, each with its wording in a language."""
    wordings = {
        wording.recommendation_id: wording
        for wording in Wording.objects.filter(
            recommendation__document=document, language_version__language=language
        )
    }
    return [
        Stored(
            one.pk,
            one.key,
            one.number,
            {name: getattr(wordings[one.pk], name) for name in _FIELDS} if one.pk in wordings else None,
            one.pk in wordings and wordings[one.pk].missing_since is not None,
        )
        for one in Recommendation.objects.filter(document=document).order_by("id")
    ]


def carry_out(intents: Sequence[Intent], document: Document, text: Text) -> Kept:
    """Do what was decided. One without a wording left is marked missing, one found again unmarked.

    `changed` of the result holds those that gained a wording in this language, too.
    """
    rows = {row.pk: row for row in Recommendation.objects.filter(document=document)}
    fresh = [intent.found for intent in intents if isinstance(intent, New) and intent.recommendation is None]
    made = {row.key: row for row in _write_new(document, fresh, {row.tail for row in rows.values()})}
    words: list[Wording] = []
    changed: list[Recommendation] = []
    missing: list[Recommendation] = []
    for intent in intents:
        if isinstance(intent, Missing):
            missing.append(rows[intent.recommendation])
            continue
        row = made[intent.found.key] if intent.recommendation is None else rows[intent.recommendation]
        words.append(_wording(row, text, intent.found.content))
        if intent.recommendation is not None and not isinstance(intent, Unchanged):
            changed.append(row)
    _write_wordings(words)
    for batch in in_batches(missing):
        gone = Wording.objects.filter(recommendation__in=batch)
        gone.filter(language_version=text.language_version_id).update(missing_since=now())
    _mark_missing(document)
    return Kept(tuple(made.values()), tuple(changed), tuple(missing))


def _storable(number: int | None) -> int | None:
    """A number that a database can hold; a label may have any number of digits."""
    return number if number is not None and number < 2**31 else None


def _content(position: int, entry: Mapping[str, Any], reading: Mapping[str, Any]) -> dict[str, Any]:
    content = {name: entry[name] for name in _AS_READ}
    content.update(position=position, words=entry["text"], headings=headings_above(reading, entry["section"]))
    return content


def _write_new(document: Document, found: Iterable[Found], tails: set[str]) -> list[Recommendation]:
    rows: list[Recommendation] = []
    for one in found:
        tail = tail_of(one.key, tails)
        tails.add(tail)
        rows.append(Recommendation(document=document, key=one.key, number=one.number, tail=tail, sort_key=""))
    return Recommendation.objects.bulk_create(rows)


def _wording(row: Recommendation, text: Text, content: Mapping[str, Any]) -> Wording:
    return Wording(
        recommendation=row, language_version_id=text.language_version_id, text=text, **dict(content)
    )


def _write_wordings(words: Sequence[Wording]) -> None:
    Wording.objects.bulk_create(
        words,
        update_conflicts=True,
        unique_fields=["recommendation", "language_version"],
        update_fields=[*_FIELDS, "text", "missing_since"],
    )


def _mark_missing(document: Document) -> None:
    held = Exists(Wording.objects.filter(recommendation=OuterRef("pk"), missing_since__isnull=True))
    rows = Recommendation.objects.filter(document=document)
    rows.filter(held, missing_since__isnull=False).update(missing_since=None)
    rows.filter(~held, missing_since__isnull=True).update(missing_since=now())


class Passed(NamedTuple):
    """A recommendation that passed to another document: its row before and after, its address there."""

    before: int
    after: int
    address: str

    @property
    def merged(self) -> bool:
        """Whether it became one with a recommendation that was there."""
        return self.before != self.after


def hand_over(document: Document, holder: Document) -> list[Passed]:
    """Pass all recommendations of a document to another that is the same in other languages.

    Those of the same key, or else number, become one; corrections pass along,
    but where the one that stays has a word on the same field.
    """
    stored = [Stored(row.pk, row.key, row.number, None) for row in holder.recommendations.order_by("id")]
    rows = {row.key: row for row in document.recommendations.order_by("id")}
    intents = decide(stored, [Found(row.key, row.number, {}) for row in rows.values()])
    tails = set(holder.recommendations.values_list("tail", flat=True))
    passed: list[Passed] = []
    for intent in intents:
        if isinstance(intent, New):
            row = rows[intent.found.key]
            before = row.pk
            passed.append(Passed(before, *_hand_over(row, holder, intent.recommendation, tails)))
    _mark_missing(holder)
    return passed


def _hand_over(row: Recommendation, holder: Document, goal: int | None, tails: set[str]) -> tuple[int, str]:
    if goal is None:
        row.document, row.tail = holder, tail_of(row.key, tails)
        tails.add(row.tail)
        row.save()
        return row.pk, row.address
    stays = Recommendation.objects.get(pk=goal)
    row.wordings.update(recommendation=stays)
    for one in row.corrections.all():
        rival = stays.corrections.filter(field=one.field, language=one.language, withdrawn_at__isnull=True)
        if one.withdrawn_at is None and rival.exists():
            one.withdrawn_at, one.withdrawn_by = now(), one.by
        one.recommendation = stays
        one.save()
    row.delete()
    return stays.pk, stays.address
