"""A person's word on a recommendation."""

from __future__ import annotations

from typing import Any

import pytest

from palermo.domain.recommendations.models import Recommendation, RecommendationCorrection
from palermo.domain.recommendations.queries import listed, said_of
from palermo.domain.recommendations.services import correct, withdraw
from palermo.kernel.errors import BadCorrection, NothingToWithdraw
from palermo.kernel.models import Entry
from tests.flows.making import Desk, reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> Recommendation:
    """The only recommendation of the record."""
    Desk().take_in(reading(["One."]), "/in/a.txt")
    return Recommendation.objects.get()


def test_the_last_word_holds_and_the_earlier_one_is_kept(row: Recommendation) -> None:
    correct(recommendation=row, field="strength", value="urged", by="ann")
    correct(recommendation=row, field="strength", value="shall", by="bob", why="the verb is “shall”")
    assert [(said.value, said.by) for said in said_of(row)] == [("shall", "bob")]
    assert [one.withdrawn_by for one in RecommendationCorrection.objects.order_by("id")] == ["bob", ""]
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.verb, entry.by, entry.subject) == ("correct", "bob", "r/1/1")
    assert entry.details["instead_of"] == "urged"


def test_withdrawn_the_reading_holds_again(row: Recommendation) -> None:
    correct(recommendation=row, field="text", value="Uno.", by="ann", language="en")
    withdraw(recommendation=row, field="text", by="bob", language="en")
    assert said_of(row) == []
    with pytest.raises(NothingToWithdraw):
        withdraw(recommendation=row, field="text", by="bob", language="en")


def test_what_is_said_to_be_none_leaves_the_lists(row: Recommendation) -> None:
    correct(recommendation=row, field="none", value=True, by="ann")
    assert not listed(drafts=True).exists()
    withdraw(recommendation=row, field="none", by="ann")
    assert listed().get() == row


@pytest.mark.parametrize(
    ("field", "value", "language"),
    [
        ("number", 3, ""),
        ("text", "Uno.", ""),
        ("text", " ", "en"),
        ("status", "dropped", ""),
        ("strength", "strong", ""),
        ("addressees", "states", ""),
        ("addressees", ["everybody"], ""),
        ("addressees", ["state:IT"], ""),
        ("none", False, ""),
    ],
)
def test_what_cannot_be_said_is_refused(row: Recommendation, field: str, value: Any, language: str) -> None:
    with pytest.raises(BadCorrection, match=field):
        correct(recommendation=row, field=field, value=value, by="ann", language=language)
    assert not RecommendationCorrection.objects.exists()


def test_one_state_may_be_addressed(row: Recommendation) -> None:
    correct(recommendation=row, field="addressees", value=["state:ITA", "media"], by="ann")
    assert said_of(row)[0].value == ["state:ITA", "media"]
