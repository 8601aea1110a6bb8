"""In which of the languages that are held something is shown."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from palermo.domain.documents.facts import LANGUAGES


class Chosen(NamedTuple):
    """The language shown; `missed` is the one that was asked for and is not held.

    `said` is whether the address names the language that is shown.
    """

    language: str
    missed: str | None = None
    said: bool = False


def order(interface: str) -> tuple[str, ...]:
    """The languages in the order in which they are shown to a reader of the interface language."""
    return (*(code for code in LANGUAGES if code == interface), *(c for c in LANGUAGES if c != interface))


def choose(held: Collection[str], asked: str | None, interface: str) -> Chosen:
    """The language asked for where it is held, else that of the interface, else the first of our order.

    `asked` may be any words that stood in an address (`ZH`, `zh-CN`, `klingon`, nothing).
    """
    wanted = (asked or "").strip().casefold().split("-")[0]
    if wanted in held:
        return Chosen(wanted, said=True)
    nearest = next(code for code in order(interface) if code in held)
    return Chosen(nearest, (asked or "").strip() or None)
