"""What is asked of search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Kind(StrEnum):
    """What there is to be found."""

    RECOMMENDATION = "recommendation"
    PARAGRAPH = "paragraph"


class Sort(StrEnum):
    """In which order hits come."""

    RECORD = "record"
    NEWEST = "newest"
    RELEVANCE = "relevance"


FACETS = (
    "kind",
    "body",
    "meeting",
    "year",
    "topic",
    "section",
    "addressee",
    "strength",
    "status",
    "language",
)
"""By what hits are filtered and counted.

`body` and `meeting` are the keys of `search.facets`; `section` is a heading, after its
language (`en:B. Supply chains`); `kind` one of `Kind`; `topic` what its words evoke and what is
broader (`domain.topics`); the others are codes. A recommendation
has every value that one of its languages gives it. A paragraph has no `topic`, `section`,
`addressee`, `strength` and `status`.
"""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """Words and filters.

    `filters` holds for each facet the values of which one must be met; different
    facets must be met together. With `language` the words must stand in that language, and
    only what is held in it is found. `drafts` lets in versions that gave way to
    another. `counts` are the facets to be counted. Without `limit` all hits come.
    """

    words: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    kind: Kind | None = None
    language: str | None = None
    drafts: bool = False
    sort: Sort = Sort.RECORD
    counts: tuple[str, ...] = ()
    limit: int | None = 20
    offset: int = 0
