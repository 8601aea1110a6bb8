"""The same bytes, the same symbol and language, the same path: what a file is a text of."""

from __future__ import annotations

from palermo.domain.documents.models import Document, File, LanguageVersion, Text
from palermo.domain.recommendations.models import Recommendation, Wording
from palermo.flows.take_in_document import Outcome
from palermo.kernel.models import Entry
from palermo.reading.model.codes import Kind
from tests.flows.making import CHINESE, Desk, other, reading, recommendation

SYMBOL = "CTOC/COP/WG.4/2021/6"


def test_a_new_document_gets_an_address_by_number(desk: Desk) -> None:
    taken = desk.take_in(reading(["Parties should register agencies."]), "/in/a.txt")
    assert (taken.outcome, taken.address, taken.recommendations) == (Outcome.NEW, "d/1", 1)
    assert Recommendation.objects.get().address == "r/1/1"
    assert desk.take_in(other("A letter"), "/in/b.txt").address == "d/2"


def test_a_symbol_makes_the_address(desk: Desk) -> None:
    taken = desk.take_in(reading(["Parties should register agencies."], symbol=SYMBOL), "/in/a.txt")
    assert taken.address == "d/CTOC-COP-WG.4-2021-6"
    assert Recommendation.objects.get().address == "r/CTOC-COP-WG.4-2021-6/1"
    assert Document.objects.get().number is None


def test_the_same_bytes_are_the_same_file_wherever_it_lies(desk: Desk) -> None:
    found = reading(["Parties should register agencies."])
    desk.take_in(found, "/in/a.txt")
    before = _everything()
    assert desk.take_in(found, "/in/a.txt").outcome is Outcome.UNCHANGED
    assert desk.take_in(found, "/elsewhere/b.txt").outcome is Outcome.UNCHANGED
    assert _everything() == before


def test_the_same_symbol_and_language_is_a_changed_text(desk: Desk) -> None:
    desk.take_in(reading(["Parties should register agencies."], symbol=SYMBOL), "/in/a.txt")
    changed = reading(["Parties should register all agencies."], symbol="ctoc/cop/wg.4/2021/6")
    taken = desk.take_in(changed, "/other/b.txt")
    assert (taken.outcome, taken.address) == (Outcome.CHANGED, "d/CTOC-COP-WG.4-2021-6")
    assert LanguageVersion.objects.count() == 1
    assert [text.current for text in Text.objects.order_by("id")] == [False, True]
    assert Wording.objects.get().words == "Parties should register all agencies."


def test_the_same_path_is_a_new_text_of_the_same_document(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    taken = desk.take_in(reading(["One.", "Two."]), "/in/a.txt")
    assert (taken.outcome, taken.address) == (Outcome.CHANGED, "d/1")
    assert [row.tail for row in Recommendation.objects.all()] == ["1", "2"]


def test_another_symbol_at_the_same_path_is_another_document(desk: Desk) -> None:
    desk.take_in(reading(["One."], symbol=SYMBOL), "/in/a.txt")
    taken = desk.take_in(reading(["Else."], symbol="CTOC/COP/WG.4/2022/4"), "/in/a.txt")
    assert (taken.outcome, Document.objects.count()) == (Outcome.NEW, 2)


def test_a_text_that_lies_again_where_it_lay_is_current_again(desk: Desk) -> None:
    first, second = reading(["One."]), reading(["Two."])
    desk.take_in(first, "/in/a.txt")
    desk.take_in(first, "/copy/a.txt")
    desk.take_in(second, "/in/a.txt")
    assert desk.take_in(first, "/copy/a.txt").outcome is Outcome.UNCHANGED
    assert Wording.objects.get().words == "Two."
    assert desk.take_in(first, "/in/a.txt").outcome is Outcome.CHANGED
    assert Wording.objects.get().words == "One."
    assert File.objects.count() == 2


def test_another_language_of_one_symbol_is_the_same_document(desk: Desk) -> None:
    desk.take_in(reading(["One.", "Two."], symbol=SYMBOL), "/in/en.txt")
    chinese = reading(["其一。", "其二。"], symbol=SYMBOL, language="zh", body=CHINESE)
    assert desk.take_in(chinese, "/in/zh.txt").outcome is Outcome.NEW
    assert Recommendation.objects.count() == 2
    assert Wording.objects.count() == 4


def test_a_final_without_symbol_is_another_language_of_the_one_that_is_held(desk: Desk) -> None:
    chinese = reading(["其一。"], language="zh", body=CHINESE)
    desk.take_in(chinese, "/in/zh.txt")
    taken = desk.take_in(reading(["One."], symbol=SYMBOL), "/in/en.txt")
    assert taken.address == "d/CTOC-COP-WG.4-2021-6"
    assert Document.objects.count() == Recommendation.objects.count() == 1
    assert Recommendation.objects.get().address == "r/CTOC-COP-WG.4-2021-6/1"


def test_drafts_without_symbol_are_one_where_they_ask_the_same(desk: Desk) -> None:
    draft = {"kind": "draft_report"}
    asked = [recommendation("rec-12", "Twelve."), recommendation("rec-13", "Thirteen.")]
    desk.take_in(reading(asked[:1], **draft), "/in/first.txt")
    desk.take_in(reading(asked, **draft), "/in/second.txt")
    chinese = reading(asked, language="zh", body=CHINESE, **draft)
    assert desk.take_in(chinese, "/in/second.zh.txt").address == "d/2"
    assert Document.objects.values("work").distinct().count() == 1


def test_a_known_file_is_read_again_by_another_reader(desk: Desk) -> None:
    found = reading(["One."])
    desk.take_in(found, "/in/a.txt")
    desk.reader = "reader/2"
    assert desk.take_in(found, "/in/a.txt").outcome is Outcome.UNCHANGED
    assert Text.objects.get().reader == "reader/2"
    assert Entry.objects.count() == 1


def test_readable_text_of_another_kind_is_taken_in(desk: Desk) -> None:
    taken = desk.take_in(other("A letter"), "/in/letter.txt")
    assert (taken.outcome, taken.kind) == (Outcome.NEW, Kind.OTHER)


def test_the_journal_says_who_took_in_what(desk: Desk) -> None:
    desk.take_in(reading(["One.", "Two."]), "/in/a.txt")
    desk.take_in(reading(["Uno.", "Two."]), "/in/a.txt")
    first, second = Entry.objects.all()
    assert (first.by, first.verb, first.subject) == ("clerk", "take in", "d/1")
    assert first.details["new"] == ["1", "2"]
    assert (second.verb, second.details["changed"]) == ("change", ["1"])


def _everything() -> list[int]:
    return [model.objects.count() for model in (Document, File, LanguageVersion, Text, Wording, Entry)]
