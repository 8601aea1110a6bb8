"""Tokens: words, runs of Chinese, symbols."""

from __future__ import annotations

import pytest

from palermo.kernel.folding import fold
from palermo.search.analysing import analyse
from palermo.search.analysing.tokens import places_of, words_in


def _stems(text: str, language: str = "en") -> list[str]:
    return [word.stem for word in analyse(text, language).words]


def _runs(text: str) -> list[str]:
    return [run.text for run in analyse(text, "zh").runs]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "recruit recruits recruiting recruited recruitment Recruitment's"),
        ("fr", "victime victimes"),
        ("es", "víctima víctimas VÍCTIMA"),
        ("ru", "жертва жертвы жертвам"),
        ("zh", "fee fees"),
        ("ar", "State states"),
        ("ar", "الأطفال أطفالهم طفل"),
        ("en", "child children Children's"),
        ("en", "women woman"),
        ("fr", "travail travaux"),
        ("es", "mujer mujeres"),
        ("ru", "ребёнок детей детьми"),
        ("ru", "человека люди людям"),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, forms: str) -> None:
    assert len(set(_stems(forms, language))) == 1


def test_words_with_digits_stay_whole() -> None:
    assert _stems("G20, COVID-19; 2021s") == ["g20", "covid", "19", "2021s"]


def test_an_s_after_an_apostrophe_goes_with_its_word() -> None:
    text = "the victim's rights, l'esclavage"
    assert [text[word.start : word.end] for word in analyse(text, "fr").words] == [
        "the",
        "victim's",
        "rights",
        "esclavage",
    ]


def test_french_elision_is_no_word_and_no_break() -> None:
    text = "lutte contre l’exploitation d'enfants, jusqu'ici aujourd’hui, l’, d'"
    words = analyse(text, "fr").words
    assert [(text[one.start : one.end], one.after) for one in words] == [
        ("lutte", 1),
        ("contre", 1),
        ("exploitation", 1),
        ("enfants", 1),
        ("ici", 2),
        ("aujourd", 1),
        ("hui", 1),
        ("l", 2),
        ("d", 2),
    ]
    assert _stems("l’enfant", "fr") == _stems("d'enfants", "fr") != _stems("l’enfant", "es")


def test_a_phrase_goes_on_over_white_space_and_one_sign_alone() -> None:
    after = [word.after for word in analyse("a follow-up, and 10,000 (more) words\n\nhere", "en").words]
    assert after == [1, 1, 1, 2, 1, 1, 2, 2, 1]


def test_white_space_beside_chinese_and_digits_does_not_count() -> None:
    assert _runs("2031 年 6 月 4 日至 6 日在子午港") == ["2031年6月4日至6日在子午港"]
    assert _runs("为 Palermo 项目") == ["为palermo项目"]
    assert _runs("为 Palermo Record 项目") == ["为palermo", "record项目"]
    assert _runs("共 39 574 号") == ["共39574号"]


def test_punctuation_is_a_break() -> None:
    assert _runs("第 1/4 号决定，《议定书》") == ["第1", "4号决定", "议定书"]


def test_runs_know_their_places() -> None:
    text = "见 １２ 条（ﬁ条）"
    runs = analyse(text, "zh").runs
    assert [run.text for run in runs] == ["见12条", "fi条"]
    assert [text[slice(*run.span(1, 3))] for run in runs] == ["１２", "ﬁ条"]


def test_latin_words_in_chinese_are_words_too() -> None:
    assert _stems("为Palermo项目2031年", "zh") == ["palermo", "2031"]


@pytest.mark.parametrize(
    "symbol",
    [
        "CTOC/COP/WG.4/2021/6",
        "A/RES/76/7",
        "S/RES/1373(2001)",
        "A/HRC/50/33/Add.1",
        "A/RES/S-27/2",
        "CTOC/COP/WG.4/2021/L.1/Add.1",
    ],
)
def test_a_symbol_is_one_token(symbol: str) -> None:
    for text in (f"see {symbol}.", f"（见{symbol}号）", f"({symbol})", symbol.lower()):
        found = analyse(text, "en").symbols
        assert [one.text for one in found] == [symbol.lower()]
        assert text[found[0].start : found[0].end].lower() == symbol.lower()


@pytest.mark.parametrize("text", ["and/or", "he/she", "12/05/2021", "x", "a//b1"])
def test_a_stroke_alone_makes_no_symbol(text: str) -> None:
    assert not analyse(text, "en").symbols


def test_single_characters_pairs_and_triples() -> None:
    (run,) = analyse("贩运G人", "zh").runs
    assert (run.singles(), run.pairs(), run.triples()) == (
        ["贩", "运", "人"],
        ["贩运", "运g", "g人"],
        ["贩运g", "运g人"],
    )


def test_the_quick_way_to_the_places_of_a_word_is_the_same() -> None:
    text = "Fees, ﬁnes; fee's 条 fees"
    words = [(word.start, word.end) for word in words_in(fold(text), "en") if word.stem == "fee"]
    assert places_of("fee", fold(text), "en") == words
    assert len(words) == 3
