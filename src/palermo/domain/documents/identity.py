"""Which document a file is a text of, where its bytes are new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """What a file says of itself. `keys` are those of its recommendations."""

    symbol_key: str | None
    language: str
    draft: bool
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the record as a claim meets it. `said` is whether a person named it."""

    document: int
    symbol_key: str | None
    said: bool
    languages: frozenset[str]
    keys: frozenset[str]


def identify(
    claim: Claim, *, by_symbol: Held | None, at_path: Held | None, kin: Sequence[Held]
) -> int | None:
    """The document that the file is a text of, or none where it is a new one.

    In this order: the document of the same symbol; the one whose text last lay
    at the same path, unless both print symbols and these differ; among `kin`
    (same body, meeting, stage and part) the one that this is another language
    of. Two finals of one meeting are the same report; drafts come in several,
    and are the same where they hold the same recommendations.
    """
    if by_symbol is not None:
        return by_symbol.document
    if at_path is not None and not _other_symbol(claim, at_path):
        return at_path.document
    fitting = [held for held in kin if _other_language(claim, held)]
    return fitting[0].document if len(fitting) == 1 else None


def twin(one: Held, kin: Sequence[Held], *, draft: bool) -> int | None:
    """The document that `one` is in other languages, by the rule for `kin` above; none if unsure."""
    fitting = [other for other in kin if not one.languages & other.languages and _same(one, other, draft)]
    return fitting[0].document if len(fitting) == 1 else None


def _other_symbol(claim: Claim, held: Held) -> bool:
    if claim.symbol_key is None or held.symbol_key is None or held.said:
        return False
    return claim.symbol_key != held.symbol_key


def _other_language(claim: Claim, held: Held) -> bool:
    return claim.language not in held.languages and _same(claim, held, claim.draft)


def _same(one: Claim | Held, other: Held, draft: bool) -> bool:
    if one.symbol_key and other.symbol_key:
        return False
    return not draft or (bool(one.keys) and one.keys == other.keys)
