"""Akoma Ntoso is read by what is printed, with its mark-up as evidence."""

from __future__ import annotations

from datetime import date

import pytest

from palermo.reading.model import Kind
from tests.reading.akn_forms import COVER, akn, kept, marked, paragraph, shape

ONE = paragraph("1.", "<i>Urges</i> Member States to build bridges;")


def test_the_source_is_the_text_outside_the_metadata_with_the_white_space_of_the_file() -> None:
    source = kept(akn("<mainBody>\n <p>A &amp; b<!-- c --> d</p>\n</mainBody>")).document.source
    assert source == "\n  \n\n A & b d\n\n  \n"


def test_the_masthead_says_what_its_elements_say() -> None:
    document = marked(f"<mainBody>{ONE}</mainBody>").document
    identity = document.identity
    assert (identity.symbol, identity.kind, identity.title) == (
        "A/RES/99/9",
        Kind.RESOLUTION,
        "Safe crossing of rivers",
    )
    assert (identity.body, identity.parent_body, identity.distribution) == (
        "General Assembly",
        None,
        "General",
    )
    assert identity.date == date(2044, 12, 20)
    assert identity.meeting is not None
    assert identity.meeting.ordinal == 99
    assert document.symbols_cited == ("A/99/L.3",)
    assert [line.text for line in document.masthead][-3:] == [
        "[without reference to a Main Committee (A/99/L.3)]",
        "99/9.",
        "Safe crossing of rivers",
    ]


@pytest.mark.parametrize("between", ["</docNumber> - <docTitle", "</docNumber>\n<docTitle"])
def test_a_dash_between_the_number_and_the_title_belongs_to_neither(between: str) -> None:
    cover = COVER.replace("</docNumber> <docTitle", between)
    if "-" not in between:
        cover = cover.replace('"bold">Safe', '"bold">- Safe')
    reading = kept(akn(f"{cover}<mainBody>{ONE}</mainBody>"))
    assert reading.document.identity.title == "Safe crossing of rivers"


def test_attributes_speak_where_the_words_of_date_and_session_are_not_understood() -> None:
    data = akn(COVER + f"<mainBody>{ONE}</mainBody>").decode()
    data = data.replace("20 December 2044", "20 tredembro 2044").replace("Ninety-ninth session", "99ª sesio")
    identity = kept(data.encode()).document.identity
    assert identity.date == date(2044, 12, 20)
    assert identity.meeting is not None
    assert identity.meeting.ordinal == 99


def test_an_attribute_that_is_no_date_says_nothing() -> None:
    data = akn(COVER + f"<mainBody>{ONE}</mainBody>").decode()
    data = data.replace("20 December 2044", "soon").replace("2044-12-20", "soon")
    assert kept(data.encode()).document.identity.date is None


def test_the_name_of_the_document_says_its_kind_where_the_words_do_not() -> None:
    reading = kept(akn(f"<mainBody>{ONE}</mainBody>", name="decision"))
    assert reading.document.identity.kind is Kind.DECISION
    assert [found.id for found in reading.recommendations] == ["para-1"]


def test_numbers_and_items_have_elements() -> None:
    body = (
        "<mainBody>" + ONE + "<paragraph><num>2.</num><list><intro><p>Requests the Secretariat:</p></intro>"
        "<point><num>(a)</num><content><p>To count bridges;</p></content></point>"
        "<point><num>(b)</num><list><intro><p>To count fords:</p></intro>"
        "<point><num>(i)</num><content><p>In spring;</p></content></point>"
        "<point><num>(ii)</num><content><p>In autumn.</p></content></point></list></point>"
        "</list></paragraph></mainBody>"
    )
    assert shape(marked(body)) == [
        "1 Urges Member States to build bridges;",
        "2 Requests the Secretariat:",
        "  (a) To count bridges;",
        "  (b) To count fords:",
        "    (i) In spring;",
        "    (ii) In autumn.",
    ]


def test_numbers_without_an_element_are_read_from_the_words() -> None:
    body = "".join(
        f"<paragraph><content><p>\t{n}.\tUrges States to go on;</p></content></paragraph>" for n in (1, 2)
    )
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == [
        "1 Urges States to go on;",
        "2 Urges States to go on;",
    ]


def test_an_arabic_number_ends_in_a_dash_with_or_without_an_element() -> None:
    body = (
        "<paragraph><content><p>1 -\tتشجع الدول؛</p></content></paragraph>"
        "<paragraph><num>2 -</num><content><p>تدعو الدول؛</p></content></paragraph>"
        "<paragraph><content><p>3 –\tتطلب إلى الأمين العام؛</p></content></paragraph>"
    )
    assert [p.number for p in marked(f"<mainBody>{body}</mainBody>").document.paragraphs] == ["1", "2", "3"]


@pytest.mark.parametrize("labels", [("(a)", "(b)"), ("a)", "b)"), ("(أ)", "(ب)"), ("(1)", "(2)")])
def test_items_that_stand_beside_their_paragraph_belong_to_it(labels: tuple[str, str]) -> None:
    first, second = (
        f"<paragraph><content><p>{label}\tTo count bridges;</p></content></paragraph>" for label in labels
    )
    body = (
        paragraph("1.", "Requests the Secretariat:") + first + second + paragraph("2.", "Decides to go on.")
    )
    found = marked(f"<mainBody>{body}</mainBody>").document.paragraphs
    assert [(p.number, [item.label for item in p.items]) for p in found] == [("1", list(labels)), ("2", [])]
    assert [item.text.value for item in found[0].items] == ["To count bridges;"] * 2


def test_items_that_all_stand_on_one_level_nest_by_their_labels() -> None:
    labels = ("(a)", "(i)", "(ii)", "(b)")
    points = "".join(f"<point><num>{label}</num><content><p>Go;</p></content></point>" for label in labels)
    body = f"<paragraph><num>1.</num><list><intro><p>Asks States:</p></intro>{points}</list></paragraph>"
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == [
        "1 Asks States:",
        "  (a) Go;",
        "    (i) Go;",
        "    (ii) Go;",
        "  (b) Go;",
    ]


def test_an_item_with_a_label_of_its_own_kind_is_one_by_its_element() -> None:
    points = "".join(
        f"<point><num>{label}</num><content><p>Go;</p></content></point>" for label in ("α)", "β)")
    )
    body = f"<paragraph><num>1.</num><list><intro><p>Asks States:</p></intro>{points}</list></paragraph>"
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == ["1 Asks States:", "  α) Go;", "  β) Go;"]


def test_blocks_of_one_paragraph_go_on_or_are_its_items() -> None:
    body = (
        "<paragraph><num>1.</num><content><p>Asks States:</p><p>(a) To go;</p><p>(b) To stay;</p>"
        "<p>and to say so.</p></content></paragraph>"
    )
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == [
        "1 Asks States:",
        "  (a) To go;",
        "  (b) To stay; and to say so.",
    ]


def test_a_line_that_an_element_breaks_may_begin_an_item() -> None:
    body = paragraph("1.", "Asks States:<eol/>(a) To go,\n(b) as it were;<eol/>(b) To stay.")
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == [
        "1 Asks States:",
        "  (a) To go, (b) as it were;",
        "  (b) To stay.",
    ]


def test_a_label_that_two_sequences_could_hold_goes_by_its_element() -> None:
    letters = "".join(f"<point><num>({x})</num><content><p>Go;</p></content></point>" for x in "abcdefg")
    inner = (
        "<list><intro><p>Stay:</p></intro><point><num>(i)</num><content><p>Now.</p></content></point></list>"
    )
    last = f"<point><num>(h)</num>{inner}</point><point><num>(i)</num><content><p>Rest.</p></content></point>"
    body = f"<paragraph><num>1.</num><list><intro><p>Asks:</p></intro>{letters}{last}</list></paragraph>"
    assert shape(marked(f"<mainBody>{body}</mainBody>"))[8:] == ["  (h) Stay:", "    (i) Now.", "  (i) Rest."]


def test_an_empty_numbered_paragraph_takes_the_words_behind_it() -> None:
    body = paragraph("1.", " ") + "<paragraph><content><p>We build bridges.</p></content></paragraph>"
    body += '<paragraph class="SingleTxt"><content><p> </p></content></paragraph>' + paragraph(
        "2.", "We go on."
    )
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == ["1 We build bridges.", "2 We go on."]


def test_an_empty_item_takes_the_words_behind_it() -> None:
    body = (
        "<paragraph><num>1.</num><list><intro><p>Asks States:</p></intro>"
        "<point><num>(a)</num><content><p> </p></content></point></list></paragraph>"
        "<paragraph><content><p>To go;</p></content></paragraph>"
        "<paragraph><content><p>(b) To stay.</p></content></paragraph>"
    )
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == [
        "1 Asks States:",
        "  (a) To go;",
        "  (b) To stay.",
    ]


def test_clauses_of_the_preamble_and_the_conclusions_are_paragraphs_without_number() -> None:
    body = (
        '<preamble><formula name="enactingFormula"><p><b>The General Assembly</b></p>'
        "</formula><container name='a'><p><i>Recalling</i> its bridges,</p></container>"
        "<container name='b'><blockList><listIntroduction>Mindful of:</listIntroduction>"
        "<item><num>(a)</num><p>Rivers,</p></item><item><num>(b)</num><p>Rain,</p></item></blockList></container>"
        f"</preamble><mainBody>{ONE}</mainBody>"
        '<conclusions><p>70th plenary meeting<eol/><docDate date="2044-12-18">18 December 2044</docDate></p>'
        "</conclusions>"
    )
    assert shape(marked(body)) == [
        "- The General Assembly",
        "- Recalling its bridges,",
        "- Mindful of:",
        "  (a) Rivers,",
        "  (b) Rain,",
        "1 Urges Member States to build bridges;",
        "- 70th plenary meeting 18 December 2044",
    ]


def test_an_annex_has_its_own_numbers_and_its_heading_may_be_two_bold_paragraphs() -> None:
    title = "<span class='bold'>\tDeclaration on bridges</span>"
    body = (
        f"<mainBody>{ONE}</mainBody><attachments><attachment><doc name='annex'><meta><p>no text</p></meta>"
        "<mainBody>"
        "<paragraph class='HCh'><content><p><span class='bold'>Annex</span></p></content></paragraph>"
        f"<paragraph class='HCh'><content><p>{title}</p></content></paragraph>"
        + paragraph("1.", "We build bridges.")
        + "</mainBody></doc></attachment></attachments>"
    )
    reading = marked(body)
    assert shape(reading)[1:] == ["# Annex Declaration on bridges", "1 We build bridges."]
    assert [found.id for found in reading.recommendations] == ["para-1", "annex-para-1"]


def test_an_annex_may_be_headed_by_elements_or_not_at_all() -> None:
    body = (
        f"<mainBody>{ONE}</mainBody><attachments><attachment><num>Annex I</num><heading>Bridges</heading>"
        f"<doc name='annex'><mainBody>{ONE}</mainBody></doc></attachment>"
        f"<attachment><doc name='annex'><mainBody>{ONE}</mainBody></doc></attachment></attachments>"
    )
    reading = marked(body)
    assert shape(reading)[1:3] == ["# Annex I Bridges", "1 Urges Member States to build bridges;"]
    assert [(p.id, p.section) for p in reading.document.paragraphs] == [
        ("para-1", None),
        ("annex-para-1", "sec-1"),
        ("annex-para-1-2", None),
    ]


def test_headings_have_elements_and_their_labels_say_how_they_nest() -> None:
    body = (
        "<mainBody><section><num>I.</num><heading>Bridges</heading>"
        "<section><num>A.</num><heading>Of stone</heading>"
        f"{ONE}<section><heading>Old ones</heading><content><p>They stand.</p></content></section></section>"
        "</section>"
        "<section><num>II.</num><heading>Fords</heading>"
        + paragraph("2.", "Asks States to wade.")
        + "</section>"
        "<crossHeading>Ferries</crossHeading><chapter><num>Chapter Three</num><heading>Boats</heading>"
        "<section><num>1.</num><heading>Oars</heading></section></chapter></mainBody>"
    )
    assert shape(marked(body)) == [
        "# I. Bridges",
        "## A. Of stone",
        "1 Urges Member States to build bridges;",
        "### - Old ones",
        "- They stand.",
        "# II. Fords",
        "2 Asks States to wade.",
        "## - Ferries",
        "# Chapter Three Boats",
        "## 1. Oars",
    ]


def test_a_heading_without_an_element_shows_by_style_by_bold_type_or_by_its_label() -> None:
    body = (
        '<mainBody><paragraph class="H1"><content><p>Bridges</p></content></paragraph>'
        + ONE
        + "<paragraph><content><p><b>Fords</b></p></content></paragraph>"
        + paragraph("2.", "<b>Asks States to wade</b>")
        + "<paragraph><content><p>B. Ferries</p></content></paragraph>"
        + paragraph("3.", "Asks States to row.")
        + "</mainBody>"
    )
    assert shape(marked(body)) == [
        "# - Bridges",
        "1 Urges Member States to build bridges;",
        "## - Fords",
        "2 Asks States to wade",
        "# B. Ferries",
        "3 Asks States to row.",
    ]


def test_parts_of_a_resolution_may_be_headed_by_a_numeral_alone() -> None:
    part = '<paragraph class="HCh"><content><p><b>{}</b></p></content></paragraph>'
    body = (
        part.format("I")
        + part.format("Rivers")
        + ONE
        + part.format("II")
        + paragraph("2.", "Asks States to go.")
    )
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == [
        "# I Rivers",
        "1 Urges Member States to build bridges;",
        "# II",
        "2 Asks States to go.",
    ]


def test_every_annex_numbers_its_paragraphs_anew() -> None:
    annexes = "".join(
        f"<attachment><num>Annex {number}</num><heading>Rivers</heading><doc name='annex'>"
        f"<mainBody>{ONE}</mainBody></doc></attachment>"
        for number in ("I", "II")
    )
    reading = marked(f"<mainBody>{ONE}</mainBody><attachments>{annexes}</attachments>")
    assert [p.id for p in reading.document.paragraphs] == ["para-1", "annex-para-1", "annex-para-1-2"]
    assert reading.notices == ()


def test_a_line_end_in_the_file_is_a_wrapped_line() -> None:
    body = paragraph("1.", "\n\t<i>Urges</i>\n   Member States to\n build;\n")
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == ["1 Urges Member States to build;"]


def test_a_number_that_breaks_the_sequence_within_a_paragraph_is_no_paragraph() -> None:
    points = "".join(f"<point><num>{n}.</num><content><p>Go;</p></content></point>" for n in (1, 2))
    body = (
        "<mainBody>" + paragraph("1.", "Notes.") + "<paragraph><num>2.</num><list><intro><p>Asks:</p></intro>"
        f"{points}</list></paragraph>" + paragraph("3.", "Decides.\n1990. It was so.") + "</mainBody>"
    )
    assert shape(marked(body)) == [
        "1 Notes.",
        "2 Asks:",
        "  1. Go;",
        "  2. Go;",
        "3 Decides. 1990. It was so.",
    ]


def test_a_quotation_keeps_its_labels_as_words() -> None:
    body = (
        "<paragraph><num>1.</num><content><p>Replaces: <mod><quotedStructure><paragraph><num>5.</num>"
        "<content><p>Old words.</p></content></paragraph></quotedStructure></mod></p></content></paragraph>"
    )
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == ["1 Replaces: 5. Old words."]


def test_tables_have_rows_cells_and_captions() -> None:
    body = (
        "<paragraph><num>1.</num><content><p>Notes:</p><table><caption>Rivers</caption>"
        "<tr><th><p>Name</p></th><th><p>Bridges</p></th></tr>"
        "<tr><td><p>Long</p><p>River</p></td><td><p> </p></td></tr></table>"
        "<table><tr><td><p>one</p></td></tr></table><p>and goes on.</p></content></paragraph>"
    )
    document = marked(f"<mainBody>{body}</mainBody>").document
    rows = [[[cell.value for cell in row] for row in table.rows] for table in document.tables]
    assert rows == [[["Name", "Bridges"], ["Long River", ""]], [["one"]]]
    assert [table.caption for table in document.tables] == ["Rivers", None]
    assert [p.text.value for p in document.paragraphs] == ["Notes:", "and goes on."]


def test_a_file_without_cover_page_and_with_other_words_is_read() -> None:
    data = akn(
        "<debateBody><debateSection><heading>Opening</heading><speech by='#x'><from>The Chair</from>"
        "<p>We begin.</p></speech></debateSection></debateBody>",
        type="debate",
        name="record",
    )
    assert shape(kept(data)) == ["# - Opening", "- The Chair We begin."]


def test_the_file_may_be_utf_16_and_may_name_its_elements_with_a_prefix() -> None:
    body = akn(COVER + f"<mainBody>{ONE}</mainBody>").decode()
    wide = kept(body.replace("UTF-8", "UTF-16").encode("utf-16"))
    assert shape(wide) == ["1 Urges Member States to build bridges;"]
    bare = body.split("-->\n", 1)[1].replace("xmlns=", "xmlns:akn=")
    prefixed = bare.replace("</", "</akn:").replace("<", "<akn:").replace("<akn:/akn:", "</akn:")
    assert shape(kept(prefixed.encode())) == shape(wide)


def test_an_item_without_a_paragraph_is_one_of_a_paragraph_without_words() -> None:
    point = "<point><num>(a)</num><content><p>To go.</p></content></point>"
    assert shape(marked(f"<mainBody><list>{point}</list></mainBody>")) == ["-", "  (a) To go."]


def test_a_label_that_begins_no_sequence_is_a_word() -> None:
    body = "<paragraph><content><p>(c) they say so.</p></content></paragraph>"
    assert shape(marked(f"<mainBody>{body}{ONE}{body}</mainBody>")) == [
        "- (c) they say so.",
        "1 Urges Member States to build bridges;",
        "- (c) they say so.",
    ]


def test_a_file_may_be_all_masthead() -> None:
    document = marked("<mainBody><p/></mainBody>").document
    assert (document.identity.symbol, document.paragraphs) == ("A/RES/99/9", ())


def test_numbers_below_a_number_are_items_by_their_elements() -> None:
    points = "".join(f"<point><num>1.{n}</num><content><p>Go;</p></content></point>" for n in (1, 2))
    body = f"<paragraph><num>1.</num><list><intro><p>Asks States:</p></intro>{points}</list></paragraph>"
    assert shape(marked(f"<mainBody>{body}</mainBody>")) == ["1 Asks States:", "  1.1 Go;", "  1.2 Go;"]


def test_labels_of_headings_may_lack_their_dots() -> None:
    labels = ("I", "二", "B", "Part One")
    body = "".join(f"<section><num>{label}</num><heading>Rivers</heading></section>" for label in labels)
    sections = marked(f"<mainBody>{body}</mainBody>").document.sections
    assert [(section.label, section.heading.value) for section in sections] == [
        (label, "Rivers") for label in labels
    ]


def test_a_recommendation_may_carry_a_label_in_its_element_or_not() -> None:
    body = (
        "<section><heading>Recommendations</heading><paragraph><num>Recommendation 1</num>"
        "<content><p>States should go.</p></content></paragraph><paragraph><content><p>Recommendation 2.</p>"
        "<p>Recommendation 3 is to stay.</p></content></paragraph></section>"
    )
    found = kept(akn(f"<mainBody>{body}</mainBody>", type="debateReport", name="report")).document.paragraphs
    assert [(p.number, p.text.value) for p in found] == [
        ("Recommendation 1", "States should go."),
        ("Recommendation 2", "Recommendation 3 is to stay."),
    ]


def test_a_sentence_that_begins_like_a_heading_is_none_where_headings_are_marked() -> None:
    body = "<heading>Rivers</heading><paragraph><content><p>A. Person met them.</p></content></paragraph>"
    assert shape(marked(f"<mainBody><section>{body}</section></mainBody>")) == [
        "# - Rivers",
        "- A. Person met them.",
    ]


def test_characters_that_nobody_sees_open_nothing() -> None:
    body = "<paragraph><content><p>\u200b</p><p>They rest.</p></content></paragraph>"
    assert shape(marked(f"<mainBody>{ONE}{body}</mainBody>"))[1:] == ["- They rest."]
