"""Every address ever given: it answers, leads on, or says that and why it was removed.

These functions write rows for the flow that calls them; the transaction and
the journal are the flow's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import BigIntegerField, Max
from django.db.models.functions import Cast, Substr

from palermo.kernel.batches import in_batches
from palermo.kernel.clock import now
from palermo.kernel.errors import AddressTaken, UnknownAddress
from palermo.kernel.models import Address


@dataclass(frozen=True, slots=True)
class Removal:
    """Since when (UTC), by whom and why an address no longer answers."""

    at: datetime
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class Found:
    """Where an address leads: `path` answers now, `led_from` is the one asked if it is another."""

    path: str
    kind: str
    target: int
    led_from: str | None
    removal: Removal | None


def give(path: str, kind: str, target: int) -> None:
    """Give `path` to a thing; what answered for it before leads on.

    Giving a thing an address that it had before makes that one answer again.
    Raises `AddressTaken` where the path ever stood for another thing.
    """
    mine = Address.objects.filter(kind=kind, target=target)
    held = Address.objects.filter(path=path).first()
    if held is not None and (held.kind, held.target) != (kind, target):
        raise AddressTaken(path)
    if held is not None and held.leads_to is None:
        return
    before = mine.filter(leads_to__isnull=True).first()
    removal = (before.removed_at, before.removed_by, before.removed_why) if before else (None, "", "")
    if before is not None:
        # Itself for a moment: one thing has one address that answers, and the new one needs a row.
        before.leads_to = before
        before.save(update_fields=["leads_to"])
    if held is None:
        held = Address(path=path, kind=kind, target=target, given_at=now())
    held.leads_to = None
    held.removed_at, held.removed_by, held.removed_why = removal
    held.save()
    mine.exclude(pk=held.pk).update(leads_to=held)


def give_first(kind: str, paths: Mapping[int, str]) -> None:
    """Give many things, by target, an address each, if they have none yet; raises `AddressTaken`."""
    for batch in in_batches(paths):
        given = Address.objects.filter(kind=kind, target__in=batch).values_list("target", flat=True)
        _give({target: paths[target] for target in set(batch) - set(given)}, kind)


def lead_on(kind: str, target: int, to: int) -> None:
    """Make all addresses of `target` lead to the one that answers for the thing `to` of the same kind."""
    goal = Address.objects.get(kind=kind, target=to, leads_to__isnull=True)
    Address.objects.filter(kind=kind, target=target).update(leads_to=goal, target=to)


def take_away(kind: str, targets: Collection[int], *, by: str, why: str) -> None:
    """Mark the addresses of these things as removed; those that are so already keep their reason."""
    at = now()
    for batch in in_batches(targets):
        held = Address.objects.filter(kind=kind, target__in=batch, leads_to__isnull=True)
        held.filter(removed_at__isnull=True).update(removed_at=at, removed_by=by, removed_why=why)


def bring_back(kind: str, targets: Collection[int]) -> None:
    """Let the addresses of these things answer again."""
    for batch in in_batches(targets):
        held = Address.objects.filter(kind=kind, target__in=batch)
        held.update(removed_at=None, removed_by="", removed_why="")


def next_number(kind: str) -> int:
    """The number after the highest that an address of this kind is made of (`d/1`); none is given twice."""
    numbers = Address.objects.filter(path__regex=rf"^{kind}/[0-9]+$").annotate(
        number=Cast(Substr("path", len(kind) + 2), BigIntegerField())
    )
    last: int | None = numbers.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def is_given(path: str) -> bool:
    """Whether the path was ever given."""
    return Address.objects.filter(path=path).exists()


def paths_of(kind: str, target: int) -> list[str]:
    """Every address that a thing ever had, the first one first."""
    return list(
        Address.objects.filter(kind=kind, target=target).order_by("id").values_list("path", flat=True)
    )


def look_up(path: str) -> Found:
    """Follow an address to the one that answers; `path` with or without its first slash.

    Raises `UnknownAddress` for one that was never given.
    """
    asked = path.strip().strip("/")
    start = Address.objects.filter(path=asked).first()
    if start is None:
        raise UnknownAddress(path)
    end = start
    while end.leads_to is not None:
        end = end.leads_to
    removal = Removal(end.removed_at, end.removed_by, end.removed_why) if end.removed_at else None
    return Found(end.path, end.kind, end.target, asked if end != start else None, removal)


def _give(paths: Mapping[int, str], kind: str) -> None:
    held = Address.objects.filter(path__in=list(paths.values())).first()
    if held is not None:
        raise AddressTaken(held.path)
    at = now()
    Address.objects.bulk_create(
        Address(path=path, kind=kind, target=target, given_at=at) for target, path in paths.items()
    )
