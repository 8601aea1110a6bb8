"""Every address ever given answers, leads on, or says why it was removed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError

from palermo.kernel import addresses
from palermo.kernel.errors import AddressTaken, UnknownAddress
from palermo.kernel.models import Address

pytestmark = pytest.mark.django_db


def test_an_address_answers_with_and_without_its_first_slash() -> None:
    addresses.give("d/1", "d", 7)
    for asked in ("d/1", "/d/1", "/d/1/", " d/1 "):
        found = addresses.look_up(asked)
        assert (found.path, found.target, found.led_from, found.removal) == ("d/1", 7, None, None)


def test_the_one_before_leads_on_through_every_change() -> None:
    for path in ("d/1", "d/A-1", "d/B-1"):
        addresses.give(path, "d", 7)
    assert [addresses.look_up(path).path for path in ("d/1", "d/A-1", "d/B-1")] == ["d/B-1"] * 3
    assert addresses.look_up("d/1").led_from == "d/1"


def test_an_earlier_address_may_answer_again() -> None:
    addresses.give("d/1", "d", 7)
    addresses.give("d/A-1", "d", 7)
    addresses.give("d/1", "d", 7)
    addresses.give("d/1", "d", 7)
    assert addresses.look_up("d/A-1").path == "d/1"
    assert addresses.look_up("d/1").led_from is None


def test_no_address_is_given_to_a_second_thing() -> None:
    addresses.give("d/1", "d", 7)
    with pytest.raises(AddressTaken):
        addresses.give("d/1", "d", 8)
    with pytest.raises(AddressTaken):
        addresses.give_first("d", {8: "d/1"})


def test_what_has_an_address_gets_no_first_one() -> None:
    addresses.give("r/1/7", "r", 3)
    addresses.give_first("r", {3: "r/1/8", 4: "r/1/9"})
    assert not addresses.is_given("r/1/8")
    assert addresses.look_up("r/1/9").target == 4


def test_a_removed_one_says_when_by_whom_and_why() -> None:
    addresses.give("d/1", "d", 7)
    addresses.give("d/A-1", "d", 7)
    addresses.take_away("d", [7], by="ann", why="issued by mistake")
    addresses.take_away("d", [7], by="bob", why="again")
    removal = addresses.look_up("d/1").removal
    assert removal is not None
    assert (removal.by, removal.why) == ("ann", "issued by mistake")
    assert removal.at.utcoffset() == timedelta(0)
    addresses.bring_back("d", [7])
    assert addresses.look_up("d/1").removal is None


def test_a_new_address_of_what_is_removed_is_removed() -> None:
    addresses.give("d/1", "d", 7)
    addresses.take_away("d", [7], by="ann", why="issued by mistake")
    addresses.give("d/A-1", "d", 7)
    assert addresses.look_up("d/A-1").removal is not None


def test_two_things_that_become_one_lead_to_it() -> None:
    addresses.give("d/1", "d", 7)
    addresses.give("d/2", "d", 8)
    addresses.give("d/B-2", "d", 8)
    addresses.lead_on("d", 7, to=8)
    assert addresses.look_up("d/1").path == "d/B-2"


def test_numbers_go_on_after_the_highest_ever_given() -> None:
    assert addresses.next_number("d") == 1
    for path, target in (("d/1", 1), ("d/10", 2), ("d/9", 3), ("d/A-99", 4), ("r/77", 5)):
        addresses.give(path, path[0], target)
    assert addresses.next_number("d") == 11


def test_an_address_never_given_is_unknown() -> None:
    with pytest.raises(UnknownAddress, match="d/404"):
        addresses.look_up("d/404")


def test_the_database_holds_one_answering_address_for_a_thing() -> None:
    addresses.give("d/1", "d", 7)
    with pytest.raises(IntegrityError):
        Address.objects.create(path="d/2", kind="d", target=7, given_at="2026-01-01T00:00Z")
