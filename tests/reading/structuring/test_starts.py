"""What a line begins with."""

from __future__ import annotations

import pytest

from tests.reading.forms import EN, ZH, starts


@pytest.mark.parametrize(
    ("text", "kind", "label", "words"),
    [
        ("12. The bridge", "number", "12", "The bridge"),
        ("12.The bridge", "number", "12", "The bridge"),
        ("12\\. The bridge", "number", "12", "The bridge"),
        ("12.** The bridge", "number", "12", "The bridge"),
        ("12．The bridge", "number", "12", "The bridge"),
        ("71．2031 年", "number", "71", "2031 年"),
        ("100.1. The bridge", "number", "100.1", "The bridge"),
        ("100.1 The bridge", "decimal", "100.1", "The bridge"),
        ("12.\tThe bridge", "number", "12", "The bridge"),
        ("12.", "number", "12", ""),
        ("II. The bridge", "roman", "II.", "The bridge"),
        ("II.\tThe bridge", "roman", "II.", "The bridge"),
        ("A. The bridge", "letter", "A.", "The bridge"),
        ("A．河流", "letter", "A．", "河流"),
        ("二、河流", "han", "二、", "河流"),
        ("十二. 河流", "han", "十二.", "河流"),
        ("(a) The bridge", "item", "(a)", "The bridge"),
        ("（一）河流", "item", "（一）", "河流"),
        ("(iii)The bridge", "item", "(iii)", "The bridge"),
        ("(1) The bridge", "item", "(1)", "The bridge"),
        ("• The bridge", "bullet", "•", "The bridge"),
        ("– The bridge", "bullet", "–", "The bridge"),
        ("- The bridge", "bullet", "-", "The bridge"),
    ],
)
def test_a_label_at_the_start_of_a_line(text: str, kind: str, label: str, words: str) -> None:
    assert starts(text) == (kind, label, words)
    assert starts(text, ZH) == (kind, label, words)


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("Recommendation 7. The bridge", "Recommendation 7", "The bridge"),
        ("Recommendation 7: The bridge", "Recommendation 7", "The bridge"),
        ("Recommendation 7 – The bridge", "Recommendation 7", "The bridge"),
        ("Recommendation 7", "Recommendation 7", ""),
        ("Recommendation 7  The bridge", "Recommendation 7", "The bridge"),
        ("Recommendation No. 7.2: The bridge", "Recommendation No. 7.2", "The bridge"),
        ("RECOMMENDATION 7", "RECOMMENDATION 7", ""),
        ("Recommendation 7**", "Recommendation 7", ""),
    ],
)
def test_the_label_of_a_recommendation(text: str, label: str, words: str) -> None:
    assert starts(text) == ("label", label, words)


@pytest.mark.parametrize(
    ("text", "label"), [("建议 7", "建议 7"), ("建议7：", "建议7"), ("建议 7．", "建议 7")]
)
def test_the_label_of_a_recommendation_in_chinese(text: str, label: str) -> None:
    assert starts(text, ZH) == ("label", label, "")


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("Annex", "Annex", ""),
        ("ANNEX II", "ANNEX II", ""),
        ("Annex II. The bridge", "Annex II", "The bridge"),
        ("Annex The bridge", "Annex", "The bridge"),
        ("Appendix A", "Appendix A", ""),
        ("Annex I**", "Annex I", ""),
    ],
)
def test_the_label_of_an_annex(text: str, label: str, words: str) -> None:
    assert starts(text) == ("annex", label, words)


def test_the_label_of_an_annex_in_chinese() -> None:
    assert starts("附件一", ZH) == ("annex", "附件一", "")
    assert starts("附件二：河流", ZH) == ("annex", "附件二", "河流")


@pytest.mark.parametrize(
    "text",
    [
        "The bridge",
        "12 bridges",
        "1234. The bridge",
        "Recommendation 7 was adopted",
        "Recommendations",
        "Annexed papers",
        "Annex to the report",
        "A.B. Miller",
        "I.The bridge",
        "-old",
        "(abcde) The bridge",
        "Über",
        "A.bridge",
        "2.5% of it",
    ],
)
def test_mere_words_begin_with_no_label(text: str) -> None:
    assert starts(text) is None


def test_the_words_of_another_language_are_no_label() -> None:
    assert starts("建议 7", EN) is None
    assert starts("Recommendation 7", ZH) is None
