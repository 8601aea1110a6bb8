"""How the address of a recommendation ends."""

from __future__ import annotations

from collections.abc import Collection

_PREFIXES = ("rec-", "para-")


def tail_of(key: str, taken: Collection[str]) -> str:
    """`7` for `rec-7` and `para-7`, whichever comes first; the whole key where that is taken, or in an annex.

    `taken` are the endings that the document ever gave. Keys are unique in a document, and no
    ending without its prefix looks like a key, so the second choice is always free.
    """
    short = next((key.removeprefix(prefix) for prefix in _PREFIXES if key.startswith(prefix)), key)
    return key if short in taken or not short else short
