"""The record as a file: a row a recommendation, drafts included and marked."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.services import correct
from palermo.flows.errors import CannotWrite, TooManyRows
from palermo.flows.export_record import Form, export_to_file, export_to_stream, left_out
from palermo.flows.finding_document import document_at
from palermo.flows.record_about import MEANINGS, STRENGTHS
from palermo.flows.record_rows import COLUMNS
from palermo.flows.record_xlsx import CUT, words_of
from palermo.flows.remove_document import remove_document
from palermo.reading.model.codes import Strength
from tests.flows.making import CHINESE, MEETING, Desk, reading, recommendation

FINAL = "CTOC/COP/WG.4/2021/6"
DRAFT = "CTOC/COP/WG.4/2021/L.1"


def lines(language: str | None = None) -> list[dict[str, Any]]:
    """The record as jsonl, read back."""
    out = io.BytesIO()
    export_to_stream(out, Form.JSONL, language=language)
    return [json.loads(line) for line in out.getvalue().decode().splitlines()]


def table(language: str | None = None) -> list[dict[str, str]]:
    """The record as csv, read back."""
    out = io.BytesIO()
    export_to_stream(out, Form.CSV, language=language)
    return list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))


def test_a_row_says_all_there_is_to_say(desk: Desk) -> None:
    item = {"label": "(a)", "text": "More;", "spans": [[0, 4]], "body_spans": [[0, 4]], "items": []}
    inner = {**item, "label": "(i)", "text": "Much more."}
    asked = recommendation(
        "rec-7",
        "States parties should do: (a) More; (i) Much more.",
        items=[{**item, "items": [inner]}],
        softeners=[{"words": "as appropriate", "spans": [[3, 5]]}],
        instruments=[
            {"name": "tip-protocol", "articles": ["9(5)", "10"], "words": "article 9", "spans": [[4, 6]]},
            {"name": "untoc", "articles": [], "words": "the Convention", "spans": [[4, 6]]},
        ],
        spans=[[100, 150]],
    )
    doubt = {"code": "label_repeated", "message": "the label returns", "spans": [[149, 160]]}
    elsewhere = {"code": "section_gap", "message": "elsewhere", "spans": [[150, 160]]}
    found = reading([asked], symbol=FINAL, parent_body="Conference", notices=[doubt, elsewhere])
    found["paragraphs"][0]["number"] = "7"
    desk.take_in(found, "/in/a.txt")
    (row,) = lines()
    assert list(row) == list(COLUMNS)
    assert row == {
        "address": "r/CTOC-COP-WG.4-2021-6/7",
        "symbol": FINAL,
        "title": "Report on the meeting",
        "kind": "report",
        "body": "Working Group on Trafficking in Persons",
        "parent_body": "Conference",
        "meeting_start": "2021-10-12",
        "meeting_end": "2021-10-13",
        "place": "Vienna",
        "ordinal": None,
        "label": "7",
        "number": 7,
        "section": ["II. Recommendations", "A. General"],
        "text": "States parties should do: (a) More; (i) Much more.",
        "items": [
            {"label": "(a)", "text": "More;", "items": [{"label": "(i)", "text": "Much more.", "items": []}]}
        ],
        "status": "adopted",
        "draft": False,
        "superseded": False,
        "superseded_by": None,
        "strength": "should",
        "acts": ["should"],
        "addressees": ["states_parties"],
        "softeners": ["as appropriate"],
        "instruments": [
            {"name": "tip-protocol", "articles": ["9(5)", "10"]},
            {"name": "untoc", "articles": []},
        ],
        "paragraph": "d/CTOC-COP-WG.4-2021-6#7",
        "language": "en",
        "languages": ["en"],
        "notices": [{"code": "label_repeated", "message": "the label returns"}],
        "corrected": {},
    }
    (cells,) = table()
    assert cells["items"] == "(a) More;\n  (i) Much more."
    assert cells["instruments"] == "tip-protocol art. 9(5), 10; untoc"
    assert cells["notices"] == "label_repeated: the label returns"
    assert (cells["draft"], cells["superseded"], cells["section"]) == (
        "no",
        "no",
        "II. Recommendations › A. General",
    )


def test_drafts_are_in_and_marked_and_so_is_what_a_final_report_replaced(desk: Desk) -> None:
    other = {**MEETING, "start": "2022-06-01", "end": "2022-06-02"}
    desk.take_in(
        reading(["Later."], symbol="CTOC/COP/WG.4/2022/L.1", kind="draft_report", meeting=other), "/3"
    )
    desk.take_in(reading(["One."], symbol=FINAL), "/1")
    desk.take_in(reading(["One, perhaps."], symbol=DRAFT, kind="draft_report"), "/2")
    told = [(row["text"], row["draft"], row["superseded"], row["superseded_by"]) for row in lines()]
    assert told == [
        ("One.", False, False, None),
        ("One, perhaps.", True, True, "d/CTOC-COP-WG.4-2021-6"),
        ("Later.", True, False, None),
    ]


def test_the_order_is_that_of_the_record(desk: Desk) -> None:
    for symbol in ("CTOC/COP/WG.4/2021/L.10", "CTOC/COP/WG.4/2021/L.2"):
        desk.take_in(reading(["A."] * 11, symbol=symbol, kind="resolution"), symbol)
    tails = [row["address"].removeprefix("r/CTOC-COP-WG.4-2021-") for row in lines()]
    assert tails == [f"{one}/{number}" for one in ("L.2", "L.10") for number in range(1, 12)]


def test_a_recommendation_counts_once_in_the_first_language_held_or_in_the_one_asked_for(desk: Desk) -> None:
    chinese = {"language": "zh", "body": CHINESE, "title": "会议报告", "symbol": FINAL}
    desk.take_in(reading(["一。", "二。"], meeting=MEETING, **chinese), "/zh")
    english = {**MEETING, "place": None}
    desk.take_in(reading(["One."], symbol=FINAL, meeting=english), "/en")
    assert [(row["text"], row["language"], row["languages"]) for row in lines()] == [
        ("One.", "en", ["en", "zh"]),
        ("二。", "zh", ["zh"]),
    ]
    assert {row["place"] for row in lines()} == {"Vienna"}, "what one language does not print, another may"
    assert [row["text"] for row in lines("zh")] == ["一。", "二。"]
    assert [row["text"] for row in lines("en")] == ["One."]
    assert (left_out("en"), left_out("zh"), left_out(None)) == (1, 0, 0)


def test_what_a_person_says_wins_and_is_named(desk: Desk) -> None:
    desk.take_in(reading(["One.", "Two."], symbol=FINAL), "/1")
    one, two = Recommendation.objects.order_by("number")
    correct(recommendation=one, field="strength", value="shall", by="ann")
    correct(recommendation=two, field="none", value=True, by="ann")
    (row,) = lines()
    assert (row["strength"], row["corrected"]) == ("shall", {"strength": "ann"})
    assert table()[0]["corrected"] == "strength (ann)"


def test_what_was_taken_out_or_is_no_longer_in_the_text_is_no_row(desk: Desk) -> None:
    desk.take_in(reading(["One.", "Two."], symbol=FINAL), "/1")
    desk.take_in(reading(["One."], symbol=FINAL), "/1")
    desk.take_in(reading(["Else."], symbol="CTOC/COP/WG.4/2022/6"), "/2")
    remove_document(document=document_at("CTOC/COP/WG.4/2022/6"), why="not ours", by="ann")
    assert [row["text"] for row in lines()] == ["One."]


def test_a_document_without_meeting_says_what_it_prints(desk: Desk) -> None:
    printed = {"start": None, "end": None, "place": "Doha", "ordinal": 3}
    desk.take_in(reading(["One."], symbol=FINAL, meeting=printed), "/1")
    (row,) = lines()
    assert (row["meeting_start"], row["place"], row["ordinal"]) == (None, "Doha", 3)
    desk.take_in(reading(["One."], symbol=FINAL, meeting=None, title=None), "/1")
    (row,) = lines()
    assert (row["place"], row["ordinal"], row["title"]) == (None, None, "")


@pytest.mark.parametrize("start", list("=+-@\t\r＝＋－＠"))
def test_no_cell_is_a_formula(desk: Desk, tmp_path: Path, start: str) -> None:
    words = f'{start}HYPERLINK("http://example.org")'
    desk.take_in(reading([words, "States should = act."], symbol=FINAL), "/1")
    assert [row["text"] for row in table()] == [f"'{words}", "States should = act."]
    export_to_file(tmp_path / "a.xlsx", Form.XLSX)
    cell = load_workbook(tmp_path / "a.xlsx")["Record"].cell(2, COLUMNS.index("text") + 1)
    assert (cell.data_type, cell.hyperlink) in {("s", None), ("inlineStr", None)}
    assert cell.value == words.replace("\r", "\n")


def test_the_csv_opens_in_spreadsheet_programs_in_every_language(desk: Desk, tmp_path: Path) -> None:
    desk.take_in(reading(["鼓励缔约国。"], language="zh", body=CHINESE, symbol=FINAL), "/1")
    export_to_file(tmp_path / "a.csv", Form.CSV)
    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfaddress,symbol,")
    assert (data.count(b"\xef\xbb\xbf"), data.count(b"\r\n")) == (1, 2)
    assert "鼓励缔约国。" in data.decode()


def test_the_spreadsheet_has_the_record_and_a_sheet_about_it(desk: Desk, tmp_path: Path) -> None:
    desk.take_in(reading(["One.", "Two\x00 <r>x</r>."], symbol=FINAL), "/1")
    desk.take_in(reading(["<r>One</r>"], symbol=DRAFT, kind="draft_report"), "/2")
    about = export_to_file(tmp_path / "a.xlsx", Form.XLSX)
    assert (about.rows, about.drafts, about.superseded) == (3, 1, 1)
    book = load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["Record", "About"]
    sheet = book["Record"]
    heads = [cell.value for cell in sheet[1]]
    assert heads[:3] == ["Address", "Symbol", "Title"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:AC4")
    meeting = datetime(2021, 10, 12)  # noqa: DTZ001  (a day of a document has no zone)
    first = dict(zip(COLUMNS, (cell.value for cell in sheet[2]), strict=True))
    assert (first["meeting_start"], first["number"], first["symbol"]) == (meeting, 1, FINAL)
    texts = [sheet.cell(row, COLUMNS.index("text") + 1) for row in (2, 3, 4)]
    assert [cell.value for cell in texts] == ["One.", "Two\ufffd <r>x</r>.", " <r>One</r>"]
    assert texts[0].alignment.wrap_text
    assert sheet.column_dimensions["N"].width > 60
    told = dict(book["About"].iter_rows(values_only=True))
    assert told["Recommendations"] == "3"
    assert told["Of these superseded"] == "1; the other 2 count"
    assert told["Documents"] == "2"
    assert f"{datetime.now(UTC):%Y-%m-%d}" in told["Made"]
    assert "UTC" in told["Made"]
    assert "Palermo's own" in told["Their order"]
    assert "unofficial" in told["What it is"]
    assert set(Strength) <= set(told)


def test_every_column_and_every_strength_is_explained() -> None:
    assert list(MEANINGS) == list(COLUMNS)
    assert list(STRENGTHS) == list(Strength), "from the strongest, as the codes stand"


@pytest.mark.parametrize("sign", ["x", "𠀀"], ids=["one unit", "two units"])
def test_a_cell_takes_no_more_than_excel_takes(sign: str) -> None:
    units = len(sign.encode("utf-16-le")) // 2
    whole = sign * (32_767 // units)
    assert words_of(whole) == whole
    cut = words_of(whole + sign)
    assert cut.endswith(f"{sign}{CUT}")
    assert 32_700 < len(cut.encode("utf-16-le")) // 2 <= 32_767


def test_an_empty_record_gives_headings_alone(desk: Desk, tmp_path: Path) -> None:
    assert (table(), lines()) == ([], [])
    assert export_to_file(tmp_path / "a.xlsx", Form.XLSX).rows == 0
    sheet = load_workbook(tmp_path / "a.xlsx")["Record"]
    assert (sheet.max_row, sheet.max_column) == (1, len(COLUMNS))


def test_more_rows_than_a_sheet_has_are_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.take_in(reading(["One.", "Two."], symbol=FINAL), "/1")
    monkeypatch.setattr("palermo.flows.export_record.MOST_ROWS", 1)
    with pytest.raises(TooManyRows, match="csv or jsonl"):
        export_to_file(tmp_path / "a.xlsx", Form.XLSX)
    assert list(tmp_path.iterdir()) == []
    assert export_to_file(tmp_path / "a.csv", Form.CSV).rows == 2


@pytest.mark.parametrize("form", list(Form))
def test_where_it_fails_halfway_the_file_is_as_it_was(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Form
) -> None:
    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    desk.take_in(reading(["One."], symbol=FINAL), "/1")
    target = tmp_path / "record"
    target.write_text("before", encoding="utf-8")
    name = {"xlsx": "record_xlsx._write_about", "csv": "record_csv.harmless", "jsonl": "record_csv.object_of"}
    monkeypatch.setattr(f"palermo.flows.{name[form]}", failing)
    with pytest.raises(CannotWrite, match="no room is left"):
        export_to_file(target, form)
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["before"]


def test_a_spreadsheet_that_cannot_be_closed_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("xlsxwriter.workbook.ZipFile", failing)
    with pytest.raises(CannotWrite, match="no room is left"):
        export_to_file(tmp_path / "a.xlsx", Form.XLSX)
    assert list(tmp_path.iterdir()) == []


def test_the_number_of_questions_does_not_grow_with_the_rows(desk: Desk) -> None:
    def questions() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            lines()
        return len(asked)

    desk.take_in(reading(["One."], symbol=FINAL), "/1")
    few = questions()
    for year in (2022, 2023):
        day = date(year, 10, 12).isoformat()
        meeting = {**MEETING, "start": day, "end": day}
        desk.take_in(reading(["A."] * 3, symbol=f"CTOC/COP/WG.4/{year}/6", meeting=meeting), str(year))
    assert questions() == few
