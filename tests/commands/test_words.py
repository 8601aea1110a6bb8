"""The codes of a reading in plain words."""

from __future__ import annotations

import pytest

from palermo.commands.words import ADDRESSEE, KIND, LANGUAGE, STATUS, STRENGTH, addressee
from palermo.reading.languages.detect import LANGUAGES
from palermo.reading.model.codes import ADDRESSEES, Kind, Status, Strength


def test_every_code_has_words() -> None:
    assert set(ADDRESSEE) == set(ADDRESSEES)
    assert set(KIND) == set(Kind)
    assert set(STATUS) == set(Status)
    assert set(STRENGTH) == set(Strength)
    assert set(LANGUAGE) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("states_parties", "States parties"),
        ("state:TUR", "Türkiye"),
        ("state:CIV", "Côte d'Ivoire"),
        ("state:GBR", "United Kingdom of Great Britain and Northern Ireland"),
        ("state:XXX", "XXX"),
    ],
)
def test_who_must_act_in_words(code: str, words: str) -> None:
    assert addressee(code) == words
