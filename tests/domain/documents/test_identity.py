"""Which document a new file is a text of."""

from __future__ import annotations

from palermo.domain.documents.identity import Claim, Held, identify


def _claim(symbol: str | None = None, language: str = "zh", draft: bool = False, keys: str = "") -> Claim:
    return Claim(symbol, language, draft, frozenset(keys))


def _held(
    document: int, symbol: str | None = None, languages: str = "en", said: bool = False, keys: str = ""
) -> Held:
    return Held(document, symbol, said, frozenset(languages.split()), frozenset(keys))


def test_the_same_symbol_goes_before_the_same_path() -> None:
    assert identify(_claim("A/1"), by_symbol=_held(1, "A/1"), at_path=_held(2), kin=[]) == 1


def test_the_same_path_goes_before_kin() -> None:
    assert identify(_claim(), by_symbol=None, at_path=_held(2), kin=[_held(3)]) == 2


def test_two_symbols_that_differ_are_two_documents_even_at_one_path() -> None:
    assert identify(_claim("A/1"), by_symbol=None, at_path=_held(2, "A/2"), kin=[]) is None
    assert identify(_claim("A/1"), by_symbol=None, at_path=_held(2), kin=[]) == 2
    assert identify(_claim(), by_symbol=None, at_path=_held(2, "A/2"), kin=[]) == 2


def test_a_symbol_that_a_person_gave_holds_at_its_path() -> None:
    assert identify(_claim("A/1"), by_symbol=None, at_path=_held(2, "A/2", said=True), kin=[]) == 2


def test_a_final_is_another_language_of_the_only_one_that_is_held() -> None:
    assert identify(_claim(), by_symbol=None, at_path=None, kin=[_held(3, "A/1")]) == 3
    assert identify(_claim("A/1"), by_symbol=None, at_path=None, kin=[_held(3)]) == 3
    assert identify(_claim(), by_symbol=None, at_path=None, kin=[_held(3), _held(4)]) is None
    assert identify(_claim("A/1"), by_symbol=None, at_path=None, kin=[_held(3, "A/2")]) is None
    assert identify(_claim(), by_symbol=None, at_path=None, kin=[_held(3, languages="en zh")]) is None


def test_drafts_are_one_where_they_hold_the_same_recommendations() -> None:
    kin = [_held(3, keys="ab"), _held(4, keys="cd")]
    assert identify(_claim(draft=True, keys="cd"), by_symbol=None, at_path=None, kin=kin) == 4
    assert identify(_claim(draft=True, keys="c"), by_symbol=None, at_path=None, kin=kin) is None
    assert identify(_claim(draft=True), by_symbol=None, at_path=None, kin=[_held(5)]) is None
