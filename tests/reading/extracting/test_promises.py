"""What holds for any text: nothing raises, spans stay in bounds, words are the characters of their spans."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palermo.reading.extracting.recommendations import extract_recommendations
from palermo.reading.languages.pack import Pack, load_pack
from palermo.reading.model import Document, Kind, Span
from tests.reading.extracting.builders import Draft

PACKS = {code: load_pack(code) for code in ("en", "zh")}


def phrases(pack: Pack) -> list[str]:
    """Words of a pack, which meet in a text as they never would in a document."""
    words = [
        ",",
        "; ",
        ": ",
        "。",
        "，",
        ". ",
        " ",
        "(",
        ")",
        "《",
        "》",
        "“",
        "”",
        "9",
        "第",
        "条",
        "the ",
        "İ",
    ]
    for table in (pack.tables["requests"], pack.tables["addressees"], pack.tables["softeners"]):
        for name, value in table.items():
            if isinstance(value, list) and name not in ("verbs", "examples", "patterns"):
                words += [f"{word} " for word in value[:12]]
    words += [
        w
        for verb in pack.tables["requests"]["verbs"]
        for form in verb.values()
        if isinstance(form, list)
        for w in form
    ]
    words += [f" {name[0]}" for name in pack.tables["addressees"]["names"].values()]
    return words + [name[0] for name in pack.tables["instruments"]["names"].values()]


def texts(code: str) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(phrases(PACKS[code])), max_size=30).map("".join)
    return st.one_of(words, st.text(max_size=80))


def draft(code: str, kind: Kind, lead: str, items: list[str]) -> Document:
    made = Draft(code, kind).heading("Recommendations" if code == "en" else "建议")
    made.paragraph(lead, "3", tuple(items)).labelled(lead, "Recommendation 4", tuple(items))
    return made.paragraph(lead, "3.1").annex("Declaration 宣言").paragraph(lead, "3").document()


@pytest.mark.parametrize("code", PACKS)
@given(data=st.data(), kind=st.sampled_from(Kind))
def test_any_text_keeps_the_promises(code: str, data: st.DataObject, kind: Kind) -> None:
    lead = data.draw(texts(code).filter(bool))
    items = data.draw(st.lists(texts(code).filter(bool), max_size=3))
    document = draft(code, kind, lead, items)
    recommendations, notices = extract_recommendations(document, PACKS[code])
    assert len({one.id for one in recommendations}) == len(recommendations)
    for one in recommendations:
        said = [(act.words, act.spans) for act in one.acts]
        said += [(limit.words, limit.spans) for limit in one.softeners]
        said += [(named.words, named.spans) for named in one.instruments]
        for words, spans in said:
            assert words
            assert printed(document, spans) == "".join(words.replace(" … ", "").split())
        assert one.strength == (one.acts[0].strength if one.acts else "other")
        asked = {code for act in one.acts for code in act.addressees}
        assert set(one.addressees) == asked or not asked
    assert all(notice.spans for notice in notices)


def printed(document: Document, spans: tuple[Span, ...]) -> str:
    assert all(0 <= start < end <= len(document.source) for start, end in spans)
    return "".join("".join(document.source[start:end] for start, end in spans).split())


_JOINTS = {"en": " ", "zh": ""}
_BEHIND = (
    ("requests", "consider"),
    ("requests", "adverb"),
    ("requests", "infinitive"),
    ("requests", "closer"),
    ("addressees", "partner"),
    ("addressees", "partner_end"),
    ("addressees", "link"),
    ("softeners", "phrases"),
)


def openings(code: str) -> st.SearchStrategy[list[str]]:
    """How a sentence in the plain form begins: a name and a verb in any order, and what may stand behind."""
    tables = PACKS[code].tables
    name = st.sampled_from([names[0] for names in tables["addressees"]["names"].values()])
    forms = {
        form: st.sampled_from([words for verb in tables["requests"]["verbs"] for words in verb.get(form, ())])
        for form in ("modal", "active", *(("participle",) if code == "en" else ()))
    }
    listed = [words for table, part in _BEHIND for words in tables[table][part][:8]]
    again = st.tuples(
        st.sampled_from([",", "；", "。", *tables["addressees"]["link"], *tables["requests"]["adverb"]]),
        st.one_of(*forms.values()),
        name,
    )
    other = st.one_of(st.sampled_from(listed), *forms.values(), name, st.sampled_from([",", "，", "的进展"]))
    behind = st.lists(st.one_of(other, again.map(_JOINTS[code].join)), max_size=5)
    beginnings = [
        st.tuples(name, forms["modal"]),
        st.tuples(forms["active"], name),
        st.tuples(name, forms["active"], name),
        st.tuples(name, forms["active"], st.just("，"), name),
    ]
    if code == "en":
        beginnings.append(st.tuples(name, st.just("are"), forms["participle"], st.just("to")))
    return st.tuples(st.one_of(beginnings), behind).map(lambda parts: [*parts[0], *parts[1]])


@pytest.mark.parametrize("code", PACKS)
@given(data=st.data())
def test_the_plain_form_says_what_the_sentence_says(code: str, data: st.DataObject) -> None:
    words, opening = data.draw(texts(code).filter(bool)), data.draw(openings(code))
    lead = _JOINTS[code].join([*opening, words])
    document = draft(code, Kind.REPORT, lead, [])
    plain = extract_recommendations(document, PACKS[code])
    with patch("palermo.reading.extracting.requesting.plain_act", return_value=None):
        assert extract_recommendations(document, PACKS[code]) == plain


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("工作组建议，缔约国应当登记渔船。", [("建议", ("states_parties",))]),
        ("工作组建议缔约国登记渔船。", [("建议", ("states_parties",))]),
        ("鼓励缔约国应登记渔船。", [("鼓励", ("states_parties",))]),
        ("鼓励缔约国与工会合作，登记渔船。", [("鼓励", ("states_parties",))]),
        ("缔约国应登记渔船，并相应修改章程。", [("应", ("states_parties",))]),
        ("缔约国应登记渔船，这样可保护渔工。", [("应", ("states_parties",))]),
    ],
)
def test_a_sentence_in_the_plain_form_is_not_taken_apart(
    sentence: str, acts: list[tuple[str, tuple[str, ...]]]
) -> None:
    document = draft("zh", Kind.REPORT, sentence, [])
    with patch("palermo.reading.extracting.requesting.Sentence", side_effect=AssertionError):
        found, _ = extract_recommendations(document, PACKS["zh"])
    assert [(act.words, act.addressees) for act in found[0].acts] == acts


@pytest.mark.parametrize("code", PACKS)
def test_long_texts_are_read_in_time_that_grows_with_their_length(code: str) -> None:
    lead = "States parties should, where appropriate, " if code == "en" else "缔约国应酌情，"
    document = draft(code, Kind.REPORT, lead * 2000, [])
    assert extract_recommendations(document, PACKS[code])[0]
