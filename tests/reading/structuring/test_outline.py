"""Headings, paragraphs, items and annexes: what each line becomes."""

from __future__ import annotations

import pytest

from palermo.reading.languages.pack import Pack
from tests.reading.forms import EN, HEAD, PROSE, ZH, form, shape

WRAPPED = (
    "1. The delegates met on the second day\nand spoke at length about the bridge\n"
    "of the old valley in the north\n"
    "and of all the lakes that were there\nwhen the delegates had met before.\n\n"
)


def parts(text: str, pack: Pack = EN) -> list[str]:
    """The shape of what follows a masthead."""
    return shape(form(HEAD + text, pack))


def levels(text: str, pack: Pack = EN) -> list[tuple[int, str | None, str]]:
    return [(s.level, s.label, s.heading.value) for s in form(HEAD + text, pack).sections]


def test_labels_nest_in_the_order_in_which_a_document_uses_them() -> None:
    text = "I. Rivers\n\nA. Bridges\n\n1. One.\n\nB. Lakes\n\n2. Two.\n\nII. Roads\n\nA. Old\n\n3. Three.\n"
    assert levels(text) == [
        (1, "I.", "Rivers"),
        (2, "A.", "Bridges"),
        (2, "B.", "Lakes"),
        (1, "II.", "Roads"),
        (2, "A.", "Old"),
    ]


def test_letters_may_stand_above_numerals() -> None:
    text = "A. Rivers\n\nI. Bridges\n\n1. One.\n\nII. Lakes\n\n2. Two.\n\nB. Roads\n\n3. Three.\n"
    assert [level for level, _, _ in levels(text)] == [1, 2, 2, 1]


def test_a_heading_without_a_label_is_a_child_of_the_labelled_one() -> None:
    text = f"I. Rivers\n\nOld bridges\n\n{PROSE}\n\nNew bridges\n\n{PROSE}\n\nII. Lakes\n\n1. One.\n"
    assert levels(text) == [
        (1, "I.", "Rivers"),
        (2, None, "Old bridges"),
        (2, None, "New bridges"),
        (1, "II.", "Lakes"),
    ]


def test_mark_up_decides_between_headings_without_labels() -> None:
    text = (
        f"1. One.\n\n# Rivers\n\n## Bridges\n\n{PROSE}\n\n### Old\n\n{PROSE}\n\n"
        f"## Lakes\n\n{PROSE}\n\n# Roads\n\n{PROSE}\n"
    )
    assert [level for level, _, _ in levels(text)] == [1, 2, 3, 2, 1]


def test_labels_go_before_mark_up() -> None:
    text = "## I. Rivers\n\n## A. Bridges\n\n1. One.\n\n## II. Lakes\n\n2. Two.\n"
    assert [level for level, _, _ in levels(text)] == [1, 2, 1]


def test_a_line_all_bold_is_a_heading() -> None:
    assert levels(f"1. One.\n\n**Old bridges**\n\n{PROSE}\n") == [(1, None, "Old bridges")]


def test_a_label_closes_the_headings_without_one_before_it() -> None:
    text = f"1. One.\n\nOld bridges\n\n{PROSE}\n\nA. Lakes\n\n2. Two.\n"
    assert levels(text) == [(1, None, "Old bridges"), (1, "A.", "Lakes")]


def test_chinese_numerals_are_headings_above_items() -> None:
    text = "一、河流\n\n1. 会议结束。\n\n二、湖泊\n\n2. 会议结束。\n"
    assert levels(text, ZH) == [(1, "一、", "河流"), (1, "二、", "湖泊")]


def test_a_c_after_b_is_a_letter_and_an_i_first_a_numeral() -> None:
    text = (
        "I. Rivers\n\nA. One\n\n1. A.\n\nB. Two\n\n2. B.\n\nC. Three\n\n"
        "3. C.\n\nD. Four\n\n4. D.\n\nII. Lakes\n\n5. E.\n"
    )
    assert [level for level, _, _ in levels(text)] == [1, 2, 2, 2, 2, 1]


def test_an_i_after_h_is_a_letter() -> None:
    text = "".join(f"{letter}. Bridge\n\n{number}. Seen.\n\n" for number, letter in enumerate("ABCDEFGHI", 1))
    assert [level for level, _, _ in levels(text)] == [1] * 9


def test_a_v_after_iv_is_a_numeral() -> None:
    text = "".join(
        f"{label}. Bridge\n\n{number}. Seen.\n\n"
        for number, label in enumerate(["I", "II", "III", "IV", "V"], 1)
    )
    assert [level for level, _, _ in levels(text)] == [1] * 5


def test_a_lone_c_is_a_letter_and_a_lone_v_a_numeral() -> None:
    assert levels("C. Bridges\n\nI. Old\n\n1. Seen.\n\nD. Lakes\n\n2. Seen.\n") == [
        (1, "C.", "Bridges"),
        (2, "I.", "Old"),
        (1, "D.", "Lakes"),
    ]
    assert levels("V. Bridges\n\nA. Old\n\n1. Seen.\n\nVI. Lakes\n\n2. Seen.\n")[2] == (1, "VI.", "Lakes")


def test_a_label_alone_takes_the_heading_below_it() -> None:
    assert levels("I.\n\nOld bridges\n\n1. One.\n") == [(1, "I.", "Old bridges")]


def test_a_label_alone_above_a_sentence_is_no_heading() -> None:
    assert levels(f"1. One.\n\nA.\n\n{PROSE}\n") == []


def test_a_double_letter_that_is_a_numeral_is_one() -> None:
    assert levels("B. Old\n\n7. Seen.\n\nIII. Lakes\n\n8. Seen.\n\nA. Old\n\n9. Seen.\n") == [
        (1, "B.", "Old"),
        (2, "III.", "Lakes"),
        (1, "A.", "Old"),
    ]


def test_a_heading_of_wrapped_lines_is_one() -> None:
    text = WRAPPED + "A. On the bridges of the old valley in\nthe north\n\n2. They were seen.\n"
    assert levels(text) == [(1, "A.", "On the bridges of the old valley in the north")]


def test_two_short_headings_are_two() -> None:
    text = "A. Rivers\n\nOld bridges\n\n1. They were seen.\n"
    assert [heading for _, _, heading in levels(text)] == ["Rivers", "Old bridges"]


@pytest.mark.parametrize(
    "words", ["A. Miller spoke at length about it.", "I. Newton was there, and was glad."]
)
def test_a_letter_before_a_sentence_is_a_name(words: str) -> None:
    assert parts(f"1. They met.\n\n{words}\n")[-1].endswith(words)


def test_a_wrapped_line_that_begins_like_a_label_is_text() -> None:
    text = WRAPPED + "2. The delegates met again, and then\nC. Miller spoke at length about the\nbridge.\n"
    assert parts(text)[-1].endswith("and then C. Miller spoke at length about the bridge.")


def test_numbered_paragraphs_go_on_over_missing_numbers() -> None:
    assert parts("1. One.\n\n3. Three.\n\n4. Four.\n") == ["1 One.", "3 Three.", "4 Four."]


def test_a_number_in_mid_sentence_is_text() -> None:
    text = (
        WRAPPED + "2. The delegates met again, and in the\n31. They were glad of it, and there was\nmore.\n"
    )
    assert (
        parts(text)[-1]
        == "2 The delegates met again, and in the 31. They were glad of it, and there was more."
    )


def test_the_number_expected_is_a_paragraph_though_the_one_before_has_no_full_stop() -> None:
    assert parts("1. The delegates met again\n\n2. They were glad.\n")[-1] == "2 They were glad."


def test_a_number_far_off_in_an_open_sentence_is_text() -> None:
    assert parts("1. The delegates met on the\n\n99. That was all.\n") == [
        "1 The delegates met on the 99. That was all."
    ]


def test_a_compound_number_is_a_paragraph() -> None:
    assert parts("100.1 See the bridge.\n\n100.2 See the lake.\n") == [
        "100.1 See the bridge.",
        "100.2 See the lake.",
    ]


def test_a_compound_number_in_mid_sentence_is_text() -> None:
    text = (
        WRAPPED
        + "2. The delegates had seen in all about\n12.5 million bridges in the whole of the\nvalley.\n"
    )
    assert parts(text)[-1].endswith("about 12.5 million bridges in the whole of the valley.")


def test_a_number_alone_takes_the_words_below_it() -> None:
    assert parts("1.\n\nThe delegates met.\n\n2.\n\nThey parted.\n") == [
        "1 The delegates met.",
        "2 They parted.",
    ]


def test_a_list_in_a_paragraph_is_told_from_the_numbering() -> None:
    text = "1. They met.\n\n2. They saw:\n\n1. The bridge;\n\n2. The lake.\n\n3. They parted.\n"
    assert parts(text) == ["1 They met.", "2 They saw:", "1. The bridge;", "2. The lake.", "3 They parted."]


def test_a_list_whose_next_number_is_the_next_paragraph_s_ends_before_it() -> None:
    text = "1. They saw:\n\n1. The bridge;\n\n2. They parted.\n\n3. They met.\n"
    assert parts(text)[-2:] == ["2 They parted.", "3 They met."]


def test_the_next_number_returns_and_so_the_list_goes_on() -> None:
    text = "1. They saw:\n\n1. The bridge;\n\n2. The lake.\n\n2. They parted.\n\n3. They met.\n"
    assert parts(text) == ["1 They saw:", "1. The bridge;", "2. The lake.", "2 They parted.", "3 They met."]


def test_a_list_goes_on_over_a_page_break() -> None:
    text = (
        "4. They saw:\n\n1. The bridge;\n\n- 2 -\n\n\f2. The lake;\n\n"
        "- 3 -\n\n\f3. The road.\n\n5. They parted.\n"
    )
    assert parts(text) == ["4 They saw:", "1. The bridge;", "2. The lake;", "3. The road.", "5 They parted."]


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    text = "1. The delegates saw the\n\n- 2 -\n\n\fbridge.\n\n2. They met.\n\n- 3 -\n\n\f3. They parted.\n"
    assert parts(text) == ["1 The delegates saw the bridge.", "2 They met.", "3 They parted."]


def test_a_full_width_dot_stays_in_the_label_of_an_item() -> None:
    text = "4．他们看了：\n\n1．桥；\n\n2．湖。\n\n5．2031年他们离开。\n"
    assert parts(text, ZH) == ["4 他们看了：", "1． 桥；", "2． 湖。", "5 2031年他们离开。"]


def test_numbered_headings_stand_before_the_paragraph_expected() -> None:
    text = (
        "1. Old bridges\n\n1. They were seen.\n\n2. They were old.\n\n2. New bridges\n\n3. They were seen.\n"
    )
    assert parts(text) == [
        "# 1. Old bridges",
        "1 They were seen.",
        "2 They were old.",
        "# 2. New bridges",
        "3 They were seen.",
    ]


def test_a_number_by_mark_up_is_a_heading() -> None:
    assert parts("## 1. Old bridges\n\n1. They were seen.\n")[0] == "# 1. Old bridges"


def test_items_stand_below_their_paragraph() -> None:
    text = "1. They saw:\n\n(a) The bridge:\n\n(i) Old;\n\n(ii) New;\n\n(b) The lake.\n\n2. They parted.\n"
    assert parts(text) == [
        "1 They saw:",
        "(a) The bridge:",
        "(i) Old;",
        "(ii) New;",
        "(b) The lake.",
        "2 They parted.",
    ]


def test_a_lone_first_item_whose_second_stands_within_it_is_text() -> None:
    (paragraph,) = form(HEAD + "1. They saw:\n(a) the bridge and (b) the lake.\n").paragraphs
    assert paragraph.items == ()
    assert paragraph.text.value == "They saw: (a) the bridge and (b) the lake."


def test_items_without_a_paragraph_make_one() -> None:
    (paragraph,) = form(HEAD + "A. Bridges\n\n(a) Old;\n\n(b) New.\n").paragraphs
    assert [(item.label, item.text.value) for item in paragraph.items] == [("(a)", "Old;"), ("(b)", "New.")]
    assert paragraph.id == "text-1"


def test_an_item_keeps_its_wrapped_lines_and_spans() -> None:
    document = form(HEAD + "1. They saw:\n(a) the old\nbridge;\n(b) the lake.\n")
    first = document.paragraphs[0].items[0]
    assert first.text.value == "the old bridge;"
    assert [document.source[start:end] for start, end in first.spans] == ["(a) the old", "bridge;"]


def test_a_recommendation_by_its_label_is_a_paragraph() -> None:
    text = f"Recommendation 1\n\n{PROSE}\n\nRecommendation 2. States should act.\n"
    document = form(HEAD + text)
    assert [(p.number, p.labelled, p.id) for p in document.paragraphs] == [
        ("Recommendation 1", True, "rec-1"),
        ("Recommendation 2", True, "rec-2"),
    ]


def test_a_recommendation_of_several_paragraphs_ends_with_a_heading() -> None:
    text = f"Recommendation 1\n\n{PROSE}\n\n{PROSE}\n\nOld bridges\n\n1. They were seen.\n"
    assert parts(text)[0] == f"Recommendation 1 {PROSE} {PROSE}"
    assert parts(text)[1] == "# Old bridges"


def test_a_label_in_mid_sentence_is_a_reference() -> None:
    text = (
        WRAPPED
        + "2. The delegates spoke at length about\nRecommendation 7: it had been made in\nthe year before.\n"
    )
    assert parts(text)[-1].endswith("about Recommendation 7: it had been made in the year before.")


def test_an_annex_begins_a_numbering_of_its_own() -> None:
    document = form(
        HEAD
        + "I. Rivers\n\n1. One.\n\n2. Two.\n\nAnnex\n\nOld bridges\n\n1. Three.\n\nA. Lakes\n\n2. Four.\n"
    )
    assert [(p.id, p.in_annex) for p in document.paragraphs] == [
        ("para-1", False),
        ("para-2", False),
        ("annex-para-1", True),
        ("annex-para-2", True),
    ]
    assert [(s.level, s.label, s.heading.value) for s in document.sections][1] == (1, "Annex", "Old bridges")
    assert document.notices == ()


def test_an_annex_in_mid_sentence_is_text() -> None:
    text = (
        WRAPPED
        + "2. The delegates had seen the list in\nAnnex II. They were glad of it and of\nthe bridge.\n"
    )
    assert parts(text)[-1].endswith("in Annex II. They were glad of it and of the bridge.")


def test_an_annex_before_a_sentence_is_text() -> None:
    assert parts(f"1. They met.\n\nAnnex II. {PROSE}\n")[-1].startswith("- Annex II.")


RESOLUTION = (
    "The Conference of the Rivers,\n\nRecalling the bridges of the valley,\n\nWelcoming the new ones,\n\n"
    "1. Requests the Secretariat to see them;\n\n2. Invites all to see them.\n\n"
)


def test_the_clauses_of_a_preamble_are_paragraphs() -> None:
    assert parts(RESOLUTION)[:3] == [
        "- The Conference of the Rivers,",
        "- Recalling the bridges of the valley,",
        "- Welcoming the new ones,",
    ]


def test_a_resolution_inside_a_report_has_its_own_numbers_and_the_report_s_go_on_behind() -> None:
    text = f"7. They adopted this:\n\nOld bridges\n\n{RESOLUTION}8. They parted.\n\n9. They met again.\n"
    document = form(HEAD + text)
    assert [p.number for p in document.paragraphs if p.number] == ["7", "1", "2", "8", "9"]


def test_two_resolutions_inside_a_report_are_each_numbered() -> None:
    text = (
        f"7. They adopted these:\n\nOld bridges\n\n{RESOLUTION}New bridges\n\n{RESOLUTION}8. They parted.\n"
    )
    document = form(HEAD + text)
    assert [p.number for p in document.paragraphs if p.number] == ["7", "1", "2", "1", "2", "8"]


def test_the_preamble_s_wrapped_lines_are_one_clause() -> None:
    text = (
        "The Conference of the Rivers,\n\n"
        "Recalling the bridges of the old valley\nin the north that "
        "the delegates saw in\nthe year before and spoke of,\n"
        "Welcoming the new bridges of the valley\nin the south,\n\n1. Requests all to see them.\n"
    )
    recalling, welcoming = parts(text)[1:3]
    assert recalling.startswith("- Recalling the bridges of the old valley in the north that the delegates")
    assert recalling.endswith("saw in the year before and spoke of,")
    assert welcoming == "- Welcoming the new bridges of the valley in the south,"


def test_the_line_that_closes_a_resolution_is_a_paragraph_of_its_own() -> None:
    assert parts(RESOLUTION + "12th plenary meeting\n4 June 2031\n")[-1].startswith("- 12th plenary meeting")


def test_a_line_after_a_colon_or_in_lower_case_goes_on_with_its_paragraph() -> None:
    assert parts(f"1. They saw this:\n\n{PROSE}\n\nand that was all.\n") == [
        f"1 They saw this: {PROSE} and that was all."
    ]


def test_a_sentence_of_its_own_is_a_paragraph_of_its_own() -> None:
    assert parts(f"1. They met.\n\n{PROSE}\n\n{PROSE}\n") == ["1 They met.", f"- {PROSE}", f"- {PROSE}"]


def test_a_wrapped_sentence_ends_at_a_full_line_and_the_next_goes_on() -> None:
    text = (
        WRAPPED
        + "2. The delegates met again in the hall.\nThey were glad of it and of all that\nhad been done.\n"
    )
    assert parts(text)[-1].startswith("2 The delegates met again in the hall. They were glad")


def test_behind_a_table_words_begin_anew() -> None:
    text = "1. They saw:\n\n| A | B |\n| C | D |\n\nand that was all of it.\n"
    assert parts(text)[-1] == "- and that was all of it."


def test_a_chain_of_short_lines_is_read() -> None:
    assert form(HEAD + "Bridge of the valley\n\n" * 5_000).sections is not None


@pytest.mark.parametrize("line", ["word " * 40_000, "(a) " * 50_000, "字" * 200_000, "**a** " * 33_000])
def test_a_line_of_200_000_characters_is_read(line: str) -> None:
    assert form(HEAD + f"1. {line.strip()}\n").source.startswith("Working")
