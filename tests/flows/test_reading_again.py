"""Later readings change what the machine says, never what a person says."""

from __future__ import annotations

from palermo.domain.documents.models import LanguageVersion
from palermo.domain.recommendations.models import Recommendation
from palermo.domain.recommendations.services import correct
from palermo.domain.recommendations.sheet import recommendation_sheet
from palermo.flows.take_in_document import Outcome
from tests.flows.making import Desk, reading, recommendation


def test_a_persons_word_wins_over_every_later_reading(desk: Desk) -> None:
    desk.take_in(reading(["One."]), "/in/a.txt")
    row = Recommendation.objects.get()
    correct(recommendation=row, field="strength", value="urged", by="ann")
    correct(recommendation=row, field="text", value="One, as printed.", by="ann", language="en")
    found = recommendation("rec-1", "Uno.", strength="shall", addressees=["media"])
    assert desk.take_in(reading([found]), "/in/a.txt").outcome is Outcome.CHANGED
    wording = recommendation_sheet(row).wordings[0]
    assert (wording.text, wording.strength, wording.addressees) == ("One, as printed.", "urged", ("media",))
    assert wording.corrected == {"strength": "ann", "text": "ann"}
    stored = row.wordings.get()
    assert (stored.words, stored.strength) == ("Uno.", "shall")


def test_a_better_reader_changes_the_wordings_of_the_same_file(desk: Desk) -> None:
    found = reading(["One."])
    desk.take_in(found, "/in/a.txt")
    desk.reader, desk.finds = "reader/2", {"recommendations": [recommendation("rec-1", "Uno.")]}
    assert desk.take_in(found, "/in/a.txt").outcome is Outcome.CHANGED
    assert Recommendation.objects.get().wordings.get().words == "Uno."


def test_a_language_that_is_read_otherwise_now_follows_the_reading(desk: Desk) -> None:
    found = reading(["One."])
    desk.take_in(found, "/in/a.txt")
    desk.reader, desk.finds = "reader/2", {"language": "fr"}
    assert desk.take_in(found, "/in/a.txt").language == "fr"
    assert LanguageVersion.objects.get().language == "fr"
    assert Recommendation.objects.get().wordings.count() == 1


def test_what_comes_after_moves_and_does_not_change(desk: Desk) -> None:
    desk.take_in(reading([recommendation("rec-5", "Five.")]), "/in/a.txt")
    moved = recommendation("rec-5", "Five.", spans=[[40, 45]])
    desk.take_in(reading([recommendation("rec-4", "Four."), moved]), "/in/a.txt")
    wording = Recommendation.objects.get(key="rec-5").wordings.get()
    assert (wording.position, wording.spans) == (1, [[40, 45]])
