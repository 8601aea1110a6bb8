"""Topics by their names in the language of the page, and the words that evoke them."""

from __future__ import annotations

from typing import NamedTuple

from palermo.domain.topics.evoking import topics_of
from palermo.domain.topics.schemes import topics
from palermo.web.shell.interfaces import current


class OnTopic(NamedTuple):
    """A topic of a text, and the words that evoke it, each once."""

    id: str
    name: str
    words: tuple[str, ...]


def topic_name(id: str) -> str:
    """The preferred label of a topic; the words of an address that name none, as they are."""
    concept = topics().get(id)
    return concept.label(current().code) if concept else id


def on_topics(text: str, language: str) -> tuple[OnTopic, ...]:
    """The topics that the words of a text evoke, in the order in which they are first named."""
    return tuple(
        OnTopic(
            one.concept,
            topic_name(one.concept),
            tuple(dict.fromkeys(text[start:end] for start, end in one.spans)),
        )
        for one in topics_of(text, language)
    )
