"""The head of a document: where it ends, what its lines are, and what they say of the document."""

from __future__ import annotations

from datetime import date

import pytest

from palermo.reading.languages.pack import Pack
from palermo.reading.model import Kind, Meeting
from tests.reading.forms import EN, PROSE, ZH, form

FULL = """United Nations

RIVER/COP/WG.4/2031/6

Distr.: General
12 June 2031
Original: Chinese

Conference of the Rivers

Working Group on Bridges

Third session
Port Meridian, 4-6 June 2031
Agenda item 2
Old bridges of the valley

Report on the meeting of the Working Group on Bridges held in Port Meridian from 4 to 6 June 2031

I. Introduction

1. The delegates met.
"""


def head(text: str, pack: Pack = EN) -> list[str]:
    return [passage.text for passage in form(text, pack).masthead]


def test_a_full_masthead_says_all() -> None:
    identity = form(FULL).identity
    assert identity.symbol == "RIVER/COP/WG.4/2031/6"
    assert identity.kind is Kind.REPORT
    assert identity.date == date(2031, 6, 12)
    assert identity.distribution == "General"
    assert identity.original_language == "zh"
    assert identity.body == "Working Group on Bridges"
    assert identity.parent_body == "Conference of the Rivers"
    assert identity.title is not None
    assert identity.title.startswith("Report on the meeting")
    assert identity.meeting == Meeting(date(2031, 6, 4), date(2031, 6, 6), "Port Meridian", 3)


def test_a_full_masthead_in_chinese() -> None:
    text = (
        "联合国\n\nRIVER/COP/2031/6\n\n分发：普遍\n2031年6月12日\n原文：英文\n\n河流公约缔约方会议\n\n桥梁工作组\n\n"
        "第三次会议\n2031年6月4日至6日，河港\n议程项目2\n\n2031年6月4日至6日在河港举行的桥梁工作组会议的报告\n\n"
        "一、导言\n\n1. 代表们举行了会议。\n"
    )
    identity = form(text, ZH).identity
    assert (identity.symbol, identity.kind) == ("RIVER/COP/2031/6", Kind.REPORT)
    assert (identity.distribution, identity.original_language) == ("General", "en")
    assert (identity.body, identity.parent_body) == ("桥梁工作组", "河流公约缔约方会议")
    assert identity.meeting == Meeting(date(2031, 6, 4), date(2031, 6, 6), "河港", 3)
    assert identity.date == date(2031, 6, 12)


@pytest.mark.parametrize(
    ("first", "lines"),
    [
        ("1. The delegates met.", 2),
        ("I. Introduction", 2),
        ("Introduction", 2),
        (PROSE, 2),
        ("Recommendation 1", 2),
        ("Annex", 2),
    ],
)
def test_the_text_begins_at_a_number_a_heading_or_prose(first: str, lines: int) -> None:
    text = f"Working Group on Bridges\n\nReport on the meeting\n\n{first}\n\n{PROSE}\n"
    assert len(head(text)) == lines


def test_items_open_no_text() -> None:
    assert head("Report on the meeting\n\n(a) Old bridges\n\n1. They met.\n")[-1] == "(a) Old bridges"


def test_a_text_that_begins_with_a_sentence_has_no_masthead() -> None:
    assert head("The delegates met.\n") == []


def test_a_text_of_a_title_alone_is_all_masthead() -> None:
    assert head("Report on the meeting\n") == ["Report on the meeting"]


def test_a_number_alone_at_the_end_of_a_text_opens_nothing() -> None:
    assert head("Report on the meeting\n\n1.\n") == ["Report on the meeting", "1."]


def test_a_heading_of_the_level_of_others_below_heads_the_prose_behind_it() -> None:
    text = f"# Report on the meeting\n\n## Old bridges\n\n{PROSE}\n\n## New bridges\n\n{PROSE}\n"
    assert head(text) == ["Report on the meeting"]


def test_a_table_of_contents_belongs_to_the_masthead() -> None:
    text = (
        "Report on the meeting\n\nContents\n\nI. Bridges ........ 2\nII. Lakes ....... 3\nIII. Roads …… 4"
        f"\n\nI. Old bridges\n\n1. {PROSE}\n"
    )
    assert head(text)[-1] == "III. Roads …… 4"
    assert form(text).identity.title == "Report on the meeting"


def test_two_led_lines_are_no_table_of_contents() -> None:
    text = f"Report on the meeting\n\n1. Old bridges ........ 2\n\n2. Lakes . . . . . . 3\n\n{PROSE}\n"
    assert head(text) == ["Report on the meeting"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Draft report", Kind.DRAFT_REPORT),
        ("Report on the meeting", Kind.REPORT),
        ("Note by the Secretariat", Kind.SECRETARIAT_REPORT),
        ("Background paper prepared by the Secretariat", Kind.SECRETARIAT_REPORT),
        ("Resolution 3/1", Kind.RESOLUTION),
        ("Decision 3/1", Kind.DECISION),
        ("Old bridges", Kind.OTHER),
    ],
)
def test_the_kind_is_told_by_title_or_author(title: str, kind: Kind) -> None:
    text = f"Working Group on Bridges\n\n{title}\n\n1. {PROSE}\n"
    assert form(text).identity.kind is kind


@pytest.mark.parametrize(
    ("symbol", "kind"), [("A/RES/64/293", Kind.RESOLUTION), ("RIVER/DEC/2031/1", Kind.DECISION)]
)
def test_the_kind_is_told_by_the_symbol_first(symbol: str, kind: Kind) -> None:
    assert form(f"{symbol}\n\nReport on bridges\n\n1. {PROSE}\n").identity.kind is kind


def test_a_title_alone_is_no_united_nations_report() -> None:
    assert form(f"Report on my garden\n\n1. {PROSE}\n").identity.kind is Kind.OTHER


def test_how_a_resolution_was_adopted_is_its_title_where_there_is_none() -> None:
    adopted = "Resolution adopted by the General Assembly on 4 June 2031"
    text = (
        f"A/RES/64/293\n\n{adopted}\n\nThe General Assembly,\n\nRecalling the bridges,\n\n"
        f"1. Requests all to see.\n"
    )
    document = form(text)
    assert document.identity.title == adopted
    assert document.paragraphs[0].text.value == "The General Assembly,"


def test_the_author_of_a_resolution_may_wrap() -> None:
    text = (
        "A/RES/64/293\n\nOld bridges\n\nThe Conference of the Rivers and\nof the Lakes,\n\n"
        "Recalling all,\n\n1. Acts.\n"
    )
    assert form(text).paragraphs[0].text.value == "The Conference of the Rivers and of the Lakes,"


def test_a_title_over_wrapped_lines_is_one() -> None:
    text = f"Working Group on Bridges\n\nReport on the old bridges of\nthe valley\n\n1. {PROSE}\n"
    assert form(text).identity.title == "Report on the old bridges of the valley"


def test_the_name_of_a_body_runs_over_lines() -> None:
    text = (
        "Conference of the Parties to the\nUnited Nations Convention against\nTransnational Organized Crime\n"
        f"\nReport on the meeting\n\n1. {PROSE}\n"
    )
    assert (
        form(text).identity.body
        == "Conference of the Parties to the United Nations Convention against Transnational Organized Crime"
    )


def test_a_body_is_not_the_whole_of_a_masthead() -> None:
    document = form(f"Working Group on Bridges\n\n1. {PROSE}\n")
    assert document.identity.title == "Working Group on Bridges"


def test_the_body_that_a_title_names_is_the_most_particular() -> None:
    text = f"Conference of the Rivers\n\nReport of the Working Group on Bridges, 2031\n\n1. {PROSE}\n"
    identity = form(text).identity
    assert (identity.body, identity.parent_body) == ("Working Group on Bridges", "Conference of the Rivers")


def test_the_subject_of_an_agenda_item_is_no_title() -> None:
    text = (
        f"Working Group on Bridges\nAgenda item 2\nOld bridges of the valley\n\n"
        f"Report on bridges\n\n1. {PROSE}\n"
    )
    assert form(text).identity.title == "Report on bridges"


@pytest.mark.parametrize(
    ("line", "meeting"),
    [
        ("Port Meridian, 4-6 June 2031", Meeting(date(2031, 6, 4), date(2031, 6, 6), "Port Meridian", None)),
        ("4-6 June 2031, Port Meridian", Meeting(date(2031, 6, 4), date(2031, 6, 6), "Port Meridian", None)),
        ("4-6 June 2031", Meeting(date(2031, 6, 4), date(2031, 6, 6), None, None)),
        ("Third session, 4-6 June 2031", Meeting(date(2031, 6, 4), date(2031, 6, 6), None, 3)),
        ("12th session", Meeting(None, None, None, 12)),
        ("Thousandth session", None),
    ],
)
def test_the_meeting_as_a_masthead_names_it(line: str, meeting: Meeting | None) -> None:
    assert (
        form(f"Working Group on Bridges\n{line}\n\nOld bridges\n\n1. {PROSE}\n").identity.meeting == meeting
    )


REPORT = "Working Group on Bridges\n\nReport of the meeting\n\n"


def test_the_meeting_as_a_report_tells_of_it() -> None:
    text = (
        "1. The Working Group held its first meeting in Port Meridian from 4 to 6 June 2030.\n\n"
        "2. The Working Group on Bridges held its second meeting in Lakeside from 7 to 9 June 2031.\n"
    )
    assert form(REPORT + text).identity.meeting == Meeting(date(2031, 6, 7), date(2031, 6, 9), "Lakeside", 2)


def test_dates_without_a_place_or_without_a_meeting_are_none_of_the_meeting() -> None:
    text = "1. It was held from 4 to 6 June 2031.\n\n2. They wrote from 7 to 9 June 2031.\n"
    assert form(REPORT + text).identity.meeting is None


def test_the_ordinal_stands_in_the_sentence_on_what_was_adopted() -> None:
    text = (
        "1. The Working Group met in Lakeside from 7 to 9 June 2031.\n\n"
        "2. At its fourth meeting, the Working Group adopted the following recommendations.\n"
    )
    meeting = form(REPORT + text).identity.meeting
    assert meeting is not None
    assert meeting.ordinal == 4


def test_the_ordinal_stands_in_the_sentence_that_names_the_dates() -> None:
    text = (
        "1. The Working Group met in Lakeside from 7 to 9 June 2031. The meeting of 2031 was long.\n\n"
        "2. The fifth meeting, from 7 to 9 June 2031, had been set before.\n"
    )
    meeting = form(REPORT + text).identity.meeting
    assert meeting is not None
    assert meeting.ordinal == 5


def test_an_ordinal_of_other_dates_is_another_meeting_s() -> None:
    text = (
        "1. The Working Group met in Lakeside from 7 to 9 June 2031.\n\n"
        "2. At the third meeting, from 1 to 2 June 2031, they parted; a fourth meeting in 2031 was set.\n"
    )
    meeting = form(REPORT + text).identity.meeting
    assert meeting is not None
    assert meeting.ordinal is None


def test_symbols_cited_are_told_once_and_without_the_document_s_own() -> None:
    text = FULL + "\n2. They saw RIVER/2031/1, RIVER/2031/2, RIVER/2031/1 and RIVER/COP/WG.4/2031/6.\n"
    assert form(text).symbols_cited == ("RIVER/2031/1", "RIVER/2031/2")


def test_marks_and_calls_are_no_part_of_a_masthead_s_lines() -> None:
    text = f"**RIVER/COP/2031/6**\\*\n\n**Report** on *bridges*\n\n1. {PROSE}\n\n\\* Reissued.\n"
    assert head(text) == ["RIVER/COP/2031/6", "Report on bridges"]
    assert form(text).identity.symbol == "RIVER/COP/2031/6"


def test_an_original_in_an_unknown_language_is_none() -> None:
    identity = form(
        f"Distr.: Secret\nOriginal: Latin\n\nWorking Group on Bridges\n\nX\n\n1. {PROSE}\n"
    ).identity
    assert (identity.distribution, identity.original_language) == ("Secret", None)
