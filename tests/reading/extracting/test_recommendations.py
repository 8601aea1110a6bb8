"""Which paragraphs are recommendations, and what each of them says of itself."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from palermo.reading.extracting import extract
from palermo.reading.extracting.recommendations import extract_recommendations
from palermo.reading.languages.pack import load_pack
from palermo.reading.model import Kind, Recommendation, Status, Strength
from tests.reading.extracting.builders import Draft

ASKING = "States parties should keep a register of vessels."


def read(draft: Draft) -> tuple[Recommendation, ...]:
    return extract_recommendations(draft.document(), load_pack(draft.language))[0]


def ids(found: Iterable[Recommendation]) -> list[str]:
    return [recommendation.id for recommendation in found]


def test_numbered_paragraphs_of_the_part_that_ask_something() -> None:
    draft = Draft().heading("Recommendations").paragraph("The recommendations below were adopted.", "4")
    draft.heading("Ports", 2).paragraph(ASKING, "5").paragraph("The ports were described.", "6")
    draft.heading("Summary of deliberations").paragraph(ASKING, "7")
    (found,) = read(draft)
    assert (found.id, found.label, found.number, found.section) == ("para-5", "5", 5, "sec-2")
    assert (found.status, found.strength) == (Status.ADOPTED, Strength.SHOULD)
    assert found.addressees == ("states_parties",)
    assert (found.page, found.proposers, found.spans) == (None, (), found.text.spans)


def test_a_part_that_labels_its_recommendations_has_no_others() -> None:
    draft = Draft().heading("Recommendations").paragraph(ASKING, "3").heading("Ports", 2)
    draft.labelled("Ships are small.", "Recommendation 7").paragraph(ASKING, "4")
    (found,) = read(draft)
    assert (found.id, found.label, found.number) == ("rec-7", "Recommendation 7", 7)
    assert (found.strength, found.acts, found.addressees) == (Strength.OTHER, (), ())


def test_a_label_that_returns() -> None:
    draft = Draft("zh").heading("建议")
    for _ in range(3):
        draft.labelled("缔约国应登记船只。", "建议 2")
    found, notices = extract_recommendations(draft.document(), load_pack("zh"))
    assert ids(found) == ["rec-2", "rec-2-2", "rec-2-3"]
    assert [notice.code for notice in notices] == ["label_repeated"] * 2
    assert notices[0].spans == draft.paragraphs[1].spans


def test_a_label_without_a_number() -> None:
    (found,) = read(Draft("zh").heading("建议").labelled("缔约国应登记船只。", "建议"))
    assert (found.id, found.number) == ("rec-建议", None)


def test_recommendations_of_an_annex() -> None:
    draft = Draft().heading("Introduction").paragraph(ASKING, "1")
    draft.annex("Recommendations adopted by the Working Group").paragraph(ASKING, "1")
    draft.labelled(ASKING, "Recommendation 2")
    assert ids(read(draft)) == ["annex-rec-2"]


@pytest.mark.parametrize("heading", ["Summary of deliberations", "Introduction", "Ports"])
def test_other_parts_have_none(heading: str) -> None:
    assert not read(Draft().heading(heading).paragraph(ASKING, "5"))


def test_a_narrative_part_below_the_recommendations_has_none() -> None:
    draft = Draft().heading("Conclusions and recommendations").heading("Summary of the discussion", 2)
    assert not read(draft.paragraph(ASKING, "5"))


def test_a_secretariat_report_has_none() -> None:
    draft = Draft(kind=Kind.SECRETARIAT_REPORT).heading("Recommendations")
    assert not read(draft.paragraph(ASKING, "5").labelled(ASKING, "Recommendation 1"))


def test_what_only_introduces_is_none() -> None:
    draft = Draft().heading("Recommendations")
    draft.paragraph("The Working Group recommends the following:", "3")
    draft.paragraph("The Conference should adopt the recommendations set out below.", "4")
    assert not read(draft)


def test_an_introduction_that_holds_the_recommendations_in_items() -> None:
    draft = Draft().heading("Recommendations")
    draft.paragraph(
        "The Working Group adopted the following recommendations:",
        "3",
        ("States parties should keep a register;", "The Secretariat should print it."),
    )
    (found,) = read(draft)
    assert [act.addressees for act in found.acts] == [("states_parties",), ("secretariat",)]
    assert [item.label for item in found.items] == ["(a)", "(b)"]


def test_items_of_what_is_asked_are_no_acts() -> None:
    draft = Draft("zh").heading("建议")
    draft.paragraph("鼓励缔约国采取措施，例如：", "3", ("要求各公司公布名册；", "请秘书处印发名册。"))
    (found,) = read(draft)
    assert [act.words for act in found.acts] == ["鼓励"]


def test_the_status_of_a_draft() -> None:
    draft = Draft(kind=Kind.DRAFT_REPORT).heading("Recommendations (continued)").paragraph(ASKING, "3")
    assert [found.status for found in read(draft)] == [Status.DRAFT]


@pytest.mark.parametrize("heading", ["Draft recommendations", "Recommendations"])
def test_what_is_only_under_consideration(heading: str) -> None:
    draft = Draft().heading(heading)
    draft.paragraph("The following draft recommendations were not agreed:", "2").paragraph(ASKING, "3")
    assert [found.status for found in read(draft)] == [Status.PROPOSED]


def test_all_operative_paragraphs_of_a_resolution() -> None:
    draft = Draft(kind=Kind.RESOLUTION).paragraph("Recalling that States should cooperate,")
    draft.paragraph("Takes note with appreciation of the report;", "1")
    draft.paragraph("Notes the study, and requests the Secretary-General to print it;", "2")
    draft.paragraph("Of ships;", "3")
    draft.annex("Political declaration").paragraph("We reaffirm our aims.", "1").heading("Rules of procedure")
    found = read(draft)
    assert ids(found) == ["para-1", "para-2", "para-3", "annex-para-1"]
    assert [act.words for one in found for act in one.acts] == ["Takes note", "requests", "reaffirm"]
    assert [one.strength for one in found] == ["other", "requested", "other", "other"]
    assert [one.addressees for one in found] == [(), ("secretariat",), (), ()]


@pytest.mark.parametrize("heading", ["Resolutions adopted by the Conference", "Resolution 5/2"])
def test_resolutions_in_a_report(heading: str) -> None:
    draft = Draft().heading(heading).paragraph("The Conference adopted the resolutions below.", "1")
    draft.heading("Ships", 2).paragraph("Also takes note of the report;", "1").paragraph("2032 was wet.", "2")
    draft.paragraph("Urges States parties to build ships.", "3").heading("Attendance").paragraph(ASKING, "4")
    found = read(draft)
    assert [(one.id, one.strength) for one in found] == [("para-1", "other"), ("para-3", "urged")]


def test_other_annexes_of_a_resolution_have_none() -> None:
    draft = Draft(kind=Kind.DECISION).annex("Rules of procedure").paragraph(ASKING, "1")
    assert not read(draft)


def test_the_review_of_a_state() -> None:
    draft = Draft().heading("Conclusions and/or recommendations")
    draft.paragraph("The following recommendations enjoy the support of Norway:", "100")
    draft.paragraph("Ratify the treaty (Peru) (Chad, Bolivia (Plurinational State of));", "100.1")
    draft.paragraph("The following recommendations have been noted by Norway and by Peru:", "101")
    draft.paragraph("“Abolish” the fees (see below);", "101.1")
    draft.paragraph("All recommendations should be read as such.", "102")
    first, second = read(draft)
    assert (first.id, first.number, first.status) == ("para-100.1", 1, Status.SUPPORTED)
    assert (first.proposers, first.addressees) == (("PER", "TCD", "BOL"), ("state:NOR",))
    assert [(act.strength, act.words) for act in first.acts] == [(Strength.OTHER, "Ratify")]
    assert (second.status, second.proposers, second.addressees) == (Status.NOTED, (), ())
    assert second.acts == ()


@pytest.mark.parametrize(
    ("introduction", "status"),
    [
        ("下列建议得到挪威支持：", Status.SUPPORTED),
        ("下列建议未得到挪威支持：", Status.NOT_SUPPORTED),
        ("挪威将研究下列建议：", Status.UNDER_EXAMINATION),
        ("挪威注意到下列建议：", Status.NOTED),
    ],
)
def test_the_statuses_of_a_review(introduction: str, status: Status) -> None:
    draft = (
        Draft("zh").heading("结论和建议").paragraph(introduction, "6").paragraph("批准条约(秘鲁)；", "6.1")
    )
    (found,) = read(draft)
    assert (found.status, found.proposers) == (status, ("PER",))
    assert [act.words for act in found.acts] == ["批准"]


def test_numbers_in_other_digits() -> None:
    (found,) = read(Draft("zh").heading("建议").paragraph("缔约国应登记船只。", "１２"))
    assert (found.id, found.label, found.number) == ("para-12", "１２", 12)


def test_short_names_mean_what_the_document_has_introduced() -> None:
    draft = (
        Draft().heading("Report of the Working Group on Trafficking in Persons").heading("Recommendations")
    )
    draft.paragraph("States parties should apply articles 6 and 8 of the Protocol and the Convention.", "3")
    (found,) = read(draft)
    assert [(one.name, one.articles) for one in found.instruments] == [
        ("tip-protocol", ("6", "8")),
        ("untoc", ()),
    ]


def test_a_short_name_that_nothing_introduces() -> None:
    draft = Draft("zh").heading("建议").paragraph("缔约国应执行《公约》。", "3")
    assert [one.name for one in read(draft)[0].instruments] == ["other"]


def test_findings_hold_the_recommendations() -> None:
    document = Draft().heading("Recommendations").paragraph(ASKING, "3").document()
    assert ids(extract(document, load_pack("en")).recommendations) == ["para-3"]


@pytest.mark.parametrize(
    ("language", "heading", "introduction", "numbers", "words"),
    [
        (
            "fr",
            "Conclusions et/ou recommandations",
            "Les recommandations ci-après recueillent son adhésion :",
            "6.1",
            "Ratifier le traité (Pérou) ;",
        ),
        (
            "es",
            "Conclusiones y/o recomendaciones",
            "Las recomendaciones siguientes cuentan con su apoyo:",
            "6.1",
            "Ratificar el tratado (Perú);",
        ),
        (
            "ru",
            "Выводы и/или рекомендации",
            "Страна рассмотрела следующие рекомендации и поддерживает их:",
            "6.1",
            "ратифицировать договор (Перу);",
        ),
        (
            "ar",
            "الاستنتاجات و/أو التوصيات",
            "نظرت الدولة في التوصيات التالية وهي تحظى بتأييدها:",
            "6-1",
            "التصديق على المعاهدة (بيرو)؛",
        ),
    ],
)
def test_a_review_in_other_languages(
    language: str, heading: str, introduction: str, numbers: str, words: str
) -> None:
    draft = Draft(language).heading(heading).paragraph(introduction, "6").paragraph(words, numbers)
    (found,), _ = extract_recommendations(draft.document(), load_pack(language))
    assert (found.id, found.status, found.proposers) == ("para-6.1", Status.SUPPORTED, ("PER",))
