"""How the address of a recommendation ends."""

from __future__ import annotations

from collections.abc import Collection

from palermo.kernel.slugs import free_slug, slug_of

_PREFIXES = ("rec-", "para-")


def tail_of(key: str, taken: Collection[str]) -> str:
    """`7` for `rec-7` and `para-7`, whichever comes first; the whole key where that is taken, or in an annex.

    `taken` are the endings that the document ever gave. What cannot stand in a
    path (`A/1`, a label with a space) becomes a hyphen.
    """
    short = slug_of(next((key.removeprefix(prefix) for prefix in _PREFIXES if key.startswith(prefix)), key))
    if short and short not in taken:
        return short
    return free_slug(slug_of(key), taken.__contains__)
