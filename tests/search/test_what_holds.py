"""What counts, and what a person says, is what search finds."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from palermo.domain.documents.models import Document
from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.services import correct, withdraw
from palermo.flows.correct_document import name_document
from palermo.flows.remove_document import remove_document, restore_document
from palermo.search.catching_up import Outcome, catch_up
from palermo.search.finding import find
from palermo.search.query import Kind, SearchQuery
from palermo.search.showing import texts_of
from tests.flows.making import CHINESE, Desk, reading


def _total(words: str = "", *, drafts: bool = False, **filters: tuple[str, ...]) -> int:
    catch_up()
    query = SearchQuery(words, filters=filters, kind=Kind.RECOMMENDATION, drafts=drafts)
    return find(query).total


def test_a_correction_wins_and_is_withdrawn_again(desk: Desk) -> None:
    desk.take_in(reading(["States should pay fees."]), "/in/a.txt")
    row = Recommendation.objects.get()
    correct(recommendation=row, field="strength", value="urged", by="clerk")
    assert (_total(strength=("should",)), _total(strength=("urged",))) == (0, 1)
    correct(recommendation=row, field="addressees", value=["unodc"], by="clerk")
    correct(recommendation=row, field="status", value="noted", by="clerk")
    assert _total(addressee=("unodc",), status=("noted",)) == 1
    correct(recommendation=row, field="text", value="States wait.", by="clerk", language="en")
    assert (_total("fees"), _total("wait")) == (0, 1)
    withdraw(recommendation=row, field="text", by="clerk", language="en")
    assert (_total("fees"), _total("wait")) == (1, 0)


def test_what_a_person_says_is_none_leaves(desk: Desk) -> None:
    desk.take_in(reading(["States should pay.", "States should wait."]), "/in/a.txt")
    row = Recommendation.objects.order_by("pk")[0]
    correct(recommendation=row, field="none", value=True, by="clerk")
    assert (_total(), _total("pay")) == (1, 0)
    assert find(SearchQuery("pay", kind=Kind.PARAGRAPH)).total == 1


def test_a_draft_leaves_once_the_final_is_in_and_comes_back(desk: Desk) -> None:
    draft = {"kind": "draft_report", "symbol": "CTOC/COP/WG.4/2021/L.1"}
    desk.take_in(reading(["States should draft."], **draft), "/in/draft.txt")
    assert _total("draft") == 1
    desk.take_in(reading(["States should pay."], symbol="CTOC/COP/WG.4/2021/6"), "/in/final.txt")
    assert (_total("draft"), _total("draft", drafts=True), _total("pay")) == (0, 1, 1)
    final = Document.objects.get(symbol="CTOC/COP/WG.4/2021/6")
    remove_document(document=final, why="test", by="clerk")
    assert (_total("draft"), _total("pay"), _total("pay", drafts=True)) == (1, 0, 0)
    restore_document(document=final, by="clerk")
    assert (_total("draft"), _total("pay")) == (0, 1)


def test_what_is_no_longer_in_the_text_leaves(desk: Desk) -> None:
    desk.take_in(reading(["States should pay.", "States should wait."]), "/in/a.txt")
    assert _total("wait") == 1
    desk.take_in(reading(["States should pay."], title="Changed"), "/in/a.txt")
    assert (_total("wait"), _total("pay")) == (0, 1)
    assert find(SearchQuery("wait", drafts=True)).total == 0


def test_two_that_become_one_count_once(desk: Desk) -> None:
    desk.take_in(reading(["States should pay."], symbol="CTOC/COP/WG.4/2021/6"), "/in/a.txt")
    chinese = reading(["各国应支付费用"], language="zh", body=CHINESE)
    desk.take_in({**chinese, "meeting": None, "body": None}, "/in/b.txt")
    assert _total() == 2
    other = Document.objects.get(symbol=None)
    name_document(document=other, symbol="CTOC/COP/WG.4/2021/6", by="clerk")
    assert (_total(), _total("支付"), _total("pay")) == (1, 1, 1)
    results = find(SearchQuery("支付"))
    assert [one.address for one in texts_of(results.hits, results.reading, None)] == [
        "r/CTOC-COP-WG.4-2021-6/1",
        "d/CTOC-COP-WG.4-2021-6#1",
    ]


def test_a_new_address_is_shown_without_indexing_again(desk: Desk) -> None:
    desk.take_in(reading(["States should pay."], symbol=None), "/in/a.txt")
    catch_up()
    name_document(document=Document.objects.get(), symbol="CTOC/COP/WG.4/2021/6", by="clerk")
    results = find(SearchQuery("pay", kind=Kind.RECOMMENDATION))
    (one,) = texts_of(results.hits, results.reading, None)
    assert one.address == "r/CTOC-COP-WG.4-2021-6/1"


def test_all_words_must_stand_in_one_language(desk: Desk) -> None:
    more = {"symbol": "CTOC/COP/WG.4/2021/6"}
    desk.take_in(reading(["States should pay OECD fees."], **more), "/in/a.txt")
    desk.take_in(reading(["各国应支付费用"], language="zh", body=CHINESE, **more), "/in/b.txt")
    assert (_total("OECD fees"), _total("费用"), _total("费用 OECD")) == (1, 1, 0)


def test_finding_asks_the_database_nothing_and_showing_a_constant_number(desk: Desk) -> None:
    desk.take_in(reading(["States should pay 1."]), "/in/a.txt")
    catch_up()
    find(SearchQuery("pay"))
    told = []
    for many in (1, 3):
        desk.take_in(reading([f"States should pay {n}." for n in range(many)], title=str(many)), "/in/a.txt")
        catch_up()
        with CaptureQueriesContext(
            connection,
        ) as asked:
            results = find(SearchQuery("pay", counts=("year",), filters={"kind": ("recommendation",)}))
        assert len(asked) == 0
        with CaptureQueriesContext(connection) as asked:
            assert len(list(texts_of(find(SearchQuery("pay")).hits, results.reading, None))) == 2 * many
        told.append(len(asked))
    assert told == [4, 4]


def test_nothing_waits_after_reading_the_same_again(desk: Desk) -> None:
    desk.take_in(reading(["States should pay."]), "/in/a.txt")
    assert catch_up() is Outcome.REBUILT
    desk.take_in(reading(["States should pay."]), "/in/a.txt")
    assert catch_up() is Outcome.NOTHING
