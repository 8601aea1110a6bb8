"""Folding: what is written alike is alike, and every character knows its place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palermo.kernel.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("States PARTIES", "states parties"),
        ("Ｄｉｓｔｒ．：Ｇｅｎｅｒａｌ", "distr.:general"),
        ("ﬁles and ﬂags", "files and flags"),
        ("re\u00adcruit\u200bment", "recruitment"),
        ("e\u0301t\u00e9", "\u00e9t\u00e9"),
        ("Straße", "strasse"),
        ("㈠第１２条", "(一)第12条"),
        ("葛\U000e0100城", "葛城"),
        ("ТОРГОВЛЯ", "торговля"),
        ("\u1100\u1161", "\uac00"),
        ("\0a", "\0a"),
    ],
)
def test_compatible_forms_case_and_unseen_signs(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_places_are_those_of_the_original() -> None:
    text = "Aﬁ\u00adn e\u0301!"
    folded = fold(text)
    assert folded.text == "afin é!"
    assert [text[slice(*folded.span(at, at + 1))] for at in range(5)] == ["A", "ﬁ", "ﬁ", "n", " "]
    assert folded.span(0, 4) == (0, 4)


@given(st.text())
def test_a_fold_is_that_of_the_whole(text: str) -> None:
    folded = fold(text)
    again = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    plain = "".join(sign for sign in again if unicodedata.category(sign) not in ("Cf", "Mn"))
    if text.isascii() or not any(unicodedata.combining(sign) for sign in text):
        assert folded.text == plain or "\u1100" <= max(text) <= "\uffff"
    assert folded.places is None or len(folded.places) == len(folded.text)
    assert folded.places is not None or len(folded.text) == len(text)
    assert folded.places is None or list(folded.places) == sorted(folded.places)
