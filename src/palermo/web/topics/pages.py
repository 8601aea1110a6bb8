"""What the pages of topics show: the thesaurus, and numbers from the index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from palermo.domain.topics.concepts import LANGUAGES, UNBIS, Concept
from palermo.domain.topics.schemes import topics
from palermo.search.finding import find
from palermo.search.query import Kind, SearchQuery, Sort
from palermo.web.record.lines import Shown, shown
from palermo.web.shell.interfaces import current
from palermo.web.topics.naming import topic_name

LATEST = 10
"""Recommendations on a topic that its page shows."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic by its name in the language of the page, with how many recommendations are on it."""

    id: str
    name: str
    many: int


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic with those that are narrower."""

    topic: Topic
    below: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year with how many recommendations were made in it; `part` of the most in one year, in per cent."""

    year: str
    many: int
    part: int


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic. `names` are those in the other languages, by language; `words` the others that evoke it here.

    `same` and `like` are addresses in the UNBIS Thesaurus; `rows` the latest recommendations.
    """

    topic: Topic
    definition: str
    names: Mapping[str, str]
    words: tuple[str, ...]
    broader: tuple[Topic, ...]
    narrower: tuple[Topic, ...]
    related: tuple[Topic, ...]
    same: tuple[str, ...]
    like: tuple[str, ...]
    targets: tuple[str, ...]
    articles: tuple[int, ...]
    years: tuple[Year, ...]
    rows: tuple[Shown, ...]


def topics_page() -> tuple[Branch, ...]:
    """All topics as a tree, the highest in the order of the thesaurus; one stands under each broader one."""
    many = find(SearchQuery(kind=Kind.RECOMMENDATION, counts=("topic",), limit=0)).counts["topic"]
    highest = [concept for concept in topics().values() if not concept.broader]
    return tuple(_branch(concept, many) for concept in highest)


def topic_page(id: str) -> TopicPage:
    """Gather the page of a topic; one question to the index, and the lines of what it found."""
    concept, language = topics()[id], current().code
    results = find(
        SearchQuery(
            filters={"topic": (id,)},
            kind=Kind.RECOMMENDATION,
            sort=Sort.NEWEST,
            counts=("topic", "year"),
            limit=LATEST,
        )
    )
    many = results.counts["topic"]
    return TopicPage(
        topic=_topic(concept, many),
        definition=concept.definitions[language],
        names={code: concept.label(code) for code in LANGUAGES if code != language},
        words=tuple(words.replace("=", "") for words in concept.labels[language][1:]),
        broader=_topics(concept.broader, many),
        narrower=_topics(concept.narrower, many),
        related=_topics(concept.related, many),
        same=tuple(f"{UNBIS}{number}" for number in concept.exact),
        like=tuple(f"{UNBIS}{number}" for number in concept.close),
        targets=concept.targets,
        articles=concept.articles,
        years=_years(results.counts["year"]),
        rows=tuple(shown([hit.key for hit in results.hits], None)),
    )


def _branch(concept: Concept, many: Mapping[str, int]) -> Branch:
    below = tuple(_branch(topics()[id], many) for id in concept.narrower)
    return Branch(_topic(concept, many), below)


def _topics(ids: Iterable[str], many: Mapping[str, int]) -> tuple[Topic, ...]:
    return tuple(_topic(topics()[id], many) for id in ids)


def _topic(concept: Concept, many: Mapping[str, int]) -> Topic:
    return Topic(concept.id, topic_name(concept.id), many.get(concept.id, 0))


def _years(counts: Mapping[str, int]) -> tuple[Year, ...]:
    """The years from the first to the last, those between without any recommendation, too."""
    if not counts:
        return ()
    most = max(counts.values())
    first, last = min(map(int, counts)), max(map(int, counts))
    held = {str(year): counts.get(str(year), 0) for year in range(last, first - 1, -1)}
    return tuple(Year(year, many, round(100 * many / most)) for year, many in held.items())
