"""The thesaurus is whole: labels, hierarchy, matches; and every example holds."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from palermo.domain.topics.concepts import LANGUAGES, Concept
from palermo.domain.topics.evoking import formulas, topics_of
from palermo.domain.topics.finding import keys_of
from palermo.domain.topics.schemes import Scheme, addressees, statuses, strengths, topics
from palermo.reading.model.codes import ADDRESSEES, Status, Strength

SCHEMES = {
    "topics": topics(),
    "strengths": strengths(),
    "statuses": statuses(),
    "addressees": addressees(),
}
CONCEPTS = [pytest.param(one, id=f"{name}:{id}") for name, all in SCHEMES.items() for id, one in all.items()]
TOPICS = [pytest.param(one, id=id) for id, one in topics().items()]
ARTICLES = 20
"""Of the Trafficking in Persons Protocol."""
TARGET = re.compile(r"(?:[1-9]|1[0-7])\.(?:[1-9][0-9]?|[a-d])")


@pytest.mark.parametrize("concept", CONCEPTS)
def test_labels_and_definition_in_six_languages(concept: Concept) -> None:
    for language in LANGUAGES:
        assert concept.labels[language]
        assert all(label.strip() == label and label for label in concept.labels[language])
        assert len(set(concept.labels[language])) == len(concept.labels[language])
        assert concept.definitions[language][-1] in ".。"
        assert "=" not in concept.label(language)


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES.keys())
def test_no_two_concepts_have_the_same_preferred_label(scheme: Scheme) -> None:
    for language in LANGUAGES:
        labels = [concept.label(language).casefold() for concept in scheme.values()]
        assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_evoke_two_topics(language: str) -> None:
    evoked = defaultdict(set)
    for id, concept in topics().items():
        for label in concept.labels[language]:
            for key in keys_of(label, language):
                evoked[key].add(id)
    for formula in formulas()[language]:
        for key in keys_of(formula, language):
            evoked[key].add("a formula")
    assert {key: sorted(ids) for key, ids in evoked.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("concept", TOPICS)
def test_every_label_evokes_its_topic_alone(concept: Concept) -> None:
    for language in LANGUAGES:
        for label in concept.labels[language]:
            words = label.replace("=", "")
            evoked = {one.concept for one in topics_of(words, language)}
            assert evoked == {concept.id}, (language, words)


@pytest.mark.parametrize("concept", TOPICS)
def test_examples_hold(concept: Concept) -> None:
    assert {example.evokes for example in concept.examples} == {True, False}
    for example in concept.examples:
        evoked = {one.concept: one for one in topics_of(example.sentence, example.language)}
        assert (concept.id in evoked) is example.evokes, (example, evoked)


@pytest.mark.parametrize("concept", CONCEPTS)
def test_what_a_concept_names_is_there(concept: Concept) -> None:
    scheme = next(all for all in SCHEMES.values() if all.get(concept.id) is concept)
    for other in (*concept.broader, *concept.narrower, *concept.related):
        assert other in scheme
        assert other != concept.id
    assert not set(concept.related) & {*concept.broader, *concept.narrower}
    assert all(TARGET.fullmatch(target) for target in concept.targets)
    assert all(1 <= article <= ARTICLES for article in concept.articles)
    assert not set(concept.exact) & set(concept.close)


@pytest.mark.parametrize("concept", CONCEPTS)
def test_no_concept_is_broader_than_itself(concept: Concept) -> None:
    scheme = next(all for all in SCHEMES.values() if all.get(concept.id) is concept)
    above: set[str] = set()
    waiting = list(concept.broader)
    while waiting:
        wider = waiting.pop()
        assert wider != concept.id
        if wider not in above:
            above.add(wider)
            waiting.extend(scheme[wider].broader)


def test_no_number_of_unbis_is_two_topics() -> None:
    numbers = [number for concept in topics().values() for number in concept.exact]
    assert len(set(numbers)) == len(numbers)


def test_the_other_schemes_are_the_codes_of_a_reading() -> None:
    assert list(strengths()) == [strength.value for strength in Strength]
    assert sorted(statuses()) == sorted(status.value for status in Status)
    assert list(addressees()) == list(ADDRESSEES)
