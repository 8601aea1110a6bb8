"""`palermo show`: what stands at an address."""

from __future__ import annotations

import json

import pytest

from palermo.commands.record import actor
from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.services import correct
from tests.commands.conftest import Desk
from tests.flows.making import CHINESE, reading, recommendation
from tests.flows.making import Desk as Clerk

SYMBOL = "CTOC/COP/WG.4/2021/6"
SLUG = "CTOC-COP-WG.4-2021-6"


@pytest.fixture
def record(desk: Desk) -> Desk:
    """A final in two languages with its draft, and a letter."""
    clerk = Clerk()
    asked = recommendation(
        "rec-2",
        "Parties should, as appropriate, apply article 9 of the Protocol.",
        addressees=["states_parties", "state:ITA"],
        softeners=[{"words": "as appropriate", "spans": [[16, 30]]}],
        instruments=[{"name": "tip-protocol", "articles": ["9"], "words": "the Protocol", "spans": [[0, 1]]}],
        page=3,
    )
    clerk.take_in(reading(["Parties should register agencies.", asked], symbol=SYMBOL), "/in/en.txt")
    chinese = reading(["其一。", "其二。"], symbol=SYMBOL, language="zh", body=CHINESE)
    clerk.take_in(chinese, "/in/zh.txt")
    clerk.take_in(reading(["Draft."], kind="draft_report"), "/in/draft.txt")
    return desk


def test_a_recommendation_with_its_place_and_the_words_that_say_so(record: Desk) -> None:
    out = record.palermo("show", f"r/{SLUG}/2").out
    for words in (
        "Parties should, as appropriate, apply article 9 of the Protocol.\n",
        f"Document      {SYMBOL} (/d/{SLUG}), report\n",
        "Meeting       2021-10-12 to 2021-10-13, Vienna\n",
        "Under         II. Recommendations › A. General\n",
        "Labelled      2, page 3\n",
        "Status        adopted\n",
        "Strength      should\n",
        "Asked of      States parties, Italy\n",
        "Says so       “should”: should (States parties)\n",
        "Limited by    “as appropriate”\n",
        "Cites         “the Protocol” (tip-protocol, article 9)\n",
        "Languages     English, Chinese\n",
        f"Before        /r/{SLUG}/1\n",
    ):
        assert words in out
    assert "Counted" not in out
    assert "After " not in out


@pytest.mark.parametrize("asked", [f"/r/{SLUG}/1", f"r/{SLUG}/1/"])
def test_an_address_with_or_without_slashes(record: Desk, asked: str) -> None:
    assert "Parties should register agencies.\n" in record.palermo("show", asked).out


def test_another_language(record: Desk) -> None:
    assert "\n其一。\n" in record.palermo("show", f"r/{SLUG}/1", "--language", "zh").out
    assert record.palermo("show", f"r/{SLUG}/1", "--language", "xx").status == 2


@pytest.mark.parametrize("asked", [SYMBOL, SYMBOL.lower(), f"d/{SLUG}", f"/d/{SLUG}"])
def test_a_document_with_identity_outline_and_recommendations(record: Desk, asked: str) -> None:
    out = record.palermo("show", asked).out
    for words in (
        f"Symbol        {SYMBOL}\n",
        "Kind          report\n",
        "Same work     /d/1 (draft report, not counted)\n",
        "In English\n",
        "In Chinese\n",
        "    II. Recommendations\n      A. General\n",
        "2 recommendations\n",
        f"  /r/{SLUG}/1  should: Parties should register agencies.\n",
    ):
        assert words in out


def test_a_draft_says_that_it_gave_way(record: Desk) -> None:
    assert f"Counted       no: /d/{SLUG} is, instead of it\n" in record.palermo("show", "d/1").out
    assert f"Counted       no: /d/{SLUG} is, instead of its document\n" in record.palermo("show", "r/1/1").out


def test_a_paragraph(record: Desk) -> None:
    out = record.palermo("show", f"d/{SLUG}#2").out
    assert "apply article 9 of the Protocol.\n" in out
    assert f"/d/{SLUG}#2  (Chinese)\n" in out
    assert record.palermo("show", f"d/{SLUG}#77").status == 1


def test_an_old_address_leads_on(record: Desk) -> None:
    record.palermo("symbol", "d/1", "CTOC/COP/WG.4/2021/L.1")
    assert record.palermo("show", "r/1/1").out.startswith("/r/1/1 leads on to /r/CTOC-COP-WG.4-2021-L.1/1\n")


def test_a_removed_address_says_when_by_whom_and_why(record: Desk) -> None:
    record.palermo("remove", SYMBOL, "--why", "issued by mistake")
    ran = record.palermo("show", f"r/{SLUG}/1")
    assert f"/r/{SLUG}/1 was removed on " in ran.out
    assert "issued by mistake" in ran.out
    assert f" UTC, {actor()}: remove (issued by mistake)\n" in record.palermo("show", SYMBOL).out
    found = json.loads(record.palermo("show", f"r/{SLUG}/1", "--to", "json").out)
    assert found["removed"]["why"] == "issued by mistake"
    assert found["removed"]["at"].endswith("+00:00")


def test_a_persons_word_is_shown_as_theirs(record: Desk) -> None:
    row = Recommendation.objects.get(document__symbol=SYMBOL, tail="1")
    correct(recommendation=row, field="strength", value="urged", by="ann")
    assert "Strength      urged (as ann says)\n" in record.palermo("show", row.address).out
    correct(recommendation=row, field="none", value=True, by="ann")
    assert "Counted       no\n" in record.palermo("show", row.address).out
    out = record.palermo("show", SYMBOL).out
    assert f"\n1 recommendation\n  /{row.address}  none, as ann says: Parties should register" in out


def test_the_history_of_a_recommendation_holds_the_texts_that_brought_and_changed_it(record: Desk) -> None:
    Clerk().take_in(reading(["Parties must register agencies."], symbol=SYMBOL), "/in/en2.txt")
    row = Recommendation.objects.get(document__symbol=SYMBOL, tail="1")
    correct(recommendation=row, field="strength", value="urged", by="ann", why="misread")
    history = json.loads(record.palermo("show", row.address, "--to", "json").out)["history"]
    assert [(line["verb"], line["by"], line["details"].get("language")) for line in history] == [
        ("take in", "clerk", "en"),
        ("take in", "clerk", "zh"),
        ("change", "clerk", "en"),
        ("correct", "ann", ""),
    ]
    out = " ".join(record.palermo("show", row.address).out.split())
    assert "clerk: change (English, 1 changed; SHA-256 " in out
    assert "ann: correct (strength: urged; misread)" in out


def test_json_holds_every_language_with_spans_and_evidence(record: Desk) -> None:
    found = json.loads(record.palermo("show", f"r/{SLUG}/2", "--to", "json").out)
    sheet = found["recommendation"]
    assert sheet["languages"] == ["en", "zh"]
    assert sheet["wordings"][0]["softeners"] == [{"words": "as appropriate", "spans": [[16, 30]]}]
    assert sheet["meeting"]["start"] == "2021-10-12"
    assert (sheet["before"], sheet["after"], sheet["counted"]) == (f"r/{SLUG}/1", None, True)
    document = json.loads(record.palermo("show", SYMBOL, "--to", "json").out)
    assert [one["address"] for one in document["recommendations"]] == [f"r/{SLUG}/1", f"r/{SLUG}/2"]
    assert [one["language"] for one in document["document"]["languages"]] == ["en", "zh"]


@pytest.mark.parametrize("asked", ["d/404", "r/1/404", "A/RES/1/1", "nonsense", ""])
def test_what_never_was_is_said_in_one_line(record: Desk, asked: str) -> None:
    ran = record.palermo("show", asked)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == f"palermo: nothing in the record has the address {asked}\n"
