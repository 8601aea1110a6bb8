"""From words to what must stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palermo.search.plan import plan


def _read(words: str) -> list[list[tuple[str, str]]]:
    return [[(need.form.value, need.text) for need in one.needs] for one in plan(words).readings]


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        ("招聘费", [("run", "招聘费")]),
        ("招聘费 供应链", [("run", "招聘费"), ("run", "供应链")]),
        ("招聘费，供应链", [("run", "招聘费"), ("run", "供应链")]),
        ("“招聘费 供应链”", [("run", "招聘费供应链")]),
        ("「贩运　人口」", [("run", "贩运人口")]),
        ("Recruitment FEES", [("words", "recruitment"), ("words", "fees")]),
        ("fees fees", [("words", "fees")]),
        ('"recruitment fees" paid', [("words", "recruitment fees"), ("words", "paid")]),
        ("follow-up", [("words", "follow-up")]),
        ("well-being of follow-up", [("words", "well-being"), ("words", "of"), ("words", "follow-up")]),
        ("ctoc/COP/WG.4/2021/6", [("symbol", "ctoc/cop/wg.4/2021/6")]),
        ("见CTOC/COP/WG.4/2021/6", [("run", "见ctoc"), ("symbol", "ctoc/cop/wg.4/2021/6")]),
        ("和", [("run", "和")]),
        ("«prêter main-forte»", [("words", "prêter main-forte")]),
    ],
)
def test_one_way_to_read(words: str, needs: list[tuple[str, str]]) -> None:
    assert [sorted(one) for one in _read(words)] == [sorted(needs)]


def test_chinese_beside_digits_and_letters_is_read_as_one_first() -> None:
    assert _read("第 12 条") == [[("run", "第12条")], [("run", "第"), ("words", "12"), ("run", "条")]]
    assert _read("供应链 SOM") == [[("run", "供应链som")], [("run", "供应链"), ("words", "som")]]


def test_what_was_typed_is_kept() -> None:
    (reading,) = plan("Recruitment　“Fees, paid”").readings
    assert [need.typed for need in reading.needs] == ["Recruitment", "Fees", "paid"]


@pytest.mark.parametrize("words", ["", " ", "!!", "—，。", '"', "“”", "_"])
def test_nothing_can_be_made_of_signs(words: str) -> None:
    assert not plan(words).readings


@pytest.mark.parametrize("words", ['"fees', "fees”", "「招聘", 'a "b" "c'])
def test_a_mark_without_a_partner_is_told(words: str) -> None:
    read = plan(words)
    assert read.unbalanced
    assert read.readings


def test_marks_in_pairs_are_not_told() -> None:
    assert not plan('“a” "b" «c» »d« „e“ 「f」『g』').unbalanced


@given(st.text(alphabet=st.sampled_from("aB1 \t和费，.“”\"'’-/「」\u00ad\u0301ﬁ")))
def test_every_query_is_read(words: str) -> None:
    read = plan(words)
    assert len(read.readings) <= 2
    assert all(one.needs and all(need.text and need.typed for need in one.needs) for one in read.readings)
