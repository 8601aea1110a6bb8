"""Pages name the codes of a recommendation as the schemes with their definitions do."""

from __future__ import annotations

import pytest
from babel.messages.pofile import read_po

from palermo.domain.topics.schemes import Scheme, addressees, statuses, strengths
from palermo.web.shell import labels
from palermo.web.shell.catalogue import kept

NAMED = [
    pytest.param(labels.STRENGTH, strengths(), id="strengths"),
    pytest.param(labels.STATUS, statuses(), id="statuses"),
    pytest.param(labels.ADDRESSEE, addressees(), id="addressees"),
]


@pytest.mark.parametrize(("said", "scheme"), NAMED)
def test_in_english(said: dict[str, str], scheme: Scheme) -> None:
    assert said == {id: concept.label("en") for id, concept in scheme.items()}


@pytest.mark.parametrize(("said", "scheme"), NAMED)
def test_in_the_other_languages_of_the_site(said: dict[str, str], scheme: Scheme) -> None:
    for file in kept():
        language = file.parent.parent.name[:2]
        with file.open("rb") as words:
            catalogue = read_po(words)
        spoken = {id: message.string for id, words in said.items() if (message := catalogue.get(words))}
        assert spoken == {id: concept.label(language) for id, concept in scheme.items()}
