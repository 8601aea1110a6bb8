"""The journal: one call for each change, in the transaction of the change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from palermo.kernel.clock import now
from palermo.kernel.models import Entry

Follower = Callable[[Entry, str | None], None]
_followers: list[Follower] = []


def follow(follower: Follower) -> None:
    """Let `follower` see each line in the transaction that it is written in, with its connection.

    For the rooms that come after this one, once, when they start.
    """
    if follower not in _followers:
        _followers.append(follower)


def record(
    *, by: str, verb: str, subject: str, details: Mapping[str, Any] | None = None, using: str | None = None
) -> Entry:
    """Write one line: `by` did `verb` to the address `subject`. Details are JSON values.

    It is the audit trail, the public history, and the notice by which others
    learn what to look at again. Never called twice for one change. `using` names
    the connection of a record other than the one in use.
    """
    if not by:
        raise ValueError("the journal names who did it")
    entry = Entry.objects.using(using).create(
        at=now(), by=by, verb=verb, subject=subject, details=dict(details or {})
    )
    for follower in _followers:
        follower(entry, using)
    return entry


def history(*subjects: str) -> Sequence[Entry]:
    """All lines on these addresses, the oldest first."""
    return list(Entry.objects.filter(subject__in=subjects).order_by("id"))
