"""Why a text was found: the places of the words."""

from __future__ import annotations

import pytest

from palermo.search.marking import reasons
from palermo.search.plan import plan


def _marked(words: str, text: str, language: str = "en") -> list[str] | None:
    found = reasons(plan(words).readings[0], {language: text})
    return [text[start:end] for start, end in found[0].marks] if found else None


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        ("fee", "Fees, and a fee's end", ["Fees", "fee's"]),
        ("fee worker", "Workers pay fees", ["Workers", "fees"]),
        ("fee worker", "Workers pay", None),
        ('"pay fees"', "They paid a fee. They pay fees", ["pay fees"]),
        ('"pay fees"', "pay. Fees", None),
        ("follow-up", "a follow-up, a follow up, up", ["follow-up", "follow up"]),
        ("a/res/76/7", "in A/RES/76/7, not A/RES/76/71", ["A/RES/76/7"]),
        ("12", "paragraph 12, not 121", ["12"]),
    ],
)
def test_words(words: str, text: str, marked: list[str] | None) -> None:
    assert _marked(words, text) == marked


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        ("招聘费", "收取招聘费；招聘 费用", ["招聘费", "招聘 费"]),
        ("和", "和、和平", ["和", "和"]),
        ("的的", "的的的", ["的的的"]),
        ("的", "的的", ["的", "的"]),
        ("第12条", "根据第 １２ 条", ["第 １２ 条"]),
        ("费和", "费，和", None),
        ("招聘 工人", "工人和招聘", ["工人", "招聘"]),
    ],
)
def test_chinese(words: str, text: str, marked: list[str] | None) -> None:
    assert _marked(words, text, "zh") == marked


def test_all_words_must_stand_in_one_language() -> None:
    (reading,) = plan("fees States").readings
    texts = {"en": "States parties", "fr": "fees States", "es": "fees"}
    (reason,) = reasons(reading, texts)
    assert (reason.language, reason.words) == ("fr", ("fees", "States"))
