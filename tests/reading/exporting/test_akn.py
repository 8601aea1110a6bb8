"""What stands where in Akoma Ntoso: documents written for these tests."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner

from palermo.commands import app
from palermo.reading import read, read_bytes
from palermo.reading.exporting.akn import to_akn
from tests.reading.exporting.akn_files import AKN, OURS, Element, broken_pointers, broken_rules, parsed

SAMPLES = Path(__file__).parents[3] / "samples"

REPORT = """\
CTOC/COP/WG.4/2031/5
Conference of the Parties to the United Nations Convention against Transnational Organized Crime
Distr.: General
12 March 2031
Original: French

Report on the meeting of the Working Group on Trafficking in Persons held in Vienna on 3 and 4 March 2031

I. Introduction

1. The Working Group met in Vienna on 3 and 4 March 2031.[^1] It had a paper (CTOC/COP/WG.4/2031/2).[^2]

II. Recommendations

A. General

2. The Working Group adopted the following recommendations.

3. States parties should consider, as appropriate, taking the following measures:[^1]

(a) To train judges, in line with article 9 of the Trafficking in Persons Protocol;

(b) To train prosecutors:

(i) Before they begin;

(ii) While they work.

B. Attendance

4. The following States parties were represented at the meeting: France, Italy and Japan.

Annex

Rules

1. The register is open.

[^1]: A note that is called twice.

[^2]: Another note, see CTOC/COP/2030/7.
"""


def _akn(text: str) -> Element:
    xml = to_akn(read_bytes(text.encode(), "a.txt"))
    assert broken_pointers(parsed(xml)) == []
    return parsed(xml)


def _by_id(root: Element, id: str) -> Element:
    return next(element for element in root.iter() if element.get("eId") == id)


def _values(root: Element, path: str, attribute: str = "value") -> list[str | None]:
    steps = "/".join(f"{AKN}{step}" for step in path.split("/"))
    return [element.get(attribute) for element in root.findall(f".//{steps}")]


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.fixture(scope="module")
def report() -> Element:
    return _akn(REPORT)


def test_a_report_is_named_by_the_naming_convention(report: Element) -> None:
    work = "/akn/un/debateReport/report/ctoc-cop-wg.4/2031-03-12/2031-5"
    assert [(child.tag, child.get("name")) for child in report] == [(f"{AKN}debateReport", "report")]
    assert _values(report, "FRBRWork/FRBRuri")[0] == work
    assert _values(report, "FRBRWork/FRBRthis") == [f"{work}/!main", f"{work}/!main/annex_1"]
    assert _values(report, "FRBRExpression/FRBRthis")[0] == f"{work}/eng@/!main"
    assert _values(report, "FRBRManifestation/FRBRuri")[0] == f"{work}/eng@.xml"
    assert _values(report, "FRBRWork/FRBRalias")[0] == "CTOC/COP/WG.4/2031/5"
    assert _values(report, "FRBRWork/FRBRnumber")[0] == "2031-5"
    assert _values(report, "FRBRExpression/FRBRlanguage", "language")[0] == "eng"
    assert _values(report, "FRBRTranslation", "href") == []
    assert _values(report, "FRBRtranslation", "href")[0] == f"{work}/fra@"


def test_the_masthead_says_what_its_lines_are(report: Element) -> None:
    found = {element.tag.removeprefix(AKN): element for element in report.iter()}
    assert _words(found["docNumber"]) == "CTOC/COP/WG.4/2031/5"
    assert _words(found["docStatus"]) == "Distr.: General"
    assert (found["docDate"].get("date"), _words(found["docDate"])) == ("2031-03-12", "12 March 2031")
    assert _words(found["docAuthority"]).startswith("Conference of the Parties")
    assert _words(found["docTitle"]).startswith("Report on the meeting of the Working Group")
    assert found["docTitle"] in list(_by_id(report, "preface").iter())


def test_sections_paragraphs_and_items_are_divisions_in_one_another(report: Element) -> None:
    ids = [
        element.get("eId")
        for element in report.iter()
        if element.tag in {f"{AKN}{tag}" for tag in ("section", "paragraph", "point", "attachment")}
    ]
    assert ids == [
        *("sec_1", "para_1", "sec_2", "sec_2__sec_1", "para_2", "para_3"),
        *("para_3__point_a", "para_3__point_b", "para_3__point_b__point_i", "para_3__point_b__point_ii"),
        *("sec_2__sec_2", "para_4", "att_1", "att_1__para_1"),
    ]
    inner = _by_id(report, "para_3__point_b__point_ii")
    assert [_words(child) for child in inner] == ["(ii)", "While they work."]
    section = _by_id(report, "sec_2__sec_1")
    assert [_words(child) for child in section][:2] == ["A.", "General"]
    assert _words(_by_id(report, "para_3")[0]) == "3."


def test_an_annex_is_an_attachment_with_its_own_names(report: Element) -> None:
    annex = _by_id(report, "att_1")
    assert [child.tag.removeprefix(AKN) for child in annex] == ["num", "heading", "doc"]
    assert (_words(annex[0]), _words(annex[1]), annex[2].get("name")) == ("Annex", "Rules", "annex")


def test_a_note_stands_at_its_first_call_and_is_pointed_to_from_the_next(report: Element) -> None:
    first = _by_id(report, "para_1")
    notes = list(first.iter(f"{AKN}authorialNote"))
    assert [(note.get("marker"), note.get("placement")) for note in notes] == [
        ("1", "bottom"),
        ("2", "bottom"),
    ]
    assert _words(notes[0]) == "A note that is called twice."
    assert (notes[0].tail or "").startswith(" It had a paper")
    again = next(report.iter(f"{AKN}noteRef"))
    assert (again.get("href"), again.get("marker")) == ("#authorialNote_1", "1")
    assert again in list(_by_id(report, "para_3__intro").iter())


def test_symbols_and_instruments_are_references(report: Element) -> None:
    refs = [(_words(ref), ref.get("href")) for ref in report.iter(f"{AKN}ref")]
    assert refs == [
        ("CTOC/COP/WG.4/2031/2", "https://undocs.org/en/CTOC/COP/WG.4/2031/2"),
        ("CTOC/COP/2030/7", "https://undocs.org/en/CTOC/COP/2030/7"),
        ("article 9 of the Trafficking in Persons Protocol", "#instrument-tip-protocol"),
    ]


def test_acts_have_their_strength_and_their_addressees(report: Element) -> None:
    found = next(report.iter(f"{OURS}recommendation"))
    assert found.get("places") == "#para_3"
    act = next(found.iter(f"{OURS}act"))
    assert (act.get("strength"), act.get("addressees")) == ("should_consider", "states_parties")
    places = [_by_id(report, place.removeprefix("#")) for place in (act.get("places") or "").split()]
    assert [_words(place) for place in places] == (act.get("words") or "").split(" … ")
    assert {place.get("refersTo") for place in places} == {
        "#strength-should_consider #addressee-states_parties"
    }
    softener = next(found.iter(f"{OURS}softener"))
    assert _words(_by_id(report, (softener.get("places") or "").removeprefix("#"))) == "as appropriate"


def test_participants_are_organizations_where_the_paragraph_names_them(report: Element) -> None:
    named = [(_words(element), element.get("refersTo")) for element in report.iter(f"{AKN}organization")]
    assert named == [("France", "#state-FRA"), ("Italy", "#state-ITA"), ("Japan", "#state-JPN")]


def test_a_document_that_says_nothing_of_itself_is_named_by_its_text() -> None:
    one, other = _akn("1. A text.\n"), _akn("1. Another text.\n")
    number = _values(one, "FRBRnumber")[0]
    assert number == "sha256-" + sha256(b"1. A text.\n").hexdigest()[:16]
    assert _values(one, "FRBRuri")[0] == f"/akn/un/debateReport/document/0001-01-01/{number}"
    assert _values(other, "FRBRnumber")[0] != number
    assert _values(one, "FRBRWork/FRBRdate", "name") == ["unknown"]
    assert _values(one, "FRBRWork/FRBRauthor", "href") == ["#un"]


RESOLUTION = """\
A/RES/99/7

Resolution adopted by the General Assembly on 1 December 2044

99/7. Trafficking in persons

The General Assembly,

Recalling its resolution 98/1,

1. Urges Member States to act;

2. Decides to return to the matter.
"""


def test_a_resolution_is_a_statement_with_its_preamble() -> None:
    root = _akn(RESOLUTION)
    assert (root[0].tag, root[0].get("name")) == (f"{AKN}statement", "resolution")
    uri = _values(root, "FRBRWork/FRBRuri")[0] or ""
    assert uri.startswith("/akn/un/statement/deliberation/unga/")
    assert uri.endswith("/99-7")
    clauses = [_words(container) for container in root.iter(f"{AKN}container")]
    assert clauses[-1] == "Recalling its resolution 98/1,"
    assert [paragraph.get("eId") for paragraph in root.iter(f"{AKN}paragraph")] == ["para_1", "para_2"]


def test_controls_and_what_is_no_character_break_nothing() -> None:
    text = "1. A\x0bB\x01 and \x7f\x85 \ufffe \x1b[0m end.\n" + "\n2. Nothing more.\n" * 100
    xml = to_akn(read_bytes(text.encode(), "a.txt"))
    assert broken_rules(xml) == []
    assert "\ufffd" in xml
    assert not set(xml) & {"\x0b", "\x01", "\x1b", "\ufffe"}


def test_numbers_that_return_are_told_apart_by_their_sections() -> None:
    text = "I. One\n\n1. Alpha.\n\n2. Beta.\n\nII. Two\n\n1. Gamma.\n\n3. Delta.\n"
    ids = [element.get("eId") for element in _akn(text).iter(f"{AKN}paragraph")]
    assert ids == ["sec_1__para_1", "para_2", "sec_2__para_1", "para_3"]


def test_notes_without_any_other_words_are_kept() -> None:
    root = _akn("[^1]: A note and nothing else.\n")
    assert [_words(note) for note in root.iter(f"{AKN}authorialNote")] == ["A note and nothing else."]


@pytest.mark.parametrize("name", ["2031-report", "2033-report", "2032-draft"])
def test_two_languages_give_the_same_divisions_the_same_ids(name: str) -> None:
    texts = sorted(path for path in SAMPLES.glob(f"{name}.*") if path.suffix in {".txt", ".md"})
    ids = [
        [
            element.get("eId")
            for element in parsed(to_akn(read(text))).iter()
            if element.tag in {f"{AKN}{tag}" for tag in ("section", "paragraph", "point", "attachment")}
        ]
        for text in texts
    ]
    assert len(ids) == 2
    assert ids[0] == ids[1]


def test_a_resolution_without_numbers_has_no_preamble() -> None:
    root = _akn("A/RES/99/8\n\nThe General Assembly,\n\nRecalling its resolution 98/1,\n")
    assert root[0].tag == f"{AKN}statement"
    assert not list(root.iter(f"{AKN}preamble"))


def test_an_item_whose_label_is_in_no_latin_letters_is_named_by_its_place() -> None:
    root = _akn("1. 缔约国应当：\n\n（一）培训法官；\n\n（二）培训检察官。\n")
    ids = [element.get("eId") for element in root.iter(f"{AKN}point")]
    assert ids == ["para_1__point_1", "para_1__point_2"]


def test_a_caption_stands_in_its_table() -> None:
    reading = read(SAMPLES / "2031-report.en.txt")
    (table,) = reading.document.tables
    document = replace(reading.document, tables=(table._replace(caption="A caption"),))
    xml = to_akn(replace(reading, document=document))
    assert _words(next(parsed(xml).iter(f"{AKN}caption"))) == "A caption"
    assert broken_rules(xml) == []


def test_an_instrument_that_has_no_code_is_called_as_printed() -> None:
    reading = read(SAMPLES / "2031-report.en.txt")
    third = reading.recommendations[2]
    words = third.instruments[0].words
    other = third._replace(instruments=(third.instruments[0]._replace(name="other"),))
    root = parsed(to_akn(replace(reading, recommendations=(other,))))
    (found,) = [entry for entry in root.iter(f"{AKN}TLCReference") if entry.get("name") == "otherInstrument"]
    assert (found.get("eId"), found.get("showAs")) == ("otherInstrument_1", words)
    assert [ref.get("href") for ref in _by_id(root, "para_rec-3").iter(f"{AKN}ref")] == ["#otherInstrument_1"]


def test_the_command_prints_it_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    run = CliRunner().invoke(app, ["read", str(file), "--to", "akn"])
    assert run.exit_code == 0
    assert run.stdout == to_akn(read(file))
